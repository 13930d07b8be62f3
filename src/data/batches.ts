/** Which training samples a step sees: a pure function of seed and step, so a run can be rewound. Knows nothing of the samples. */

import { permutation, randomStream } from '../lib/random';

export interface Batcher {
  /** Samples in every batch: as asked for, or all there are. */
  readonly batchSize: number;
  /** Batches in an epoch; the samples left over in one are dropped, others in the next. */
  readonly stepsPerEpoch: number;
  /** Positions in the training set of the samples of `step`, counted from 0: [batchSize]. */
  indices(step: number): Int32Array;
}

/** Shuffles `trainCount` ≥ 1 samples afresh each epoch and deals them out in batches of `batchSize` ≥ 1. Keeps the last epoch's order. */
export function createBatcher(seed: number, trainCount: number, batchSize: number): Batcher {
  const size = Math.min(batchSize, trainCount);
  const stepsPerEpoch = Math.floor(trainCount / size);
  let kept: { epoch: number; order: Int32Array } = { epoch: -1, order: new Int32Array(0) };
  return {
    batchSize: size,
    stepsPerEpoch,
    indices(step) {
      const epoch = Math.floor(step / stepsPerEpoch);
      if (kept.epoch !== epoch) {
        kept = { epoch, order: permutation(trainCount, randomStream(seed, 'shuffle', epoch)) };
      }
      const start = (step - epoch * stepsPerEpoch) * size;
      return kept.order.slice(start, start + size);
    },
  };
}
