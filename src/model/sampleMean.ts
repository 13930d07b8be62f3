/** The mean of everything in a batch, precisely. */

import * as tf from '@tensorflow/tfjs-core';

/**
 * The mean over all of x [B, S, n]: of each sample first, then of those. One float32 sum over a whole batch is wrong by 1e-5 where a
 * backend adds up in order, as wasm does.
 */
export function sampleMean(x: tf.Tensor3D): tf.Scalar {
  return tf.mean(tf.mean(x, [1, 2]));
}
