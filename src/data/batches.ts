/** Which training samples a step sees: a pure function of seed and step, so a run can be rewound. Knows nothing of the samples. */

import { permuted } from '../lib/counterRandom';

export interface Batcher {
  /** Samples in every batch: as asked for, or all there are. */
  readonly batchSize: number;
  /** Batches in an epoch; the samples left over in one are dropped, others in the next. */
  readonly stepsPerEpoch: number;
  /** Positions in the training set of the samples of `step`, counted from 0: [batchSize]. */
  indices(step: number): Int32Array;
}

/**
 * Shuffles `trainCount` ≥ 1 samples afresh each epoch and deals them out in batches of `batchSize` ≥ 1. With P = stepsPerEpoch, sample b
 * of a step is `permuted(seed, ⌊step / P⌋, (step mod P)·batchSize + b, trainCount)`, so a shader can find its own samples alone.
 */
export function createBatcher(seed: number, trainCount: number, batchSize: number): Batcher {
  const size = Math.min(batchSize, trainCount);
  const stepsPerEpoch = Math.floor(trainCount / size);
  return {
    batchSize: size,
    stepsPerEpoch,
    indices(step) {
      const epoch = Math.floor(step / stepsPerEpoch);
      const start = (step % stepsPerEpoch) * size;
      return Int32Array.from({ length: size }, (_, b) => permuted(seed, epoch, start + b, trainCount));
    },
  };
}
