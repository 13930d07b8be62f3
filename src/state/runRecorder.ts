/** Writes what the worker reports about the run into the run store, at a rate a page can bear. Knows no command and no worker. */

import type { Config, ConfigKey, LiveConfig } from '../config/fields';
import type {
  Checkpoint,
  Diagnostics,
  EngineReport,
  LossPoint,
  PauseReason,
  Problem,
  RunInfo,
  RunRecord,
  Samples,
  StepInspection,
  TestPoint,
  View,
  Event as WorkerEvent,
} from '../protocol';
import { withSnapshot } from './history';
import { createLossHistory } from './lossHistory';
import { withMarks } from './marks';
import { runIdentity } from './runIdentity';
import { initialRun, type RunState, type RunStore } from './runStore';
import { runUpTo } from './runUpTo';
import { shownSamples } from './shownSamples';
import { type Timers, throttle } from './timers';
import { noTrace, traceUpTo, withLosses, withTurn } from './trace';

const figuresIntervalMs = 100;
const curvesIntervalMs = 250;
/** The part of the main thread that drawing what the worker tells may take; the rest is for the person at the page. */
const drawingShare = 0.2;

/** The events that are only written down. */
type Told = Extract<
  WorkerEvent,
  { type: 'engine' | 'inspected' | 'report' | 'tested' | 'view' | 'diagnosed' | 'patched' }
>;

/** Where a run comes from: it begins anew, it is the one before going on, a branch of that, or one that was kept. */
export type Origin = 'new' | 'same' | 'fork' | RunRecord;

export interface RunRecorder {
  /** A run is asked for, from step 0 or from a checkpoint. What was shown stays until the new run's first view. */
  begin(resume: Checkpoint | null, live: LiveConfig, origin: Origin): void;
  started(info: RunInfo, samples: Samples, playing: boolean): void;
  /** What the worker tells about the run that goes on. */
  receive(event: Told): void;
  report(step: number, points: readonly LossPoint[], stepsPerSecond: number): void;
  tested(point: TestPoint): void;
  viewed(view: View): void;
  /** Some diagnostics measured at `step`; `share` is the part of the time that measuring has taken. */
  diagnosed(step: number, values: Partial<Diagnostics>, share: number): void;
  /** Which engine trains; it may be told before the run has started. */
  engine(report: EngineReport): void;
  inspected(inspection: StepInspection): void;
  /** A state of the run to keep; `at` is the step that is looked at, whose state must not go. */
  kept(checkpoint: Checkpoint, at: number | null): void;
  paused(reason: PauseReason, step: number): void;
  rewound(step: number): void;
  /** `resumeStep`: the step of the last checkpoint, where going on from it makes sense. */
  failed(problem: Problem, resumeStep: number | null): void;
  /** Knobs were moved while training: `keys` hold new values in `config`. */
  mark(keys: readonly ConfigKey[], config: Config, sameDrag: boolean): void;
}

