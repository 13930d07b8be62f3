/** Owns the worker: turns knobs and buttons into commands, and routes the worker's events. Knows no panel and no tensor. */

import type { Config } from '../config/fields';
import { liveConfig } from '../config/live';
import type { Checkpoint, Command, PauseReason, RunId, Event as WorkerEvent } from '../protocol';
import { createKnobMoves } from './knobMoves';
import { createLookBack } from './lookBack';
import { createLookingCommands } from './lookingCommands';
import { createOwnData } from './ownData';
import { createPresentWorker } from './presentWorker';
import { createRecovery, isLoss } from './recovery';
import { createRunRecorder, type Origin } from './runRecorder';
import { startCommand } from './startCommand';
import { createStepQueue } from './stepQueue';
import { realTimers } from './timers';
import type { Trainer, TrainerParts } from './trainerContract';

/** How far *Go back* goes after a loss that was not finite. */
export const stepsBack = 20;

/** The trainer of one worker at a time over the given stores; nothing happens before `start`. */
export function createTrainer(parts: TrainerParts): Trainer {
  const { openWorker, configStore, runStore, viewStore, timers = realTimers } = parts;
  let run: RunId = 0;
  let checkpoint: Checkpoint | null = null;
  /** The step that no run may pass; null without. */
  let line: number | null = null;
  /** Whether the present run was begun with its first steps before its first view: a run that is to go on, soon after its worker was lost. */
  let plays = false;
  /** A run that waits for the new worker to read the opened files. */
  let waiting: { resume: Checkpoint | null; origin: Origin } | null = null;
  let unsubscribe: (() => void)[] = [];

  const worker = createPresentWorker(
    openWorker,
    (event) => {
      recovery.heard();
      receive(event);
    },
    (detail) => recovery.lost(detail ? { code: 'crashed', facts: { detail } } : { code: 'unresponsive', facts: {} }),
  );
  const send = (command: Command) => worker.send(command);
  const willPlay = () => runStore.getState().willPlay;
  const setWillPlay = (value: boolean) => runStore.setState({ willPlay: value });
  const config = () => configStore.getState().config;
  const recorder = createRunRecorder(runStore, timers);
  const knobs = createKnobMoves({
    configStore,
    timers,
    patch: () => send({ type: 'patch', run, live: liveConfig(config()) }),
    moved: (keys, sameDrag) => recorder.mark(keys, config(), sameDrag),
    willRestart: () => runStore.setState({ restarting: runStore.getState().info !== null }),
    restart: () => beginRun(null),
    changeMachine(anew) {
      recovery.forget();
      worker.close();
      beginRun(anew || !checkpoint ? null : { step: checkpoint.step, state: checkpoint.state }); // whatever made it
    },
  });
  const steps = createStepQueue((count) => {
    knobs.flushPatch();
    send({ type: 'step', run, count });
  });
  const looking = createLookingCommands({ runStore, viewStore, send, run: () => run, timers });
  const lookBack = createLookBack({ runStore, viewStore, play, pause, fork: (from) => beginRun(from, 'fork') });
  const recovery = createRecovery({
    runStore,
    timers,
    watching: () => worker.isThere && willPlay(),
    ask: () => send({ type: 'ping' }),
    end: worker.close,
    again: () => beginRun(checkpoint),
    giveUp: (problem) => recorder.failed(problem, checkpoint?.step ?? null),
  });
  const files = createOwnData({
    ...{ runStore, send, workerIsThere },
    onRead: (data) => knobs.unheard(() => configStore.getState().setOpened(data)),
    onNew() {
      if (config().dataset === 'file') beginRun(null);
      else configStore.getState().set('dataset', 'file');
    },
    onReopened(ok) {
      if (!ok && config().dataset === 'file') configStore.getState().set('dataset', 'digits');
      else if (waiting) beginRun(ok ? waiting.resume : null, ok ? waiting.origin : 'new');
    },
  });

  function workerIsThere() {
    if (worker.isThere) return;
    worker.open();
    recovery.arrives();
    files.resend();
  }

  function beginRun(resume: Checkpoint | null, origin: Origin = resume ? 'same' : 'new') {
    const { engine } = runStore.getState();
    knobs.settle();
    recovery.settle();
    workerIsThere();
    run += 1;
    steps.done();
    checkpoint = resume;
    recorder.begin(resume, liveConfig(config()), origin);
    looking.begin(resume === null);
    waiting = config().dataset === 'file' && files.reopening ? { resume, origin } : null;
    if (waiting) return;
    plays = resume !== null && line === null && willPlay();
    const machine = recovery.substitute ?? configStore.getState().settings;
    send(startCommand({ run, config: config(), machine, view: viewStore.getState(), resume, plays, engine }));
  }

  /** A run with these knobs, paused. */
  function beginWith(chosen: Config, resume: Checkpoint | null, origin: Origin) {
    setWillPlay(false);
    steps.clear();
    lookBack.lookAt(null);
    knobs.unheard(() => configStore.getState().load(chosen, configStore.getState().settings, []));
    beginRun(resume, origin);
  }

  function receive(event: WorkerEvent) {
    if ('run' in event && event.run !== run) return;
    switch (event.type) {
      case 'started':
        if (line !== null) send({ type: 'limit', run, until: line }); // before anyone may ask it to play
        recorder.started(event.info, event.samples, willPlay());
        looking.started(event.info, event.samples);
        if (willPlay()) return send({ type: 'play', run });
        if (plays) send({ type: 'pause', run });
        return steps.go();
      case 'paused':
        return stopped(event.reason, event.step);
      case 'rewound':
        if (checkpoint && checkpoint.step > event.step) checkpoint = null;
        return recorder.rewound(event.step);
      case 'checkpoint':
        checkpoint = event.checkpoint;
        return recorder.kept(checkpoint, viewStore.getState().at?.step ?? null);
      case 'failed':
        if (isLoss(event.problem)) return recovery.lost(event.problem);
        return recorder.failed(event.problem, null);
      case 'answered':
        return looking.answered(event.id, event.reply);
      case 'pong':
      case 'alive':
        return;
      case 'busy':
        return recovery.busy(event.ms);
      case 'data-opened':
      case 'data-rejected':
      case 'data-understood':
      case 'data-not-understood':
        return files.receive(event);
      default:
        return recorder.receive(event);
    }
  }

  function stopped(reason: PauseReason, step: number) {
    steps.done();
    if (reason !== 'steps-done') steps.clear();
    else if (willPlay()) return; // Play was pressed after a single step: the worker plays on by now
    setWillPlay(false);
    recorder.paused(reason, step);
    steps.go();
  }

  function play() {
    lookBack.lookAt(null);
    setWillPlay(true);
    steps.clear();
    if (knobs.restartPending) return knobs.flushRestart();
    if (!worker.isThere) return beginRun(checkpoint);
    const { phase } = runStore.getState();
    if (phase === 'failed') return beginRun(null);
    if (phase !== 'paused') return;
    knobs.flushPatch();
    send({ type: 'play', run });
    runStore.setState({ phase: 'playing', pauseReason: null });
  }

  function pause() {
    setWillPlay(false);
    if (runStore.getState().phase !== 'playing') return;
    send({ type: 'pause', run });
    runStore.setState({ phase: 'paused', stepsPerSecond: 0 });
  }

  return {
    start() {
      unsubscribe = [knobs.follow(), ...looking.follow()];
      recovery.start();
      beginRun(null);
    },
    play,
    pause,
    toggle() {
      if (willPlay() && runStore.getState().phase !== 'failed') pause();
      else play();
    },
    step() {
      lookBack.lookAt(null);
      if (willPlay()) pause();
      steps.ask();
      knobs.flushRestart();
      if (runStore.getState().phase !== 'paused') return;
      runStore.setState({ pauseReason: null });
      steps.go();
    },
    reset() {
      setWillPlay(false);
      steps.clear();
      beginRun(null);
    },
    goBack() {
      send({ type: 'rewind', run, steps: stepsBack });
      configStore.getState().set('learningRate', config().learningRate / 2);
      play();
    },
    restart() {
      worker.close();
      beginRun(checkpoint);
    },
    open(record, list = [], reading = null) {
      if (list.length > 0) files.adopt(list, reading);
      beginWith(record.config, record.checkpoint, record);
    },
    begin: (state) => beginWith(config(), { step: 0, state }, 'fork'),
    renew: (config) => beginWith(config, null, 'new'),
    keep: () => send({ type: 'keep', run }),
    openFiles: files.open,
    offers: files.offers,
    limit(until) {
      line = until;
      knobs.flushPatch(); // a knob turned before holds for the steps after
      send({ type: 'limit', run, until });
    },
    rewind: (count) => send({ type: 'rewind', run, steps: count }),
    ...lookBack,
    inspect: looking.inspect,
    ask: looking.ask,
    dispose() {
      for (const stop of unsubscribe) stop();
      recovery.stop();
      recovery.settle();
      knobs.settle();
      worker.close();
    },
  };
}
