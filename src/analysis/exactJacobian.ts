/** The whole Jacobian of the code of one sample, for display and for checking estimates. */

import * as tf from '@tensorflow/tfjs-core';
import type { ModelConfig } from '../config/modelConfig';
import { pixelDirections, tokenTangents } from './tokenTangents';

/**
 * ∂c/∂x of one sample x [S, I]: [S·D, S·I], element (i·D + a, j·I + b) = ∂c_ia/∂x_jb. The caller disposes it, or calls inside a tidy.
 */
export function exactJacobian(model: ModelConfig, tensors: readonly tf.Tensor[], x: tf.Tensor2D): tf.Tensor2D {
  return tf.tidy(() => tf.transpose<tf.Tensor2D>(tokenTangents(model, tensors, x, pixelDirections(model.inputDim))));
}
