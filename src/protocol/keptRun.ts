/** A run in the list of runs: its record with what it is judged by. The states of its model lie apart, for they are large. Types alone. */

import type { ConfigKey } from '../config/fields';
import type { RunRecord } from './record';

/** What is asked of a model to judge its run, beyond the losses that training tells anyway. Of the whole, present model. */
export interface Figures {
  /** Test MSE / train MSE. */
  readonly gapRatio: number;
  /** R̃ = E‖∂c/∂x‖²_F / tr Cov(c); NaN or infinite for a constant code. */
  readonly scaleFreeContraction: number;
  /** ‖W_d‖_F. */
  readonly decoderNorm: number;
}

/** Figures and the step that they were measured at. */
export interface FiguresAt extends Figures {
  readonly step: number;
}

/** The grid that a run was trained for. */
export interface SweepTag {
  /** The same for all runs of a sweep. */
  readonly id: string;
  /** The knobs of the grid: one, or two. */
  readonly keys: readonly ConfigKey[];
}

/** The states of a run's model. */
export type RunStates = Pick<RunRecord, 'checkpoint' | 'snapshots'>;

/** A run in the list. */
export interface KeptRun extends Omit<RunRecord, keyof RunStates> {
  /** Where it stands. */
  readonly step: number;
  /** How long it has trained, in milliseconds, pauses left out. */
  readonly trainedMs: number;
  readonly figures: FiguresAt | null;
  /** Stays, however many others come. */
  readonly pinned: boolean;
  readonly sweep: SweepTag | null;
  /** It ended because its loss was no longer finite. */
  readonly diverged: boolean;
  /** Of its states. */
  readonly bytes: number;
}
