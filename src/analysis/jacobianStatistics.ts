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
  /** How many of the samples have their spectrum computed, not only its sum; all unless said otherwise. */
  readonly spectra?: number;
  /** Samples that tr Cov(c) is taken over. */
  readonly varianceSamples?: number;
}

type JacobianStatistics = Pick<
  Diagnostics,
  'jacobianNorm' | 'scaleFreeContraction' | 'singularValues' | 'participationRatio'
>;

/** What one sample's Jacobian gives; null for what was not computed. */
interface Spectrum {
  readonly squaredNorm: number; // Σσ²
  readonly participationRatio: number | null;
  readonly singularValues: readonly number[] | null;
}

/**
 * Means over a few held-out samples of ‖∂c/∂x‖²_F, of its ordered singular values (the leading 64) and of the participation
 * ratio (Σσ²)²/Σσ⁴; and R̃ = E‖∂c/∂x‖²_F / tr Cov(c). Exact up to 1024 columns; beyond, norm and ratio are estimated without bias
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
  const ratios = found.flatMap(({ participationRatio }) => participationRatio ?? []);
  return {
    jacobianNorm,
    scaleFreeContraction: jacobianNorm / variance,
    singularValues: (lists[0] ?? []).map((_, k) => mean(lists.map((list) => list[k] ?? 0))),
    participationRatio: mean(ratios),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** ‖J‖²_F, and from the Gram matrix of J's columns [n, n], n = S·min(D, I) ≤ S·D, its spectrum. */
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
    const squares = tf.sum(tf.square(columns));
    return decompose ? [squares, tf.matMul(columns, columns, false, true)] : [squares];
  });
  const [squaredNorm = Number.NaN] = frames(0).data;
  if (!decompose) return { squaredNorm, participationRatio: null, singularValues: null };
  const gram = frames(1).data;
  const fourthPowers = gram.reduce((sum, value) => sum + value * value, 0); // ‖JᵀJ‖²_F = Σσ⁴
  return {
    squaredNorm,
    participationRatio: squaredNorm ** 2 / fourthPowers,
    singularValues: largestEigenvalues(gram, exactTangents(model), LEADING).map((value) =>
      Math.sqrt(Math.max(0, value)),
    ),
  };
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
  return { squaredNorm, participationRatio: squaredNorm ** 2 / fourthPowers, singularValues: null };
}
