/** From a record to a run in the list and its states, and back. Pure. */

import type { KeptRun, RunRecord, RunStates } from '../../protocol';
import type { HistoryLimits } from '../history';
import { bytesOf, statesLimits, thinnedStates } from './shelfLimits';

/** What a record does not say. */
type Judged = Pick<KeptRun, 'trainedMs' | 'figures' | 'sweep' | 'diverged'>;

/** A run for the list, and its states within `limits`. */
export function keptRun(
  record: RunRecord,
  judged: Partial<Judged> = {},
  limits: HistoryLimits = statesLimits,
): { run: KeptRun; states: RunStates } {
  const states = thinnedStates(record, limits);
  const { checkpoint, snapshots: _, ...light } = record;
  const unknown: Judged = { trainedMs: 0, figures: null, sweep: null, diverged: false };
  const run = { ...light, ...unknown, ...judged, step: checkpoint.step, pinned: false, bytes: bytesOf(states) };
  return { run, states };
}

/** The record of a run in the list. */
export function recordOfKept(run: KeptRun, states: RunStates): RunRecord {
  const { step, trainedMs, figures, pinned, sweep, diverged, bytes, ...record } = run;
  return { ...record, ...states };
}
