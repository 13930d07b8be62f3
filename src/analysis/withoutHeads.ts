/** A model with some of its heads silenced: their columns of W_o are zero, all else stays (Michel et al. 2019). */

import * as tf from '@tensorflow/tfjs-core';
import type { ModelConfig } from '../config/modelConfig';
import { hasProjections, parameterSpecs } from '../model/parameters';

/**
 * `tensors` in layout order with W_o replaced; the others are the same tensors. The caller disposes the new one, or calls inside a
 * tidy. Without W_o, or without `heads`, all are the same.
 */
export function withoutHeads(
  model: ModelConfig,
  tensors: readonly tf.Tensor[],
  heads: readonly number[],
): readonly tf.Tensor[] {
  if (heads.length === 0 || !hasProjections(model)) return tensors;
  const { heads: H, headDim: d } = model;
  const out = parameterSpecs(model).findIndex(({ name }) => name === 'attention.out.weight');
  const kept = Float32Array.from({ length: H * d }, (_, column) => (heads.includes(Math.floor(column / d)) ? 0 : 1));
  return tensors.map((tensor, i) => (i === out ? tf.tidy(() => tf.mul(tensor, tf.tensor1d(kept))) : tensor));
}
