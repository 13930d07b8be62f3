/** How spread out attention is. Pure arithmetic on rows of probabilities. */

/** Mean over the rows of `map` [rows, keys], each summing to 1, of −Σ A·log A, in nats (0·log 0 = 0). */
export function meanEntropy(map: ArrayLike<number>, keys: number): number {
  const rows = Math.floor(map.length / keys);
  if (!(rows > 0)) return 0;
  let sum = 0;
  for (let i = 0; i < rows * keys; i++) {
    const weight = map[i] ?? 0;
    if (weight > 0) sum -= weight * Math.log(weight);
  }
  return sum / rows;
}

export interface Spread {
  /** Entropy divided by log(keys): 0 where each row is on one key, 1 where all are alike. */
  readonly normalised: number;
  /** exp(entropy): on how many keys evenly shared attention would have the same entropy. */
  readonly effectiveKeys: number;
}

/** How spread out the rows of `map` [rows, keys] are. A single key counts as focused. */
export function attentionSpread(map: ArrayLike<number>, keys: number): Spread {
  const entropy = meanEntropy(map, keys);
  return { normalised: keys > 1 ? entropy / Math.log(keys) : 0, effectiveKeys: Math.exp(entropy) };
}

export type SpreadWord = 'even' | 'broad' | 'some' | 'few';

/** In words: from nearly uniform (`even`) down to `few`. The bounds are a matter of taste; nothing is computed from them. */
export function spreadWord({ normalised }: Spread): SpreadWord {
  if (normalised > 0.97) return 'even';
  if (normalised > 0.75) return 'broad';
  return normalised > 0.45 ? 'some' : 'few';
}
