/** Codes of many samples, as one row each: what variance and probes are computed on. */

import * as tf from '@tensorflow/tfjs-core';
import type { MeasureContext } from './context';
import { largestChunk } from './evaluate';
import { passOf } from './pass';

/** The codes of x [N, S, I], all tokens of a sample side by side: [N, S·D]. The caller disposes them, or calls inside a tidy. */
export function codes(context: Pick<MeasureContext, 'model' | 'tensors'>, x: tf.Tensor3D): tf.Tensor2D {
  const { tokens: S, inputDim: I, latentDim: D } = context.model;
  const [N] = x.shape;
  const size = largestChunk(context.model);
  return tf.tidy(() => {
    const parts: tf.Tensor2D[] = [];
    for (let start = 0; start < N; start += size) {
      const count = Math.min(size, N - start);
      parts.push(
        tf.tidy(() => {
          const { code } = passOf(context, tf.slice(x, [start, 0, 0], [count, S, I]));
          return tf.reshape<tf.Rank.R2>(code, [count, S * D]);
        }),
      );
    }
    return tf.concat2d(parts, 0);
  });
}
