/** One look at the model: reconstructions of a few samples, and the inside of one of them. One forward pass, one readback. */

import * as tf from '@tensorflow/tfjs-core';
import type { ModelConfig } from '../config/modelConfig';
import { forward } from '../model/autoencoder';
import { namedParameters } from '../model/modelParameters';
import type { Frame } from '../protocol';

export interface Look {
  readonly xhat: Frame; // [N, S, I]
  readonly hidden: Frame; // [S, D]
  readonly code: Frame; // [S, D]
  readonly attention: Frame | null; // [G, n, n] of the focused sample
}

/**
 * Runs x [N, S, I] through the model and reads back x̂ of all, and h, c and A of sample `focus` < N.
 * Everything is packed into one buffer: on a GPU a readback costs more than its bytes.
 */
export async function look(
  model: ModelConfig,
  tensors: readonly tf.Tensor[],
  x: tf.Tensor3D,
  focus: number,
): Promise<Look> {
  const { shapes, packed } = tf.tidy(() => {
    const pass = forward(model, namedParameters(model, tensors), x);
    const ofFocus = (t: tf.Tensor) => tf.squeeze(tf.slice(t, [focus], [1]), [0]);
    const parts = [pass.xhat, ofFocus(pass.h), ofFocus(pass.code)];
    if (pass.weights) parts.push(ofFocus(pass.weights));
    return { shapes: parts.map(({ shape }) => shape), packed: tf.concat1d(parts.map((t) => tf.reshape(t, [-1]))) };
  });
  const values = await packed.data();
  packed.dispose();
  let offset = 0;
  const frames = shapes.map((shape): Frame => {
    const size = shape.reduce((product, side) => product * side, 1);
    const data = new Float32Array(values.subarray(offset, offset + size));
    offset += size;
    return { shape, data };
  });
  const [xhat, hidden, code, attention = null] = frames;
  if (!xhat || !hidden || !code) throw new Error('the view came back incomplete');
  return { xhat, hidden, code, attention };
}
