/** The small steps that measures share: the first samples, their forward pass, one readback for several results. */

import * as tf from '@tensorflow/tfjs-core';
import { type Forward, forward } from '../model/autoencoder';
import { namedParameters } from '../model/modelParameters';
import type { Frame } from '../protocol';
import type { MeasureContext } from './context';
import { largestChunk } from './evaluate';

/** The first `count` of samples x [N, S, I], or all where there are fewer or where more would not fit into one pass. */
export function firstSamples({ model }: Pick<MeasureContext, 'model'>, x: tf.Tensor3D, count: number): tf.Tensor3D {
  const [N, S, I] = x.shape;
  return tf.slice(x, [0, 0, 0], [Math.min(N, count, largestChunk(model)), S, I]);
}

/** The forward pass of x [n, S, I] without dropout. Call inside `tf.tidy`. */
export function passOf({ model, tensors }: Pick<MeasureContext, 'model' | 'tensors'>, x: tf.Tensor3D): Forward {
  return forward(model, namedParameters(model, tensors), x);
}

/**
 * Makes tensors inside a tidy, reads them back as one buffer and disposes them: on a GPU a readback costs more than its bytes.
 * @returns the i-th of them as a frame
 */
export async function readTogether(make: () => readonly tf.Tensor[]): Promise<(i: number) => Frame> {
  const { shapes, packed } = tf.tidy(() => {
    const parts = make();
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
  return (i) => {
    const frame = frames[i];
    if (!frame) throw new Error(`readback ${i} was not asked for`);
    return frame;
  };
}

/** As `readTogether`, for scalars. */
export async function readScalars(make: () => readonly tf.Scalar[]): Promise<(i: number) => number> {
  const values = await readTogether(() => [tf.stack([...make()])]);
  return (i) => values(0).data[i] ?? Number.NaN;
}
