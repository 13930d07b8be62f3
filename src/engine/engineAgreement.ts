/** Whether two engines did the same in the same few steps. Pure. */

import type { Checkpoint, LossPoint } from '../protocol';

/**
 * What losses may differ by, relative; the optimiser's moments, relative; and the parameters' change, as a part of that change. The last
 * is wide, as Adam's first steps blow the rounding noise of tiny gradients up to whole steps.
 */
const LOSS_TOLERANCE = 2e-4;
const MOMENT_TOLERANCE = 1e-2;
const CHANGE_TOLERANCE = 0.25;

interface Run {
  readonly points: readonly LossPoint[];
  readonly after: Checkpoint;
}

/** Compares `theirs` with `ours`, both from the state `before`. `difference` is the largest of the three that are judged. */
export function compareRuns(
  ours: Run & { readonly before: Checkpoint },
  theirs: Run,
): { difference: number; agrees: boolean } {
  const loss = lossDifference(ours.points, theirs.points);
  const { change, moments } = stateDifference(ours.before, ours.after, theirs.after);
  return {
    difference: Math.max(loss, moments, change),
    agrees: loss <= LOSS_TOLERANCE && moments <= MOMENT_TOLERANCE && change <= CHANGE_TOLERANCE,
  };
}

/** The largest relative difference between two runs' losses; both being no number is agreement. */
function lossDifference(ours: readonly LossPoint[], theirs: readonly LossPoint[]): number {
  return Math.max(
    ...ours.map((point, i) => {
      const [a, b] = [point.loss, theirs[i]?.loss ?? Number.NaN];
      return Number.isFinite(a) || Number.isFinite(b) ? Math.abs(a - b) / Math.max(Math.abs(a), 1e-6) : 0;
    }),
  );
}

/** How far two runs are apart after the same steps: parameters as a part of how far they have gone, moments of their size. */
function stateDifference(
  before: Checkpoint,
  ours: Checkpoint,
  theirs: Checkpoint,
): { change: number; moments: number } {
  const size = ours.state.length / 3;
  const distance = (a: Float32Array, b: Float32Array | null) =>
    Math.sqrt(a.reduce((sum, value, i) => sum + (value - (b?.[i] ?? 0)) ** 2, 0));
  const part = ({ state }: Checkpoint, i: number) => state.subarray(i * size, (i + 1) * size);
  const share = (apart: number, whole: number) =>
    whole > 0 ? apart / whole : apart > 0 ? Number.POSITIVE_INFINITY : 0;
  const moment = (i: number) => share(distance(part(theirs, i), part(ours, i)), distance(part(ours, i), null));
  return {
    change: share(distance(part(theirs, 0), part(ours, 0)), distance(part(ours, 0), part(before, 0))),
    moments: Math.max(moment(1), moment(2)),
  };
}
