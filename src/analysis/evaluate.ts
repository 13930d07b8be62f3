/** Measures the objective on held-out tokens, without dropout or corruption. Reads the parameters, changes nothing. */

import * as tf from '@tensorflow/tfjs-core';
import type { Config } from '../config/fields';
import type { ModelConfig } from '../config/modelConfig';
import { randomStream } from '../lib/random';
import { forward } from '../model/autoencoder';
import { namedParameters } from '../model/modelParameters';
import { regulariser } from '../model/regularisers';
import { sampleMean } from '../model/sampleMean';

export interface Evaluation {
  /** Mean over samples, tokens and features of (x̂ − x)², whatever the training objective is. */
  readonly mse: number;
  /** R, not λ·R. KL, which is not linear in the samples, is averaged over chunks. */
  readonly regulariser: number;
}

/** Most elements of attention that one chunk may hold: bounds the memory of an evaluation. */
const CHUNK_ELEMENTS = 1 << 21;
/** A chunk that takes less than this grows the next one, one that takes four times as long shrinks it. */
const CHUNK_MS = 20;
const FIRST_CHUNK = 32;

/** Samples that one forward pass may take at a time. */
export function largestChunk(model: ModelConfig): number {
  const perSample = Math.max(model.heads * model.tokens * model.tokens, model.tokens * model.inputDim);
  return Math.max(1, Math.floor(CHUNK_ELEMENTS / perSample));
}

/** An evaluation in small parts, so that nothing waits for it. It holds the parameters as they were when it began. */
export interface EvaluationJob {
  /** Measures the next chunk; gives the result once all of the split is done, null before. */
  advance(): Promise<Evaluation | null>;
  dispose(): void;
}

/**
 * Begins to measure test MSE and R over all of `x` [N, S, I].
 * @param tensors the parameters in layout order; they may go once this returns
 * @param seed of the probes of contractive-code, the same at every evaluation so that curves do not jitter
 * @param now milliseconds, to size the chunks by
 */
export function createEvaluation(
  model: ModelConfig,
  kind: Config['regulariser'],
  tensors: readonly tf.Tensor[],
  x: tf.Tensor3D,
  seed: number,
  now: () => number,
): EvaluationJob {
  const [N] = x.shape;
  const held = tensors.map((tensor) => tf.clone(tensor));
  const limit = largestChunk(model);
  let chunk = Math.min(FIRST_CHUNK, limit);
  let done = 0;
  const sum = { mse: 0, regulariser: 0 };
  return {
    async advance() {
      const count = Math.min(chunk, N - done);
      const start = now();
      const values = tf.tidy(() => evaluateChunk(model, kind, held, x, done, count, seed));
      const [mse = Number.NaN, penalty = Number.NaN] = await values.data();
      values.dispose();
      const ms = now() - start;
      if (ms < CHUNK_MS) chunk = Math.min(limit, 2 * chunk);
      else if (ms > 4 * CHUNK_MS) chunk = Math.max(1, Math.floor(chunk / 2));
      done += count;
      sum.mse += (mse * count) / N;
      sum.regulariser += (penalty * count) / N;
      return done >= N ? sum : null;
    },
    dispose: () => tf.dispose(held),
  };
}

/** Test MSE and R over all of `x` [N, S, I], at once. */
export async function evaluate(
  model: ModelConfig,
  kind: Config['regulariser'],
  tensors: readonly tf.Tensor[],
  x: tf.Tensor3D,
  seed: number,
): Promise<Evaluation> {
  const job = createEvaluation(model, kind, tensors, x, seed, () => performance.now());
  try {
    for (;;) {
      const result = await job.advance();
      if (result) return result;
    }
  } finally {
    job.dispose();
  }
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
  const mse = sampleMean(tf.square(tf.sub(pass.xhat, batch)));
  return tf.reshape(tf.stack([mse, regulariser(kind, model, parameters, pass, probe)]), [2]);
}

function heldOutProbe(seed: number, start: number, shape: [number, number, number]): tf.Tensor3D {
  const random = randomStream(seed, 'test-probe', start);
  const values = Float32Array.from({ length: shape[0] * shape[1] * shape[2] }, () => random.normal());
  return tf.tensor3d(values, shape);
}
