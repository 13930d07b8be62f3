/** How much, and in how many directions, the code follows the input: norm, scale-free norm and spectrum of ∂c/∂x. */

import * as tf from '@tensorflow/tfjs-core';
import { randomStream } from '../lib/random';
import type { Diagnostics } from '../protocol';
import { codeVariance } from './codeVariance';
import type { MeasureContext, SampleOptions } from './context';
import { encoderDirections, exactTangents, isExact } from './encoderDirections';
import { passOf, readTogether } from './pass';
import { largestEigenvalues } from './symmetricEigenvalues';
import { type Directions, tokenTangents } from './tokenTangents';

/** Singular values that are reported. */
const LEADING = 64;
/** Random directions a sample where the exact Jacobian costs too much. */
const PROBES = 256;
/** They go through the model in so many parts, which bounds the memory. */
const PROBE_CHUNKS = 8;

export interface JacobianOptions extends SampleOptions {
  /** How many of the samples have their singular values computed; all unless said otherwise. */
  readonly spectra?: number;
  /** Samples that tr Cov(c) is taken over. */
  readonly varianceSamples?: number;
}

type JacobianStatistics = Pick<
  Diagnostics,
  'jacobianNorm' | 'scaleFreeContraction' | 'singularValues' | 'participationRatio'
>;

/** What one sample's Jacobian gives. */
interface Spectrum {
  readonly squaredNorm: number; // Σσ²
  readonly fourthPowers: number; // Σσ⁴
  readonly singularValues: readonly number[] | null;
}

/**
 * Means over a few held-out samples of ‖∂c/∂x‖²_F, its ordered singular values (the leading 64) and the participation ratio
 * (Σσ²)²/Σσ⁴; and R̃ = E‖∂c/∂x‖²_F / tr Cov(c). Exact up to 1024 columns; beyond, norm and ratio are estimated without bias
 * from random directions and there are no singular values. R̃ and the ratio are NaN for a constant code.
 */
export async function jacobianStatistics(
  context: MeasureContext,
  { samples = 1, spectra = samples, varianceSamples = 256 }: JacobianOptions = {},
): Promise<JacobianStatistics> {
  const { model, tensors, test } = context;
  const directions = isExact(model) ? await encoderDirections(model, tensors) : null;
  const variance = await codeVariance(context, { samples: varianceSamples });
  const found: Spectrum[] = [];
  for (let i = 0; i < Math.min(samples, test.shape[0]); i++) {
    found.push(await (directions ? exactSpectrum(context, i, directions, i < spectra) : estimatedSpectrum(context, i)));
  }
  const jacobianNorm = mean(found.map(({ squaredNorm }) => squaredNorm));
  const lists = found.flatMap(({ singularValues }) => (singularValues ? [singularValues] : []));
  return {
    jacobianNorm,
    scaleFreeContraction: jacobianNorm / variance,
    singularValues: (lists[0] ?? []).map((_, k) => mean(lists.map((list) => list[k] ?? 0))),
    participationRatio: mean(found.map(({ squaredNorm, fourthPowers }) => squaredNorm ** 2 / fourthPowers)),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** From the Gram matrix of the Jacobian's columns [n, n], n = S·min(D, I) ≤ S·D: its trace, its norm, its eigenvalues. */
async function exactSpectrum(
  { model, tensors, test }: MeasureContext,
  i: number,
  directions: Directions,
  decompose: boolean,
): Promise<Spectrum> {
  const { tokens: S, inputDim: I } = model;
  const frames = await readTogether(() => {
    const x = tf.reshape<tf.Rank.R2>(tf.slice(test, [i, 0, 0], [1, S, I]), [S, I]);
    const columns = tokenTangents(model, tensors, x, directions); // [n, S·D]
    const gram = tf.matMul(columns, columns, false, true);
    const sums = tf.stack([tf.sum(tf.square(columns)), tf.sum(tf.square(gram))]);
    return decompose ? [sums, gram] : [sums];
  });
  const [squaredNorm = Number.NaN, fourthPowers = Number.NaN] = frames(0).data;
  const root = (eigenvalue: number) => Math.sqrt(Math.max(0, eigenvalue));
  const singularValues = decompose ? largestEigenvalues(frames(1).data, exactTangents(model), LEADING).map(root) : null;
  return { squaredNorm, fourthPowers, singularValues };
}

/** From y = J·v with v ~ N(0, 1): E‖y‖² = Σσ², and for two of them E(yᵢ·yⱼ)² = Σσ⁴. */
async function estimatedSpectrum(context: MeasureContext, i: number): Promise<Spectrum> {
  const { tokens: S, inputDim: I, latentDim: D } = context.model;
  const random = randomStream(context.seed, 'jacobian-probes', i);
  const probes = Float32Array.from({ length: PROBES * S * I }, () => random.normal());
  const frames = await readTogether(() => {
    const { codeTangent } = passOf(context, tf.slice(context.test, [i, 0, 0], [1, S, I]));
    const chunks = tf.split<tf.Tensor3D>(tf.tensor3d(probes, [PROBES, S, I]), PROBE_CHUNKS);
    const products = chunks.map((v) => tf.tidy(() => tf.reshape<tf.Rank.R2>(codeTangent(v), [v.shape[0], S * D])));
    const all = tf.concat2d(products, 0); // [PROBES, S·D]
    return [tf.matMul(all, all, false, true)];
  });
  const gram = frames(0).data; // [PROBES, PROBES]
  let squaredNorm = 0;
  let fourthPowers = 0;
  for (let k = 0; k < PROBES * PROBES; k++) {
    const value = gram[k] ?? 0;
    if (k % (PROBES + 1) === 0) squaredNorm += value / PROBES;
    else fourthPowers += (value * value) / (PROBES * (PROBES - 1));
  }
  return { squaredNorm, fourthPowers, singularValues: null };
}
