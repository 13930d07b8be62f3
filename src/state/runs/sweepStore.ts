/** What a sweep tells of itself. Knows no trainer. */

import { createStore } from 'zustand/vanilla';
import type { Problem, SweepTag } from '../../protocol';
import type { SweepAxis, SweepCell } from './sweepPlan';

export type CellStatus = 'waiting' | 'training' | 'done' | 'diverged' | 'failed' | 'impossible';

export interface SweepState {
  /** `waiting`: the page's run trains, and the sweep makes room for it. */
  readonly phase: 'none' | 'training' | 'waiting' | 'paused' | 'finished';
  readonly tag: SweepTag | null;
  readonly axes: readonly SweepAxis[];
  readonly steps: number;
  readonly cells: readonly { readonly cell: SweepCell; readonly status: CellStatus; readonly id: string | null }[];
  /** Steps done in the present cell. */
  readonly step: number;
  /** What a step has cost so far, all in all; null before the first. */
  readonly stepMs: number | null;
  /** Whether it trains also while the page's run does. */
  readonly together: boolean;
  /** Why the last cell that failed did. */
  readonly problem: Problem | null;
}

export const noSweep: SweepState = {
  ...{ phase: 'none', tag: null, axes: [], steps: 0, cells: [], step: 0, stepMs: null, together: false, problem: null },
};
export const createSweepStore = () => createStore<SweepState>()(() => noSweep);
