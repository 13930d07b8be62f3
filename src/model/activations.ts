/** Activation functions with their derivatives, written in ordinary ops so that first-order autodiff runs through both. */

import * as tf from '@tensorflow/tfjs-core';
import type { ModelConfig } from '../config/modelConfig';

export type Activation = ModelConfig['encoderActivation'];

/** φ(u), elementwise. */
export function activate<T extends tf.Tensor>(activation: Activation, u: T): T {
  switch (activation) {
    case 'relu':
      return tf.relu(u);
    case 'sigmoid':
      return tf.sigmoid(u);
    case 'tanh':
      return tf.tanh(u);
    case 'linear':
      return u;
  }
}

/**
 * φ'(u) from u and h = φ(u), elementwise: relu 1[u>0]; sigmoid h(1−h); tanh 1−h²; linear 1.
 * Null stands for "1 everywhere".
 */
export function slope<T extends tf.Tensor>(activation: Activation, u: T, h: T): T | null {
  switch (activation) {
    case 'relu':
      return tf.step(u);
    case 'sigmoid':
      return tf.mul(h, tf.sub(1, h));
    case 'tanh':
      return tf.sub(1, tf.square(h));
    case 'linear':
      return null;
  }
}
