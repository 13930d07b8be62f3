/** How much, and in how many directions, the code follows the input: norm, scale-free norm and spectrum of ∂c/∂x. */

import * as tf from '@tensorflow/tfjs-core';
import type { Diagnostics } from '../protocol';
import { codeVariance } from './codeVariance';
import type { MeasureContext, SampleOptions } from './context';
import { encoderDirections, exactTangents, isExact } from './encoderDirections';
import { estimatedSpectrum } from './estimatedSpectrum';
import { readTogether } from './pass';
import { largestEigenvalues } from './symmetricEigenvalues';
import { type Directions, tokenTangents } from './tokenTangents';

/** Singular values that are reported. */
const LEADING = 64;
/** Random directions a sample where the exact Jacobian costs too much. */
const PROBES = 256;

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
    found.push(await (directions ? exactSpectrum(context, i, directions, i < spectra) : estimated(context, i)));
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

/** Where the exact Jacobian costs too much: no singular values. */
async function estimated(context: MeasureContext, i: number): Promise<Spectrum> {
  const { tokens: S, inputDim: I } = context.model;
  const x = tf.tidy(() => tf.reshape<tf.Rank.R2>(tf.slice(context.test, [i, 0, 0], [1, S, I]), [S, I]));
  try {
    return { ...(await estimatedSpectrum(context, x, { probes: PROBES, sample: i })), singularValues: null };
  } finally {
    x.dispose();
  }
}
