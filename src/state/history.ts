/** The run's kept states within a fixed memory: evenly spread over its course, early steps as densely as late ones. Pure. */

import type { Snapshot } from '../protocol';

/** How much is kept: bytes of states, and how many of them. */
export interface HistoryLimits {
  readonly bytes: number;
  readonly count: number;
}

/** 64 MB; and no more than can be told apart, and stepped through, on the page. */
export const historyLimits: HistoryLimits = { bytes: 64 * 2 ** 20, count: 240 };

/**
 * `snapshots` (in order of steps) with one more, thinned to `limits`. The first and the last stay, and for each of `wanted` the first
 * one at or after that step, as far as there is room. Of the others those go first without which the gap is least, in log(step): so
 * what stays is evenly spread on that scale.
 * The run may have gone back to `snapshot`: what came after it is gone.
 */
export function withSnapshot(
  snapshots: readonly Snapshot[],
  snapshot: Snapshot,
  wanted: readonly number[] = [],
  limits: HistoryLimits = historyLimits,
): readonly Snapshot[] {
  return thinned([...snapshots.filter(({ step }) => step < snapshot.step), snapshot], limits, wanted);
}

/** `snapshots` thinned to `limits` in that way. */
export function thinned(
  snapshots: readonly Snapshot[],
  limits: HistoryLimits,
  wanted: readonly number[] = [],
): readonly Snapshot[] {
  const kept = [...snapshots];
  let bytes = kept.reduce((sum, { state }) => sum + state.byteLength, 0);
  while (kept.length > limits.count || bytes > limits.bytes) {
    const index = mostNeedless(kept, wanted);
    if (index === null) break;
    const [gone] = kept.splice(index, 1);
    bytes -= gone?.state.byteLength ?? 0;
  }
  return kept;
}

/** Without those after `step`. */
export function upTo(snapshots: readonly Snapshot[], step: number): readonly Snapshot[] {
  return snapshots.filter((snapshot) => snapshot.step <= step);
}

/** The one nearest to `step` on the scale of log(step); null where there is none. */
export function nearest(snapshots: readonly Snapshot[], step: number): Snapshot | null {
  let found: Snapshot | null = null;
  for (const snapshot of snapshots) {
    if (!found || distance(snapshot.step, step) < distance(found.step, step)) found = snapshot;
  }
  return found;
}

/** Which to leave out, neither the first nor the last; a wanted one only where all are. Null: there is none between. */
function mostNeedless(kept: readonly Snapshot[], wanted: readonly number[]): number | null {
  const spared = new Set(wanted.map((step) => kept.findIndex((snapshot) => snapshot.step >= step)));
  const inner = kept.map((_, index) => index).slice(1, -1);
  const free = inner.filter((index) => !spared.has(index));
  let best: { index: number; gap: number } | null = null;
  for (const index of free.length > 0 ? free : inner) {
    const gap = distance(kept[index - 1]?.step ?? 0, kept[index + 1]?.step ?? 0);
    if (!best || gap < best.gap) best = { index, gap };
  }
  return best?.index ?? null;
}

/** On the scale of log(step), which begins at step 0. */
function distance(one: number, other: number): number {
  return Math.abs(Math.log1p(one) - Math.log1p(other));
}
