/** Measures the objective on held-out tokens, without dropout or corruption. Reads the parameters, changes nothing. */

import * as tf from '@tensorflow/tfjs-core';
import type { Config } from '../config/fields';
import type { ModelConfig } from '../config/modelConfig';
import { randomStream } from '../lib/random';
import { forward } from '../model/autoencoder';
import { namedParameters } from '../model/modelParameters';
import { regulariser } from '../model/regularisers';

export interface Evaluation {
  /** Mean over samples, tokens and features of (x̂ − x)², whatever the training objective is. */
  readonly mse: number;
  /** R, not λ·R. KL, which is not linear in the samples, is averaged over chunks. */
  readonly regulariser: number;
}

/** Most elements of attention that one chunk may hold: bounds the memory of an evaluation. */
const CHUNK_ELEMENTS = 1 << 21;

/** Samples that one forward pass takes at a time. */
export function chunkSize(model: ModelConfig): number {
  const attention = Math.max(model.heads * model.tokens * model.tokens, model.tokens * model.inputDim);
  return Math.max(1, Math.floor(CHUNK_ELEMENTS / attention));
}

/**
 * Test MSE and R over all of `x` [N, S, I].
 * @param seed of the probes of contractive-code, the same at every evaluation so that curves do not jitter
 */
export async function evaluate(
  model: ModelConfig,
  kind: Config['regulariser'],
  tensors: readonly tf.Tensor[],
  x: tf.Tensor3D,
  seed: number,
): Promise<Evaluation> {
  const [N] = x.shape;
  const chunk = chunkSize(model);
  const parts: { count: number; values: tf.Tensor1D }[] = [];
  for (let start = 0; start < N; start += chunk) {
    const count = Math.min(chunk, N - start);
    parts.push({ count, values: tf.tidy(() => evaluateChunk(model, kind, tensors, x, start, count, seed)) });
  }
  let mse = 0;
  let penalty = 0;
  for (const { count, values } of parts) {
    const [chunkMse = Number.NaN, chunkPenalty = Number.NaN] = await values.data();
    values.dispose();
    mse += (chunkMse * count) / N;
    penalty += (chunkPenalty * count) / N;
  }
  return { mse, regulariser: penalty };
}

/** [mse, R] of samples start … start + count − 1. */
function evaluateChunk(
  model: ModelConfig,
  kind: Config['regulariser'],
  tensors: readonly tf.Tensor[],
  x: tf.Tensor3D,
  start: number,
  count: number,
  seed: number,
): tf.Tensor1D {
  const { tokens: S, inputDim: I } = model;
  const parameters = namedParameters(model, tensors);
  const batch = tf.slice(x, [start, 0, 0], [count, S, I]);
  const pass = forward(model, parameters, batch);
  const probe = kind === 'contractive-code' ? heldOutProbe(seed, start, [count, S, I]) : null;
  const mse = tf.mean<tf.Scalar>(tf.square(tf.sub(pass.xhat, batch)));
  return tf.reshape(tf.stack([mse, regulariser(kind, model, parameters, pass, probe)]), [2]);
}

function heldOutProbe(seed: number, start: number, shape: [number, number, number]): tf.Tensor3D {
  const random = randomStream(seed, 'test-probe', start);
  const values = Float32Array.from({ length: shape[0] * shape[1] * shape[2] }, () => random.normal());
  return tf.tensor3d(values, shape);
}
