/** How much of the labels a linear classifier can read off the frozen codes. It trains nothing of the model. */

import * as tf from '@tensorflow/tfjs-core';
import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import { randomStream } from '../lib/random';
import type { Diagnostics, Frame } from '../protocol';
import { codes } from './codes';
import type { MeasureContext } from './context';
import { readTogether } from './pass';

export interface ProbeOptions {
  readonly trainSamples?: number;
  readonly testSamples?: number;
  /** α of (ZᵀZ/n + α)·B = ZᵀY/n. */
  readonly ridge?: number;
  /** Standard deviation of Gaussian noise added to the test inputs. */
  readonly noise?: number;
}

/** A feature that varies less than this is held to be constant and left out. */
const CONSTANT = 1e-6;

/**
 * Accuracy on held-out samples of ridge regression onto one-hot labels (Hoerl & Kennard 1970; the largest output wins). The
 * features of a sample are its code, all tokens side by side, standardised with the training samples' mean and deviation.
 * Null without labels, NaN where the codes are not finite.
 */
export async function linearProbe(
  context: MeasureContext,
  { trainSamples = 240, testSamples = 160, ridge = 0.1, noise = 0 }: ProbeOptions = {},
): Promise<Pick<Diagnostics, 'probeAccuracy'>> {
  const { trainLabels, testLabels, train, test, model } = context;
  if (!trainLabels || !testLabels) return { probeAccuracy: null };
  const n = Math.min(trainSamples, train.shape[0]);
  const m = Math.min(testSamples, test.shape[0]);
  const features = model.tokens * model.latentDim;
  const dual = features > n;
  const frames = await readTogether(() => {
    const { z, zTest } = standardisedCodes(context, n, m, noise);
    // Primal: ZᵀZ [F, F] and the test features. Dual, the same solution with n unknowns: ZZᵀ [n, n] and Z_test·Zᵀ.
    return dual
      ? [tf.matMul(z, z, false, true), tf.matMul(zTest, z, false, true)]
      : [tf.matMul(z, z, true, false), zTest, z];
  });
  const targets = centredOneHot(trainLabels, n);
  const right = dual ? targets.y : matrix(frames(2)).transpose().mmul(targets.y);
  const solution = solveRidge(matrix(frames(0)), right, ridge * n);
  if (!solution) return { probeAccuracy: Number.NaN };
  const scores = matrix(frames(1)).mmul(solution).addRowVector(targets.mean); // [m, C]
  let hits = 0;
  for (let i = 0; i < m; i++) if (scores.maxRowIndex(i)[1] === testLabels[i]) hits++;
  return { probeAccuracy: hits / m };
}

/** Standardised codes of the first n training samples Z [n, F] and of the first m held-out ones [m, F]. */
function standardisedCodes(context: MeasureContext, n: number, m: number, noise: number) {
  const { tokens: S, inputDim: I } = context.model;
  const inputs = tf.slice(context.test, [0, 0, 0], [m, S, I]);
  const trainCodes = codes(context, tf.slice(context.train, [0, 0, 0], [n, S, I]));
  const testCodes = codes(context, noise > 0 ? withNoise(inputs, noise, context.seed) : inputs);
  const mean = tf.mean(trainCodes, 0, true); // [1, F]
  const deviation = tf.sqrt(tf.mean(tf.square(tf.sub(trainCodes, mean)), 0, true)); // [1, F]
  const varies = tf.cast(tf.greater(deviation, CONSTANT), 'float32');
  const scale = tf.div(varies, tf.maximum(deviation, CONSTANT));
  const standardise = (rows: tf.Tensor2D) => tf.mul<tf.Tensor2D>(tf.sub(rows, mean), scale);
  return { z: standardise(trainCodes), zTest: standardise(testCodes) };
}

function withNoise(x: tf.Tensor3D, deviation: number, seed: number): tf.Tensor3D {
  const random = randomStream(seed, 'probe-noise');
  const noise = Float32Array.from({ length: x.size }, () => deviation * random.normal());
  return tf.add(x, tf.tensor3d(noise, x.shape));
}

/** One-hot labels less their mean over the samples, [n, C], and that mean [1, C]. */
function centredOneHot(labels: ArrayLike<number>, n: number): { y: Matrix; mean: Matrix } {
  const classes =
    1 + Array.from({ length: n }, (_, i) => labels[i] ?? 0).reduce((most, label) => Math.max(most, label), 0);
  const y = Matrix.zeros(n, classes);
  for (let i = 0; i < n; i++) y.set(i, labels[i] ?? 0, 1);
  const mean = Matrix.rowVector(y.mean('column'));
  return { y: y.subRowVector(mean), mean };
}

function matrix({ shape, data }: Frame): Matrix {
  return Matrix.from1DArray(shape[0] ?? 0, shape[1] ?? 0, data);
}

/** (K + α)⁻¹·Y for a symmetric positive semidefinite K; null where K is not finite. */
function solveRidge(gram: Matrix, right: Matrix, alpha: number): Matrix | null {
  const cholesky = new CholeskyDecomposition(gram.add(Matrix.eye(gram.rows).mul(alpha)));
  return cholesky.isPositiveDefinite() ? cholesky.solve(right) : null;
}
