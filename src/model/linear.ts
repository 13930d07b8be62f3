/** The affine layer on token sequences. */

import * as tf from '@tensorflow/tfjs-core';

/**
 * x·Wᵀ + b for every token.
 * @param x [B, S, n]
 * @param weight [m, n], as in PyTorch
 * @param bias [m], or null for none
 * @returns [B, S, m]
 *
 * The product is done on [B·S, n]: the gradient of a 3-D × 2-D matMul is wrong in tfjs (tensorflow/tfjs#8721).
 */
export function linear(x: tf.Tensor3D, weight: tf.Tensor2D, bias: tf.Tensor1D | null): tf.Tensor3D {
  const [B, S, n] = x.shape;
  const [m] = weight.shape;
  const product = tf.matMul(tf.reshape<tf.Rank.R2>(x, [B * S, n]), weight, false, true); // [B·S, m]
  return tf.reshape(bias ? tf.add(product, bias) : product, [B, S, m]);
}
