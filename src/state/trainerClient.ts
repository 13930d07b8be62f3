/** Owns the worker: turns knobs and buttons into commands and the worker's events into the run store. Knows no panel, no tensor. */

import { type Config, type ConfigKey, type LiveConfig, liveKeys } from '../config/fields';
import { differences } from '../config/presets';
import type { Checkpoint, Command, RunId, RunInfo, Samples, Event as WorkerEvent } from '../protocol';
import type { ConfigState, ConfigStore } from './configStore';
import { createLossHistory } from './lossHistory';
import { withMarks } from './marks';
import { initialRun, type RunStore } from './runStore';
import { debounce, realTimers, throttle, type Timers } from './timers';
import type { ViewStore } from './viewStore';
import type { OpenWorker, WorkerLink } from './workerLink';

/** How far *Go back* goes after a loss that was not finite. */
export const stepsBack = 20;

const patchIntervalMs = 50;
const curvesIntervalMs = 250;
const dragQuietMs = 200;

export interface TrainerClient {
  /** Starts the worker and the first run. */
  start(): void;
  play(): void;
  pause(): void;
  /** Play when paused, pause when playing. */
  toggle(): void;
  /** One training step. */
  step(): void;
  /** Back to step 0 with the same knobs, paused. */
  reset(): void;
  /** After a loss that was not finite: some steps back, half the learning rate, and on. */
  goBack(): void;
  /** After a crash: a new worker that continues from the last checkpoint, if there is one. */
  restart(): void;
  /** Reads data files; the run goes on until they are read. */
  openFiles(files: readonly File[]): void;
  /** Ends the worker and listens no more. */
  dispose(): void;
}

export interface TrainerParts {
  readonly openWorker: OpenWorker;
  readonly configStore: ConfigStore;
  readonly runStore: RunStore;
  readonly viewStore: ViewStore;
  readonly timers?: Timers;
}

/** The client of one worker at a time over the given stores; nothing happens before `start`. */
export function createTrainerClient(parts: TrainerParts): TrainerClient {
  const { openWorker, configStore, runStore, viewStore, timers = realTimers } = parts;
  const history = createLossHistory();
  const unsubscribe: (() => void)[] = [];

  let link: WorkerLink | null = null;
  let run: RunId = 0;
  let wantsPlay = false;
  let stepsWanted = 0;
  let checkpoint: Checkpoint | null = null;
  /** What the next run has already told, held back until its first view so that shapes always fit together. */
  let announced: { info: RunInfo; samples: Samples } | null = null;
  let opened: readonly File[] = [];
  let opening: readonly File[] = [];
  /** The opened files are on their way to a new worker; `then` goes on when it has them. */
  let reopening: { then: (() => void) | null } | null = null;

  const config = () => configStore.getState().config;
  const send = (command: Command) => link?.send(command);
  const showCurves = throttle(curvesIntervalMs, () => runStore.setState({ curves: history.curves() }), timers);
  const patch = throttle(patchIntervalMs, () => send({ type: 'patch', run, live: liveConfig(config()) }), timers);
  const restartSoon = debounce(dragQuietMs, () => startRun(null), timers);

  function startRun(resume: Checkpoint | null) {
    patch.cancel();
    restartSoon.cancel();
    if (!link) link = spawn();
    run += 1;
    announced = null;
    checkpoint = resume;
    if (resume) history.truncate(resume.step);
    else history.clear();
    const { info, samples, view, marks, openedFile, openingFile, dataProblem } = runStore.getState();
    runStore.setState({
      ...initialRun,
      ...{ info, samples, view, openedFile, openingFile, dataProblem },
      restarting: info !== null,
      step: resume?.step ?? 0,
      curves: history.curves(),
      marks: resume ? marks.filter((mark) => mark.step <= resume.step) : [],
    });
    const { settings } = configStore.getState();
    send({
      type: 'start',
      run,
      config: config(),
      backend: settings.backend,
      focus: viewStore.getState().focusSample,
      resume,
    });
  }

  function spawn(): WorkerLink {
    const born = openWorker(
      (event) => link === born && receive(event),
      (detail) => link === born && fail({ code: 'crashed', facts: { detail } }),
    );
    return born;
  }

  /** A new worker: the opened files first, then the run from the last checkpoint. */
  function respawn() {
    const resume = checkpoint;
    link?.end();
    link = spawn();
    const go = () => startRun(resume);
    const files = opened.length > 0 ? opened : [];
    reopening = files.length > 0 ? { then: config().dataset === 'file' ? go : null } : null;
    if (files.length > 0) send({ type: 'open-data', files: [...files] });
    if (opening.length > 0) send({ type: 'open-data', files: [...opening] });
    if (!reopening?.then) go();
    else runStore.setState({ phase: 'starting', restarting: true, problem: null });
  }

  return { start: respawn } satisfies Partial<TrainerClient>;
}
