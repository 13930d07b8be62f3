/** The Jacobian ∂c/∂x of one sample: its norm, its singular values, and the input directions that move the code most. */

import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { randomStream } from '../lib/random';
import type { Frame, JacobianAt } from '../protocol';
import type { MeasureContext } from './context';
import { contractionCurve } from './contractionCurve';
import { encoderDirections, exactTangents } from './encoderDirections';
import { estimatedSpectrum } from './estimatedSpectrum';
import { type Eigenpair, leadingEigenpairs, type SymmetricOperator } from './leadingEigenpairs';
import { passOf, readTogether } from './pass';
import { largestEigenvalues } from './symmetricEigenvalues';
import { tokenTangents } from './tokenTangents';

/** Input directions that are shown. */
const DIRECTIONS = 8;
/** Most columns of J, reduced as `encoderDirections` does, that are decomposed whole; more take longer than training may wait. */
const MOST_WHOLE = 320;
/** Random directions for norm and ratio beyond. */
const PROBES = 64;
/** Places on each sphere round the sample that the contraction curve is the mean of. */
const CURVE_MOVES = 24;
/** Applications of JᵀJ, each to a block of vectors. */
const STEPS = 6;

/** Without its directions as images: those are tokens here, [K, S, I]. */
export type TokenJacobian = Omit<JacobianAt, 'directions'> & { readonly directions: Frame };

/**
 * J = ∂c/∂x at x [S, I]. Right singular vectors have length 1 and, since v and −v are as good, v·x ≥ 0. With at most 320 reduced
 * columns, S·min(D, I), everything is exact to float32; beyond, only the leading singular values are computed, and ‖J‖²_F and the
 * participation ratio are estimated from random directions. The contraction curve is that of this one sample, over random moves.
 */
export async function jacobianAt(context: MeasureContext, x: tf.Tensor2D): Promise<TokenJacobian> {
  const { model } = context;
  const { tokens: S, inputDim: I } = model;
  const rank = exactTangents(model);
  const found = await (rank <= MOST_WHOLE ? wholeSpectrum(context, x) : leadingSpectrum(context, x));
  const pixels = await x.data();
  const directions = new Float32Array(found.pairs.length * S * I);
  for (const [k, { vector }] of found.pairs.entries()) directions.set(pointedAlong(pixels, vector), k * S * I);
  const copies = tf.tidy(() => tf.tile(tf.expandDims<tf.Tensor3D>(x, 0), [CURVE_MOVES, 1, 1]));
  const curve = await contractionCurve({ ...context, test: copies }, { samples: CURVE_MOVES });
  copies.dispose();
  const { squaredNorm, participationRatio, singularValues } = found;
  return {
    ...{ squaredNorm, participationRatio, singularValues, rank, ...curve },
    directions: { shape: [found.pairs.length, S, I], data: directions },
  };
}

type Found = Pick<JacobianAt, 'squaredNorm' | 'participationRatio' | 'singularValues'> & {
  /** Eigenpairs of JᵀJ, their vectors in the space of x. */
  readonly pairs: readonly Eigenpair[];
};

/** From the Gram matrix of the reduced columns J·Qᵀ [n, n]. */
async function wholeSpectrum({ model, tensors, seed }: MeasureContext, x: tf.Tensor2D): Promise<Found> {
  const directions = await encoderDirections(model, tensors);
  const n = exactTangents(model);
  const frames = await readTogether(() => {
    const columns = tokenTangents(model, tensors, x, directions); // [n, S·D]
    return [tf.matMul(columns, columns, false, true)];
  });
  const gram = Float64Array.from(frames(0).data);
  let [squaredNorm, fourthPowers] = [0, 0];
  for (let k = 0; k < gram.length; k++) {
    const value = gram[k] ?? 0;
    if (k % (n + 1) === 0) squaredNorm += value;
    fourthPowers += value * value; // ‖JᵀJ‖²_F = Σσ⁴
  }
  const apply: SymmetricOperator = async (block) => block.map((vector) => product(gram, vector));
  const pairs = await leadingEigenpairs(apply, n, startWith(seed));
  const inPixels = ({ value, vector }: Eigenpair): Eigenpair => ({
    value,
    vector: toPixels(vector, directions.data, model.inputDim, directions.count),
  });
  return {
    squaredNorm,
    participationRatio: squaredNorm ** 2 / fourthPowers,
    singularValues: largestEigenvalues(gram, n, n).map(root),
    pairs: pairs.map(inPixels),
  };
}

/** Through the model, forth by the tangent and back by the gradient: Jᵀ·(J·v). */
async function leadingSpectrum(context: MeasureContext, x: tf.Tensor2D): Promise<Found> {
  const { tokens: S, inputDim: I } = context.model;
  const apply: SymmetricOperator = async (block) => {
    const frames = await readTogether(() => {
      const v = tf.tensor3d(Float32Array.from(block.flatMap((vector) => [...vector])), [block.length, S, I]);
      const at = tf.expandDims<tf.Tensor3D>(x, 0);
      const moved = passOf(context, at).codeTangent(v); // [b, S, D]
      const along = (input: tf.Tensor) => tf.sum(tf.mul(passOf(context, tf.reshape(input, v.shape)).code, moved));
      return [tf.grad(along)(tf.tile(at, [block.length, 1, 1]))];
    });
    const { data } = frames(0);
    return block.map((_, k) => Float64Array.from(data.subarray(k * S * I, (k + 1) * S * I)));
  };
  const pairs = await leadingEigenpairs(apply, S * I, startWith(context.seed));
  const estimate = await estimatedSpectrum(context, x, { probes: PROBES, sample: 0 });
  return { ...estimate, singularValues: pairs.map(({ value }) => root(value)), pairs };
}

function startWith(seed: number) {
  const random = randomStream(seed, 'jacobian-directions');
  return { count: DIRECTIONS, steps: STEPS, normal: () => random.normal() };
}

/** σ from an eigenvalue of JᵀJ, which rounding may have put below zero. */
function root(value: number): number {
  return Math.sqrt(Math.max(0, value));
}

/** Gram matrix [n, n] times vector [n]. */
function product(matrix: Float64Array, vector: Float64Array): Float64Array {
  const n = vector.length;
  const result = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += (matrix[i * n + j] ?? 0) * (vector[j] ?? 0);
    result[i] = sum;
  }
  return result;
}

/** Coordinates [S·r] along the directions [r, I] of each token, as pixels [S·I]. */
function toPixels(vector: Float64Array, directions: Float32Array, I: number, r: number): Float64Array {
  const pixels = new Float64Array((vector.length / r) * I);
  for (const [at, value] of vector.entries()) {
    const [token, k] = [Math.floor(at / r), at % r];
    for (let i = 0; i < I; i++) {
      const place = token * I + i;
      pixels[place] = (pixels[place] ?? 0) + value * (directions[k * I + i] ?? 0);
    }
  }
  return pixels;
}

/** The one of v and −v that points along the sample, so that pictures do not flip from look to look. */
function pointedAlong(sample: ArrayLike<number>, vector: Float64Array): Float64Array {
  const along = vector.reduce((sum, value, i) => sum + value * (sample[i] ?? 0), 0);
  return along < 0 ? vector.map((value) => -value) : vector;
}
