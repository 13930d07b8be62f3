/** Owns the worker: turns knobs and buttons into commands, and routes the worker's events. Knows no panel and no tensor. */

import { isLive, liveConfig } from '../config/live';
import { differences } from '../config/presets';
import type { Settings } from '../config/settings';
import type { Checkpoint, Command, PauseReason, Problem, RunId, Event as WorkerEvent } from '../protocol';
import type { ConfigState } from './configStore';
import { createDataFiles } from './dataFiles';
import { createLookBack } from './lookBack';
import { createLookingCommands } from './lookingCommands';
import { createPresentWorker } from './presentWorker';
import { createRecovery } from './recovery';
import { createRunRecorder } from './runRecorder';
import { createStepQueue } from './stepQueue';
import { debounce, realTimers, throttle } from './timers';
import type { Trainer, TrainerParts } from './trainerContract';
import { createWatchdog } from './watchdog';

/** How far *Go back* goes after a loss that was not finite. */
export const stepsBack = 20;
const patchIntervalMs = 50;
const dragQuietMs = 200;

/** The trainer of one worker at a time over the given stores; nothing happens before `start`. */
export function createTrainer(parts: TrainerParts): Trainer {
  const { openWorker, configStore, runStore, viewStore, timers = realTimers } = parts;
  let run: RunId = 0;
  let checkpoint: Checkpoint | null = null;
  /** What runs in place of what was chosen since that was lost again and again. */
  let substitute: Pick<Settings, 'backend' | 'engine'> | null = null;
  /** The step that no run may pass; null without. */
  let line: number | null = null;
  /** A run that waits for the new worker to read the opened files. */
  let waiting: { resume: Checkpoint | null } | null = null;
  let unsubscribe: (() => void)[] = [];

  const worker = createPresentWorker(
    openWorker,
    (event) => {
      watchdog.heard();
      receive(event);
    },
    (detail) => lost({ code: 'crashed', facts: { detail } }),
  );
  const send = (command: Command) => worker.send(command);
  const willPlay = () => runStore.getState().willPlay;
  const setWillPlay = (value: boolean) => runStore.setState({ willPlay: value });
  const config = () => configStore.getState().config;
  const recorder = createRunRecorder(runStore, timers);
  const patch = throttle(patchIntervalMs, () => send({ type: 'patch', run, live: liveConfig(config()) }), timers);
  const steps = createStepQueue((count) => {
    patch.flush();
    send({ type: 'step', run, count });
  });
  const looking = createLookingCommands({ runStore, viewStore, send, run: () => run, timers });
  const lookBack = createLookBack({ runStore, viewStore, play, pause, fork: beginRun });
  const recovery = createRecovery();
  const watchdog = createWatchdog({
    timers,
    watching: () => worker.isThere && willPlay(),
    ask: () => send({ type: 'ping' }),
    onSilent: () => lost({ code: 'unresponsive', facts: {} }),
  });
  const restartSoon = debounce(dragQuietMs, () => beginRun(null), timers);
  const files = createDataFiles({
    runStore,
    send,
    onNew() {
      if (config().dataset === 'file') beginRun(null);
      else configStore.getState().set('dataset', 'file');
    },
    onReopened(ok) {
      const resume = ok ? (waiting?.resume ?? null) : null;
      if (!ok && config().dataset === 'file') configStore.getState().set('dataset', 'digits');
      else if (waiting) beginRun(resume);
    },
  });

  function openWorkerWithFiles() {
    worker.open();
    files.resend();
  }

  function beginRun(resume: Checkpoint | null) {
    patch.cancel();
    restartSoon.cancel();
    if (!worker.isThere) openWorkerWithFiles();
    run += 1;
    steps.done();
    checkpoint = resume;
    recorder.begin(resume, liveConfig(config()));
    looking.begin(resume === null);
    waiting = config().dataset === 'file' && files.reopening ? { resume } : null;
    if (waiting) return;
    const { backend, engine } = substitute ?? configStore.getState().settings;
    const { focusSample: focus, diagnosing: diagnose } = viewStore.getState();
    send({ type: 'start', run, config: config(), backend, engine, focus, diagnose, resume });
  }

  /** The worker is gone: another goes on from the last checkpoint, unless that has not helped before. */
  function lost(problem: Problem) {
    worker.close();
    const plan = recovery.plan(timers.nowMs());
    if (plan === 'give-up') return recorder.failed(problem, checkpoint?.step ?? null);
    if (plan === 'wasm') substitute = { backend: 'wasm', engine: 'composed' };
    beginRun(checkpoint);
    runStore.setState({ recovered: { problem, step: checkpoint?.step ?? 0, onWasm: substitute !== null } });
  }

  function receive(event: WorkerEvent) {
    if ('run' in event && event.run !== run) return;
    switch (event.type) {
      case 'started':
        if (line !== null) send({ type: 'limit', run, until: line }); // before anyone may ask it to play
        recorder.started(event.info, event.samples, willPlay());
        looking.started(event.info, event.samples);
        if (willPlay()) send({ type: 'play', run });
        else steps.go();
        return;
      case 'paused':
        return stopped(event.reason, event.step);
      case 'rewound':
        if (checkpoint && checkpoint.step > event.step) checkpoint = null;
        return recorder.rewound(event.step);
      case 'checkpoint':
        checkpoint = event.checkpoint;
        return recorder.kept(checkpoint, viewStore.getState().at?.step ?? null);
      case 'failed':
        if (event.problem.code === 'device-lost' || event.problem.code === 'crashed') return lost(event.problem);
        return recorder.failed(event.problem, null);
      case 'answered':
        return looking.answered(event.id, event.reply);
      case 'pong':
        return;
      case 'data-opened':
        return files.accepted(event.data);
      case 'data-rejected':
        return files.refused(event.problem);
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

  function configChanged(now: ConfigState, before: ConfigState) {
    const keys = differences(now.config, before.config).map(({ key }) => key);
    const structural = keys.some((key) => !isLive(key));
    if (now.settings.backend !== before.settings.backend || now.settings.engine !== before.settings.engine) {
      substitute = null;
      worker.close();
      return beginRun(structural ? null : checkpoint);
    }
    if (keys.length === 0) return;
    if (structural) {
      runStore.setState({ restarting: runStore.getState().info !== null });
      restartSoon.call();
      if (!now.dragging) restartSoon.flush();
    } else if (!restartSoon.pending) {
      recorder.mark(keys, now.config, before.dragging !== null && before.dragging === now.dragging);
      patch.call();
    }
  }

  function play() {
    lookBack.lookAt(null);
    setWillPlay(true);
    steps.clear();
    if (restartSoon.pending) return restartSoon.flush();
    if (!worker.isThere) return beginRun(checkpoint);
    const { phase } = runStore.getState();
    if (phase === 'failed') return beginRun(null);
    if (phase !== 'paused') return;
    patch.flush();
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
      unsubscribe = [configStore.subscribe(configChanged), ...looking.follow()];
      watchdog.start();
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
      if (restartSoon.pending) restartSoon.flush();
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
    openFiles(list) {
      if (!worker.isThere) openWorkerWithFiles();
      files.open(list);
    },
    limit(until) {
      line = until;
      patch.flush(); // a knob turned before holds for the steps after
      send({ type: 'limit', run, until });
    },
    rewind: (count) => send({ type: 'rewind', run, steps: count }),
    ...lookBack,
    inspect: looking.inspect,
    ask: looking.ask,
    dispose() {
      for (const stop of unsubscribe) stop();
      watchdog.stop();
      patch.cancel();
      restartSoon.cancel();
      worker.close();
    },
  };
}
