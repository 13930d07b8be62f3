/** One look at the model: reconstructions of a few samples, and the inside of one of them. One forward pass, one readback. */

import * as tf from '@tensorflow/tfjs-core';
import type { ModelConfig } from '../config/modelConfig';
import type { Frame } from '../protocol';
import { passOf, readTogether } from './pass';

export interface Look {
  readonly xhat: Frame; // [N, S, I]
  readonly hidden: Frame; // [S, D]
  readonly code: Frame; // [S, D]
  readonly attention: Frame | null; // [G, n, n] of the focused sample
}

/** Runs x [N, S, I] through the model and reads back x̂ of all, and h, c and A of sample `focus` < N. */
export async function look(
  model: ModelConfig,
  tensors: readonly tf.Tensor[],
  x: tf.Tensor3D,
  focus: number,
): Promise<Look> {
  const ofFocus = (t: tf.Tensor) => tf.squeeze(tf.slice(t, [focus], [1]), [0]);
  const frames = await readTogether(() => {
    const { xhat, h, code, weights } = passOf({ model, tensors }, x);
    return weights ? [xhat, ofFocus(h), ofFocus(code), ofFocus(weights)] : [xhat, ofFocus(h), ofFocus(code)];
  });
  return {
    xhat: frames(0),
    hidden: frames(1),
    code: frames(2),
    attention: model.attention === 'none' ? null : frames(3),
  };
}
