/** Owns the worker: turns knobs and buttons into commands, and routes the worker's events. Knows no panel and no tensor. */

import { isLive, liveConfig } from '../config/live';
import { differences } from '../config/presets';
import type { Checkpoint, Command, Problem, RunId, Event as WorkerEvent } from '../protocol';
import type { ConfigState, ConfigStore } from './configStore';
import { createDataFiles } from './dataFiles';
import { createRunRecorder } from './runRecorder';
import type { RunStore } from './runStore';
import { debounce, realTimers, type Timers, throttle } from './timers';
import type { ViewStore } from './viewStore';
import type { OpenWorker, WorkerLink } from './workerLink';

/** How far *Go back* goes after a loss that was not finite. */
export const stepsBack = 20;

const patchIntervalMs = 50;
const dragQuietMs = 200;

export interface Trainer {
  /** Starts the worker and the first run. */
  start(): void;
  play(): void;
  pause(): void;
  /** Play when paused, pause when playing. */
  toggle(): void;
  /** One training step, then stand still. */
  step(): void;
  /** Back to step 0 with the same knobs, paused. */
  reset(): void;
  /** After a loss that was not finite: some steps back, half the learning rate, and on. */
  goBack(): void;
  /** After a failure: a new worker that continues from the last checkpoint, if there is one. */
  restart(): void;
  /** Reads data files; the run goes on until they are read, then a new one starts with them. */
  openFiles(files: readonly File[]): void;
  /** Ends the worker and listens no more. */
  dispose(): void;
}

interface Parts {
  readonly openWorker: OpenWorker;
  readonly configStore: ConfigStore;
  readonly runStore: RunStore;
  readonly viewStore: ViewStore;
  readonly timers?: Timers;
}

/** The trainer of one worker at a time over the given stores; nothing happens before `start`. */
export function createTrainer(parts: Parts): Trainer {
  const { openWorker, configStore, runStore, viewStore, timers = realTimers } = parts;
  let link: WorkerLink | null = null;
  let run: RunId = 0;
  /** Single steps asked for while another, or the start of the run, is on its way. */
  let stepsWanted = 0;
  let stepping = false;
  let checkpoint: Checkpoint | null = null;
  /** A run that waits for the new worker to read the opened files. */
  let waiting: { resume: Checkpoint | null } | null = null;
  let unsubscribe: (() => void)[] = [];

  const send = (command: Command) => link?.send(command);
  const willPlay = () => runStore.getState().willPlay;
  const setWillPlay = (value: boolean) => runStore.setState({ willPlay: value });
  const config = () => configStore.getState().config;
  const recorder = createRunRecorder(runStore, timers);
  const patch = throttle(patchIntervalMs, () => send({ type: 'patch', run, live: liveConfig(config()) }), timers);
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

  function openLink() {
    const opened = openWorker(
      (event) => link === opened && receive(event),
      (detail) => link === opened && lost({ code: 'crashed', facts: { detail } }),
    );
    link = opened;
    files.resend();
  }

  function closeLink() {
    link?.end();
    link = null;
  }

  function beginRun(resume: Checkpoint | null) {
    patch.cancel();
    restartSoon.cancel();
    if (!link) openLink();
    run += 1;
    stepping = false;
    checkpoint = resume;
    recorder.begin(resume);
    waiting = config().dataset === 'file' && files.reopening ? { resume } : null;
    if (waiting) return;
    const { backend } = configStore.getState().settings;
    send({ type: 'start', run, config: config(), backend, focus: viewStore.getState().focusSample, resume });
  }

  function lost(problem: Problem) {
    closeLink();
    recorder.failed(problem);
  }

  function receive(event: WorkerEvent) {
    if ('run' in event && event.run !== run) return;
    switch (event.type) {
      case 'started':
        recorder.started(event.info, event.samples, willPlay());
        if (viewStore.getState().focusSample >= (event.samples.inputs.shape[0] ?? 1))
          viewStore.setState({ focusSample: 0 });
        if (willPlay()) send({ type: 'play', run });
        else nextSteps();
        return;
      case 'report':
        return recorder.report(event.step, event.points, event.stepsPerSecond);
      case 'tested':
        return recorder.tested(event.point);
      case 'view':
        return recorder.viewed(event.view);
      case 'diagnosed':
        return recorder.diagnosed(event.step, event.values, event.share);
      case 'paused':
        stepping = false;
        if (event.reason === 'steps-done') return stepsDone(event.step);
        setWillPlay(false);
        stepsWanted = 0;
        return recorder.paused(event.reason, event.step);
      case 'rewound':
        if (checkpoint && checkpoint.step > event.step) checkpoint = null;
        return recorder.rewound(event.step);
      case 'checkpoint':
        checkpoint = event.checkpoint;
        return;
      case 'failed':
        if (event.problem.code === 'device-lost' || event.problem.code === 'crashed') return lost(event.problem);
        return recorder.failed(event.problem);
      case 'data-opened':
        return files.accepted(event.data);
      case 'data-rejected':
        return files.refused(event.problem);
      default:
        event satisfies never;
    }
  }

  function nextSteps() {
    if (stepsWanted === 0) return;
    patch.flush();
    send({ type: 'step', run, count: stepsWanted });
    stepsWanted = 0;
    stepping = true;
  }

  /** When Play was pressed meanwhile, the worker plays on by now. */
  function stepsDone(step: number) {
    if (willPlay()) return;
    recorder.paused('steps-done', step);
    nextSteps();
  }

  function configChanged(now: ConfigState, before: ConfigState) {
    if (now.settings.backend !== before.settings.backend) {
      closeLink();
      return beginRun(checkpoint);
    }
    if (now.config === before.config) return;
    const keys = differences(now.config, before.config).map(({ key }) => key);
    if (keys.length === 0) return;
    if (keys.some((key) => !isLive(key))) {
      runStore.setState({ restarting: runStore.getState().info !== null });
      restartSoon.call();
      if (!now.dragging) restartSoon.flush();
    } else if (!restartSoon.pending) {
      recorder.mark(keys, now.config, before.dragging !== null && before.dragging === now.dragging);
      patch.call();
    }
  }

  function play() {
    setWillPlay(true);
    stepsWanted = 0;
    if (restartSoon.pending) return restartSoon.flush();
    if (!link) return beginRun(checkpoint);
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
      unsubscribe = [
        configStore.subscribe(configChanged),
        viewStore.subscribe((now, before) => {
          if (now.focusSample !== before.focusSample) send({ type: 'focus', run, sample: now.focusSample });
        }),
      ];
      beginRun(null);
    },
    play,
    pause,
    toggle() {
      if (willPlay()) pause();
      else play();
    },
    step() {
      if (willPlay()) pause();
      stepsWanted += 1;
      if (restartSoon.pending) restartSoon.flush();
      if (runStore.getState().phase !== 'paused' || stepping) return;
      runStore.setState({ pauseReason: null });
      nextSteps();
    },
    reset() {
      setWillPlay(false);
      stepsWanted = 0;
      beginRun(null);
    },
    goBack() {
      send({ type: 'rewind', run, steps: stepsBack });
      configStore.getState().set('learningRate', config().learningRate / 2);
      play();
    },
    restart() {
      closeLink();
      beginRun(checkpoint);
    },
    openFiles: (list) => {
      if (!link) openLink();
      files.open(list);
    },
    dispose() {
      for (const stop of unsubscribe) stop();
      patch.cancel();
      restartSoon.cancel();
      closeLink();
    },
  };
}
