/** What a run is kept as, wherever it is kept: in the page, in the browser's storage, in a file. Types alone. */

import type { Config, ConfigKey, LiveConfig } from '../config/fields';
import type { BackendName } from '../config/settings';
import type { Checkpoint, DataInfo, LossPoint, RunVersions, TestPoint } from './run';

/** A knob that was moved while training: `value` as the field table holds it. */
export interface Mark {
  readonly step: number;
  readonly key: ConfigKey;
  readonly value: string | number | boolean;
}

/** A state of the run, and the knobs that it was trained and looked at with. */
export interface Snapshot extends Checkpoint {
  readonly live: LiveConfig;
}

/** What the training curves are drawn from. */
export type TrainPoint = LossPoint;

/** The thinned curves that charts draw, in order of steps: at most 150 points each. */
export interface Curves {
  readonly train: readonly TrainPoint[];
  readonly test: readonly TestPoint[];
}

/** What a run can be held against, to see whether another is the same. */
export interface Trace {
  /** The exact losses of the steps that `lib/markedStep` marks, in order: some fifty in a run of any length. */
  readonly losses: readonly LossPoint[];
  /** The live knobs, each time they had become others: they hold from the step after `step` on. The first is what the run began with. */
  readonly turns: readonly Turn[];
  /** Whether `turns` has all of them: only so many are kept. */
  readonly complete: boolean;
}

export interface Turn {
  readonly step: number;
  readonly live: LiveConfig;
}

/** A run as it stood at `checkpoint.step`: all that it takes to show it, to judge it and to go on with it. */
export interface RunRecord {
  /** The same for as long as the run goes on, whatever is lost on the way; a fork or a restart is another run. */
  readonly id: string;
  /** Given by a person; null while it is named by what differs from its neighbours. */
  readonly name: string | null;
  /** Milliseconds since 1970. */
  readonly begunMs: number;
  readonly savedMs: number;
  /** With the live knobs as they stood at the checkpoint. */
  readonly config: Config;
  readonly data: DataInfo;
  /** S and I: with the configuration they say what lies where in a state. */
  readonly tokens: number;
  readonly inputDim: number;
  /** What trained it last. */
  readonly backend: BackendName;
  readonly adapter: string;
  readonly engine: 'composed' | 'fused';
  readonly versions: RunVersions;
  readonly checkpoint: Checkpoint;
  readonly snapshots: readonly Snapshot[];
  readonly curves: Curves;
  readonly marks: readonly Mark[];
  readonly trace: Trace;
  readonly lastTrain: LossPoint | null;
  readonly lastTest: TestPoint | null;
}
