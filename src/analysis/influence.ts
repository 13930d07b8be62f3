/** Which input token moves which code, beside where attention says the code looks: the two need not agree. */

import * as tf from '@tensorflow/tfjs-core';
import type { Diagnostics } from '../protocol';
import type { MeasureContext } from './context';
import { affordableDirections } from './encoderDirections';
import { passOf, readTogether } from './pass';
import { tokenTangents } from './tokenTangents';

/**
 * M_ij = ‖∂c_i/∂x_j‖_F of the focused sample, row i the code, column j the input (estimated for very large models), beside the
 * mean of its heads' attention; null where tokens do not mix by attention.
 */
export async function influence(context: MeasureContext): Promise<Pick<Diagnostics, 'influence'>> {
  const { model, tensors, focusInput, seed } = context;
  const { tokens: S, latentDim: D } = model;
  const directions = await affordableDirections(model, tensors, seed);
  const mixes = model.attention !== 'none' && model.attention !== 'article-code';
  const frames = await readTogether(() => {
    const columns = tokenTangents(model, tensors, focusInput, directions); // [S_in·count, S_out·D]
    const blocks = tf.reshape(columns, [S, directions.count, S, D]);
    const norms = tf.transpose(tf.sqrt(tf.sum(tf.square(blocks), [1, 3]))); // [S_out, S_in]
    const { weights } = passOf(context, tf.expandDims<tf.Tensor3D>(focusInput, 0));
    return weights && mixes ? [norms, tf.mean(weights, [0, 1])] : [norms];
  });
  return { influence: { jacobian: frames(0), attention: mixes ? frames(1) : null } };
}
