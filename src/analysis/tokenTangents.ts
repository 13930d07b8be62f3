/** Jacobian–vector products of one sample for many directions at once, each direction at one token: what every Jacobian measure is made of. */

import * as tf from '@tensorflow/tfjs-core';
import type { ModelConfig } from '../config/modelConfig';
import { forward } from '../model/autoencoder';
import { namedParameters } from '../model/modelParameters';

/** Most elements that the intermediates of one chunk may hold: bounds the memory. */
const CHUNK_ELEMENTS = 1 << 22;

/** Directions in the space of one token's pixels, row-major [count, I]. */
export interface Directions {
  readonly count: number;
  readonly data: Float32Array;
}

/** All of a token's pixels, one by one. */
export function pixelDirections(inputDim: number): Directions {
  const data = new Float32Array(inputDim * inputDim);
  for (let i = 0; i < inputDim; i++) data[i * inputDim + i] = 1;
  return { count: inputDim, data };
}

/**
 * ∂c/∂x_j · direction_k for every token j and direction k, in row j·count + k: [S·count, S·D]. Exact, by the forward tangent,
 * the directions stacked in the batch. The caller disposes the result, or calls inside a tidy.
 * @param x one sample, [S, I]
 */
export function tokenTangents(
  model: ModelConfig,
  tensors: readonly tf.Tensor[],
  x: tf.Tensor2D,
  directions: Directions,
): tf.Tensor2D {
  const { tokens: S, latentDim: D } = model;
  const rows = S * directions.count;
  const size = Math.max(1, Math.floor(CHUNK_ELEMENTS / elementsPerDirection(model)));
  return tf.tidy(() => {
    // One pass serves all chunks: its batch of 1 is broadcast against the directions.
    const pass = forward(model, namedParameters(model, tensors), tf.expandDims<tf.Tensor3D>(x, 0));
    const parts: tf.Tensor2D[] = [];
    for (let start = 0; start < rows; start += size) {
      const count = Math.min(size, rows - start);
      parts.push(
        tf.tidy(() => {
          const tangent = pass.codeTangent(placeAtTokens(model, directions, start, count)); // [count, S, D]
          return tf.reshape<tf.Rank.R2>(tangent, [count, S * D]);
        }),
      );
    }
    return tf.concat2d(parts, 0);
  });
}

/** Input tangents start … start + count − 1: each direction in its token's place, zero elsewhere. [count, S, I] */
function placeAtTokens({ tokens: S, inputDim: I }: ModelConfig, directions: Directions, start: number, count: number) {
  const values = new Float32Array(count * S * I);
  for (let row = 0; row < count; row++) {
    const token = Math.floor((start + row) / directions.count);
    const k = (start + row) % directions.count;
    values.set(directions.data.subarray(k * I, (k + 1) * I), (row * S + token) * I);
  }
  return tf.tensor3d(values, [count, S, I]);
}

/** Elements that one direction's tangent needs, roughly: inputs, latents, projections, attention. */
function elementsPerDirection({ tokens: S, inputDim: I, latentDim: D, heads: H, headDim: d }: ModelConfig): number {
  return S * (2 * I + 8 * D + 8 * H * d + 6 * H * Math.max(S, H));
}
