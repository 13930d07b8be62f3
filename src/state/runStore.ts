/** What the run in the worker is doing, as far as the page shows it. Knows neither the worker nor React. */

import { createStore } from 'zustand/vanilla';
import type { LiveConfig } from '../config/fields';
import type { BackendName } from '../config/settings';
import type {
  Curves,
  Diagnostics,
  EngineReport,
  LossPoint,
  Mark,
  PauseReason,
  Problem,
  ReadOptions,
  RunInfo,
  Samples,
  Snapshot,
  StepInspection,
  TestPoint,
  Trace,
  View,
} from '../protocol';
import type { DataOffer } from './dataOffer';
import { noCurves } from './lossHistory';
import { noTrace } from './trace';

/** `starting`: the worker prepares the run. `failed`: there is no run, see `problem`. */
export type Phase = 'starting' | 'paused' | 'playing' | 'failed';

export interface RunState {
  readonly phase: Phase;
  /** Play was asked for: true while playing, and while a run that will play is starting. */
  readonly willPlay: boolean;
  /** A structural knob has moved: the run shown is the old one, its successor is on its way. */
  readonly restarting: boolean;
  /** The same for as long as the run goes on; see `RunRecord`. */
  readonly recordId: string;
  /** Given by a person. */
  readonly recordName: string | null;
  /** When the run began, in milliseconds since 1970. */
  readonly begunMs: number;
  readonly info: RunInfo | null;
  /** Which engine takes the steps, and why; null until the run says so. */
  readonly engine: EngineReport | null;
  /** What a step of this run is made of, once that was asked for; `inspecting` while an answer is on its way. */
  readonly inspection: StepInspection | null;
  readonly inspecting: boolean;
  readonly samples: Samples | null;
  /** The latest look at the model; fits `info` and `samples`. */
  readonly view: View | null;
  readonly step: number;
  /** Over the last seconds; 0 while paused. */
  readonly stepsPerSecond: number;
  readonly lastTrain: LossPoint | null;
  readonly lastTest: TestPoint | null;
  /** The latest of each diagnostic, the step that each was measured at, and the part of the time that measuring takes. */
  readonly diagnostics: Partial<Diagnostics>;
  readonly diagnosedSteps: Partial<Record<keyof Diagnostics, number>>;
  readonly diagnosticsShare: number;
  /** Thinned to at most 150 points a series, renewed at most four times a second. */
  readonly curves: Curves;
  readonly marks: readonly Mark[];
  readonly trace: Trace;
  /** States of the run that can be looked back at and gone on from, in order of steps. */
  readonly snapshots: readonly Snapshot[];
  /** The live knobs that the run took over last, and the last step before they held. */
  readonly patched: { readonly step: number; readonly live: LiveConfig } | null;
  /** Why training stopped by itself, until it goes on. */
  readonly pauseReason: PauseReason | null;
  /** Why there is no run. */
  readonly problem: Problem | null;
  /** After a crash: the step from which a new worker would go on; null where it would begin anew. */
  readonly resumeStep: number | null;
  /** The run went on by itself after `problem`, from `step`; on another backend where the first was lost again. Until dismissed. */
  readonly recovered: {
    readonly problem: Problem;
    readonly step: number;
    readonly backend: BackendName | null;
  } | null;
  readonly openingFile: boolean;
  /** Name of the opened data file, once one was read. */
  readonly openedFile: string | null;
  readonly openedFiles: readonly File[];
  /** How they are read; null while none are open. */
  readonly openedReading: ReadOptions | null;
  /** Files that were not taken into use yet; null while the person is offered none. */
  readonly offer: DataOffer | null;
  /** Why the last opened file was refused, until dismissed. */
  readonly dataProblem: Problem | null;
}

export const initialRun: RunState = {
  phase: 'starting',
  willPlay: false,
  restarting: false,
  recordId: '',
  recordName: null,
  begunMs: 0,
  info: null,
  engine: null,
  inspection: null,
  inspecting: false,
  samples: null,
  view: null,
  step: 0,
  stepsPerSecond: 0,
  lastTrain: null,
  lastTest: null,
  diagnostics: {},
  diagnosedSteps: {},
  diagnosticsShare: 0,
  curves: noCurves,
  marks: [],
  trace: noTrace,
  snapshots: [],
  patched: null,
  pauseReason: null,
  problem: null,
  resumeStep: null,
  recovered: null,
  openingFile: false,
  openedFile: null,
  openedFiles: [],
  openedReading: null,
  offer: null,
  dataProblem: null,
};

/** A run store; the page has one, `runStore`. */
export const createRunStore = () => createStore<RunState>()(() => initialRun);
export type RunStore = ReturnType<typeof createRunStore>;

export const runStore = createRunStore();
