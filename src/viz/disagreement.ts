/** Where two maps of the same patches differ, row by row. Knows nothing of what they mean. */

export interface Disagreement {
  /** Each map with its rows divided by their sums, so that what is compared is how a row shares itself out; NaN in rows without any. */
  readonly first: Float32Array;
  readonly second: Float32Array;
  /** first − second, in [−1, 1]. */
  readonly difference: Float32Array;
  /** The cell where the shares are farthest apart; null where no row can be compared. */
  readonly strongest: {
    readonly row: number;
    readonly col: number;
    readonly first: number;
    readonly second: number;
  } | null;
}

/** Of two maps [size, size], row-major. */
export function disagreement(one: Float32Array, other: Float32Array, size: number): Disagreement {
  const [first, second] = [rowShares(one, size), rowShares(other, size)];
  const difference = first.map((share, at) => share - (second[at] ?? 0));
  const gaps = Array.from(difference, (gap) => (Number.isNaN(gap) ? -1 : Math.abs(gap)));
  const most = gaps.reduce((a, b) => Math.max(a, b), -1);
  const at = gaps.indexOf(most);
  const strongest =
    most < 0 ? null : { row: Math.floor(at / size), col: at % size, first: first[at] ?? 0, second: second[at] ?? 0 };
  return { first, second, difference, strongest };
}

function rowShares(map: Float32Array, size: number): Float32Array {
  return map.map((value, at) => {
    const row = at - (at % size);
    const sum = map.subarray(row, row + size).reduce((total, each) => total + each, 0);
    return sum > 0 ? value / sum : Number.NaN;
  });
}
