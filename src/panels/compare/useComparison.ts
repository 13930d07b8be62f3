/** React's view of the comparison, and of either of its runs. Knows no panel. */

import { useStore } from 'zustand';
import { comparison } from '../../state/compareClient';
import type { ComparedRun, ComparisonState } from '../../state/comparison';
import type { ConfigState } from '../../state/configStore';
import type { RunState } from '../../state/runStore';

/** The two models: `a` is the page's. */
export interface Pair {
  readonly a: ComparedRun;
  readonly b: ComparedRun;
}

/** A part of the comparison. */
export const useComparison = <Part>(select: (state: ComparisonState) => Part): Part =>
  useStore(comparison.store, select);

/** A part of one of the runs. */
export const useRunOf = <Part>(run: ComparedRun, select: (state: RunState) => Part): Part =>
  useStore(run.runStore, select);

/** A part of the knobs of one of the runs. */
export const useConfigOf = <Part>(run: ComparedRun, select: (state: ConfigState) => Part): Part =>
  useStore(run.configStore, select);
