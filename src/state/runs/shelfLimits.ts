/** How much is kept of runs, and what goes when there is more. Pure. */

import type { KeptRun, RunRecord, RunStates, Snapshot } from '../../protocol';
import { type HistoryLimits, withSnapshot } from '../history';

export interface ShelfLimits {
  readonly count: number;
  /** Of the states of all runs together. */
  readonly bytes: number;
}

export const shelfLimits: ShelfLimits = { count: 200, bytes: 128 * 2 ** 20 };

/** The states that are kept of a run of the page, and of one in a sweep. */
export const statesLimits: HistoryLimits = { count: 40, bytes: 4 * 2 ** 20 };
export const sweepStatesLimits: HistoryLimits = { count: 12, bytes: 2 ** 20 };

/** The states of `record`, thinned to `limits`: the first and the last stay. */
export function thinnedStates({ checkpoint, snapshots }: RunRecord, limits: HistoryLimits): RunStates {
  const none: readonly Snapshot[] = [];
  return {
    checkpoint,
    snapshots: snapshots.reduce((kept, snapshot) => withSnapshot(kept, snapshot, [], limits), none),
  };
}

/** Bytes of states; the checkpoint is mostly the last snapshot as well, and then the same memory. */
export function bytesOf({ checkpoint, snapshots }: RunStates): number {
  const arrays = new Set([checkpoint.state, ...snapshots.map(({ state }) => state)]);
  return [...arrays].reduce((sum, { byteLength }) => sum + byteLength, 0);
}

/** Which of `runs` have to go: the oldest that are not pinned, never the one that was saved last. */
export function surplus(runs: readonly KeptRun[], limits: ShelfLimits = shelfLimits): readonly KeptRun[] {
  const byAge = [...runs].sort((a, b) => a.savedMs - b.savedMs);
  let count = runs.length;
  let bytes = runs.reduce((sum, run) => sum + run.bytes, 0);
  const gone: KeptRun[] = [];
  for (const run of byAge.slice(0, -1)) {
    if (count <= limits.count && bytes <= limits.bytes) break;
    if (run.pinned) continue;
    gone.push(run);
    count -= 1;
    bytes -= run.bytes;
  }
  return gone;
}
