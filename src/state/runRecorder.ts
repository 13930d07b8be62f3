/** Writes what the worker reports about the run into the run store, at a rate a page can bear. Knows no command and no worker. */

import type { Config, ConfigKey } from '../config/fields';
import type {
  Checkpoint,
  Diagnostics,
  LossPoint,
  PauseReason,
  Problem,
  RunInfo,
  Samples,
  TestPoint,
  View,
} from '../protocol';
import { createLossHistory } from './lossHistory';
import { withMarks } from './marks';
import { initialRun, type RunStore } from './runStore';
import { type Timers, throttle } from './timers';

const curvesIntervalMs = 250;

export interface RunRecorder {
  /** A run is asked for, from step 0 or from a checkpoint. What was shown stays until the new run's first view. */
  begin(resume: Checkpoint | null): void;
  started(info: RunInfo, samples: Samples, playing: boolean): void;
  report(step: number, points: readonly LossPoint[], stepsPerSecond: number): void;
  tested(point: TestPoint): void;
  viewed(view: View): void;
  /** Some diagnostics measured at `step`; `share` is the part of the time that measuring has taken. */
  diagnosed(step: number, values: Partial<Diagnostics>, share: number): void;
  paused(reason: PauseReason, step: number): void;
  rewound(step: number): void;
  failed(problem: Problem): void;
  /** Knobs were moved while training: `keys` hold new values in `config`. */
  mark(keys: readonly ConfigKey[], config: Config, sameDrag: boolean): void;
}

/** The recorder of one run after another into `runStore`. */
export function createRunRecorder(runStore: RunStore, timers: Timers): RunRecorder {
  const history = createLossHistory();
  const curves = throttle(curvesIntervalMs, () => runStore.setState({ curves: history.curves() }), timers);
  /** Held back until the first view, so that shapes on the page always fit together. */
  let announced: { info: RunInfo; samples: Samples } | null = null;

  return {
    begin(resume) {
      const old = runStore.getState();
      announced = null;
      curves.cancel();
      if (resume) history.truncate(resume.step);
      else history.clear();
      runStore.setState({
        phase: 'starting',
        restarting: old.info !== null,
        step: resume?.step ?? 0,
        stepsPerSecond: 0,
        lastTrain: null,
        lastTest: null,
        diagnostics: initialRun.diagnostics,
        diagnosedStep: 0,
        diagnosticsShare: 0,
        curves: history.curves(),
        marks: resume ? old.marks.filter((mark) => mark.step <= resume.step) : initialRun.marks,
        pauseReason: null,
        problem: null,
      });
    },
    started(info, samples, playing) {
      const phase = playing ? 'playing' : 'paused';
      if (runStore.getState().view) {
        announced = { info, samples };
        runStore.setState({ phase });
      } else {
        runStore.setState({ phase, info, samples, restarting: false });
      }
    },
    report(step, points, stepsPerSecond) {
      history.addTrain(points);
      const lastTrain = points.at(-1) ?? runStore.getState().lastTrain;
      runStore.setState({ step, stepsPerSecond, lastTrain });
      if (points.length > 0) curves.call();
    },
    tested(point) {
      history.addTest(point);
      runStore.setState({ lastTest: point });
      curves.call();
    },
    viewed(view) {
      runStore.setState({ ...announced, view, restarting: false });
      announced = null;
    },
    diagnosed(step, values, share) {
      const { diagnostics } = runStore.getState();
      runStore.setState({ diagnostics: { ...diagnostics, ...values }, diagnosedStep: step, diagnosticsShare: share });
    },
    paused(reason, step) {
      curves.flush();
      runStore.setState({ phase: 'paused', pauseReason: reason, step, stepsPerSecond: 0 });
    },
    rewound(step) {
      history.truncate(step);
      curves.cancel();
      const { lastTrain, lastTest, marks } = runStore.getState();
      runStore.setState({
        step,
        curves: history.curves(),
        marks: marks.filter((mark) => mark.step <= step),
        lastTrain: lastTrain && lastTrain.step <= step ? lastTrain : null,
        lastTest: lastTest && lastTest.step <= step ? lastTest : null,
        pauseReason: null,
      });
    },
    failed(problem) {
      runStore.setState({ phase: 'failed', problem, restarting: false, stepsPerSecond: 0, pauseReason: null });
    },
    mark(keys, config, sameDrag) {
      const { step, marks } = runStore.getState();
      if (step > 0) runStore.setState({ marks: withMarks(marks, keys, config, step, sameDrag) });
    },
  };
}