/** The recorder of one run after another into `runStore`. */
export function createRunRecorder(runStore: RunStore, timers: Timers): RunRecorder {
  const history = createLossHistory();
  /** What is told many times a second waits here: the latest of each wins. */
  let latest: Partial<RunState> = {};
  /** Held back until the first view, so that shapes on the page always fit together. */
  let announced: { info: RunInfo } | null = null;
  /** The held-out samples of the present run. */
  let heldOut: Samples | null = null;
  /** The live knobs that the present run began with. */
  let begun: LiveConfig | null = null;

  const curves = throttle(
    curvesIntervalMs,
    () => runStore.setState({ curves: history.curves() }),
    timers,
    drawingShare,
  );
  const figures = throttle(figuresIntervalMs, writeLatest, timers, drawingShare);
  const soon = (told: Partial<RunState>) => {
    latest = { ...latest, ...told };
    figures.call();
    if (runStore.getState().phase !== 'paused') return;
    figures.flush(); // what comes then is the last word for a while
    curves.flush();
  };
  const step = () => latest.step ?? runStore.getState().step;

  function writeLatest() {
    const told = latest;
    latest = {};
    runStore.setState(told);
  }

  /** Writes what waits, and `told`, at once. */
  function now(told: Partial<RunState>) {
    figures.cancel();
    soon(told);
    figures.flush();
    curves.flush();
  }

  const recorder: RunRecorder = {
    begin(resume, live, origin) {
      const old = runStore.getState();
      begun = live;
      announced = null;
      latest = {};
      figures.cancel();
      curves.cancel();
      const record = typeof origin === 'object' ? origin : null;
      if (record) history.restore(record.curves);
      else if (resume) history.truncate(resume.step);
      else history.clear();
      const from = record ?? old;
      runStore.setState({
        phase: 'starting',
        restarting: old.info !== null,
        ...(origin === 'same' ? {} : runIdentity(record, timers.epochMs())),
        step: resume?.step ?? 0,
        stepsPerSecond: 0,
        engine: null,
        inspection: null,
        inspecting: false,
        lastTrain: record?.lastTrain ?? null,
        lastTest: record?.lastTest ?? null,
        diagnostics: initialRun.diagnostics,
        diagnosedSteps: initialRun.diagnosedSteps,
        diagnosticsShare: 0,
        curves: history.curves(),
        marks: resume ? from.marks.filter((mark) => mark.step <= resume.step) : initialRun.marks,
        trace: withTurn(resume ? traceUpTo(from.trace, resume.step) : noTrace, resume?.step ?? 0, live),
        patched: null,
        snapshots: resume ? withSnapshot(from.snapshots, { ...resume, live }) : initialRun.snapshots,
        pauseReason: null,
        problem: null,
        recovered: null,
        resumeStep: null,
      });
    },
    started(info, samples, playing) {
      const phase = playing ? 'playing' : 'paused';
      const first = runStore.getState().view === null;
      heldOut = samples;
      if (!first) announced = { info };
      runStore.setState(first ? { phase, info, samples, restarting: false } : { phase });
    },
    receive(event) {
      switch (event.type) {
        case 'engine':
          return recorder.engine(event.report);
        case 'inspected':
          return recorder.inspected(event.inspection);
        case 'report':
          return recorder.report(event.step, event.points, event.stepsPerSecond);
        case 'tested':
          return recorder.tested(event.point);
        case 'view':
          return recorder.viewed(event.view);
        case 'diagnosed':
          return recorder.diagnosed(event.step, event.values, event.share);
        case 'patched':
          return runStore.setState({
            patched: { step: event.step, live: event.live },
            trace: withTurn(runStore.getState().trace, event.step, event.live),
          });
      }
    },
    report(step, points, stepsPerSecond) {
      history.addTrain(points);
      const { trace } = runStore.getState();
      const traced = withLosses(trace, points);
      if (traced !== trace) runStore.setState({ trace: traced });
      const lastTrain = points.at(-1);
      if (lastTrain) curves.call();
      soon({ step, stepsPerSecond, ...(lastTrain && { lastTrain }) });
    },
    tested(point) {
      history.addTest(point);
      curves.call();
      soon({ lastTest: point });
    },
    viewed(view) {
      const samples = heldOut && shownSamples(heldOut, view, latest.samples ?? runStore.getState().samples);
      soon({ ...announced, ...(samples && { samples }), view, restarting: false });
      announced = null;
    },
    diagnosed(step, values, share) {
      const { diagnostics, diagnosedSteps } = { ...runStore.getState(), ...latest };
      soon({
        diagnostics: { ...diagnostics, ...values },
        diagnosedSteps: { ...diagnosedSteps, ...Object.fromEntries(Object.keys(values).map((key) => [key, step])) },
        diagnosticsShare: share,
      });
    },
    engine(report) {
      runStore.setState({ engine: report });
    },
    inspected(inspection) {
      runStore.setState({ inspection, inspecting: false });
    },
    kept(checkpoint, at) {
      const { snapshots, marks, patched } = runStore.getState();
      const live = patched?.live ?? begun;
      if (!live) return;
      const wanted = [...marks.map((mark) => mark.step), ...(at === null ? [] : [at])];
      runStore.setState({ snapshots: withSnapshot(snapshots, { ...checkpoint, live }, wanted) });
    },
    paused(reason, step) {
      if (reason === 'not-finite') {
        const { snapshots, trace } = runUpTo(runStore.getState(), step);
        soon({ snapshots, trace });
      }
      now({ phase: 'paused', pauseReason: reason, step, stepsPerSecond: 0 });
    },
    rewound(step) {
      history.truncate(step);
      now({
        step,
        ...runUpTo({ ...runStore.getState(), ...latest }, step),
        curves: history.curves(),
        diagnostics: initialRun.diagnostics,
        diagnosedSteps: initialRun.diagnosedSteps,
        pauseReason: null,
      });
    },
    failed(problem, resumeStep) {
      now({
        phase: 'failed',
        problem,
        resumeStep,
        restarting: false,
        inspecting: false,
        stepsPerSecond: 0,
        pauseReason: null,
      });
    },
    mark(keys, config, sameDrag) {
      const { marks } = runStore.getState();
      if (step() > 0) runStore.setState({ marks: withMarks(marks, keys, config, step(), sameDrag) });
    },
  };
  return recorder;
}
