/** Everything random in a training step, as arrays made from (seed, step): the same on every backend, nothing to save. */

import type { Config } from '../config/fields';
import { type Random, randomStream } from '../lib/random';

/** What to do to clean inputs: multiply by `keep`, then add `noise`; null leaves out. Both [count, S, I]. */
export interface Corruption {
  readonly keep: Float32Array | null;
  readonly noise: Float32Array | null;
}

/**
 * Input corruption (Vincent et al. 2010): Gaussian of standard deviation `level`, or each pixel, or each whole token, set to
 * zero with probability `level`. Null when there is none.
 */
export function corruption(
  config: Pick<Config, 'corruptionType' | 'corruption'>,
  random: Random,
  count: number,
  tokens: number,
  inputDim: number,
): Corruption | null {
  const level = config.corruption;
  if (config.corruptionType === 'none' || level === 0) return null;
  const size = count * tokens * inputDim;
  switch (config.corruptionType) {
    case 'gaussian':
      return { keep: null, noise: Float32Array.from({ length: size }, () => level * random.normal()) };
    case 'pixel-mask':
      return { keep: Float32Array.from({ length: size }, () => (random.uniform() < level ? 0 : 1)), noise: null };
    case 'token-mask': {
      const keep = new Float32Array(size).fill(1);
      for (let token = 0; token < count * tokens; token++) {
        if (random.uniform() < level) keep.fill(0, token * inputDim, (token + 1) * inputDim);
      }
      return { keep, noise: null };
    }
  }
}

/** An inverted-dropout mask: 0 with probability `rate`, else 1/(1 − rate), so that the mean stays 1. */
export function dropoutMask(rate: number, random: Random, size: number): Float32Array {
  const kept = 1 / (1 - rate);
  return Float32Array.from({ length: size }, () => (random.uniform() < rate ? 0 : kept));
}

/** A probe v ~ N(0, I) of `size` numbers. */
export function gaussianProbe(random: Random, size: number): Float32Array {
  const probe = new Float32Array(size);
  for (let i = 0; i < size; i++) probe[i] = random.normal();
  return probe;
}

/** The random streams of a training step. */
export const streams = {
  corruption: (seed: number, step: number) => randomStream(seed, 'corruption', step),
  dropout: (seed: number, step: number) => randomStream(seed, 'dropout', step),
  probe: (seed: number, step: number) => randomStream(seed, 'probe', step),
} as const;
