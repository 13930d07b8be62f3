/** Which images are trained on and which are held out. Knows nothing of pixels. */

import { permutation, randomStream } from '../lib/random';

/** Indices of images; disjoint. */
export interface Split {
  readonly train: Int32Array;
  readonly test: Int32Array;
}

/**
 * Splits `count` ≥ 2 images at random, at least one on either side.
 * @param trainFraction share of the images to train on, 0 … 1
 * @param sampleLimit keeps only so many of the training images, 0 keeps all; the held-out ones stay the same
 */
export function splitIndices(count: number, trainFraction: number, seed: number, sampleLimit: number): Split {
  if (count < 2) throw new RangeError(`${count} images cannot be split in two.`);
  const order = permutation(count, randomStream(seed, 'split'));
  const trainCount = Math.min(count - 1, Math.max(1, Math.round(count * trainFraction)));
  const kept = sampleLimit > 0 ? Math.min(sampleLimit, trainCount) : trainCount;
  return { train: order.slice(0, kept), test: order.slice(trainCount) };
}
