/** Medians, spreads and ratios of repeated measurements. Knows nothing of what was measured. */

/** What repeated measurements of one thing say. */
export interface Spread {
  readonly median: number;
  /** The first and third quartile. */
  readonly low: number;
  readonly high: number;
}

/**
 * The q-quantile of `values`, 0 ≤ q ≤ 1, linear between neighbours.
 * @throws RangeError where there is no value
 */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = q * (sorted.length - 1);
  const below = sorted[Math.floor(at)];
  const above = sorted[Math.ceil(at)];
  if (below === undefined || above === undefined) throw new RangeError('a quantile needs a value');
  return below + (above - below) * (at - Math.floor(at));
}

/** Median and quartiles. @throws RangeError where there is no value */
export function spread(values: readonly number[]): Spread {
  return { median: quantile(values, 0.5), low: quantile(values, 0.25), high: quantile(values, 0.75) };
}

/**
 * Spread of a/b, each taken within one round: what slows the machine down for a while slows both alike.
 * @param a,b one measurement a round, in the order of the rounds
 * @throws RangeError where they are not of the same number of rounds
 */
export function ratios(a: readonly number[], b: readonly number[]): Spread {
  if (a.length !== b.length) throw new RangeError(`${a.length} rounds cannot be compared with ${b.length}`);
  return spread(a.map((value, round) => value / (b[round] ?? Number.NaN)));
}
