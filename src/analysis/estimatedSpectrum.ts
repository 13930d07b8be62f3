/** What random directions tell of a Jacobian that is too large to be computed: its norm and how many directions it uses. */

import * as tf from '@tensorflow/tfjs-core';
import { randomStream } from '../lib/random';
import type { MeasureContext } from './context';
import { passOf, readTogether } from './pass';

/** They go through the model in parts of so many, which bounds the memory. */
const AT_ONCE = 32;

export interface EstimateOptions {
  /** Random directions; the more, the closer. */
  readonly probes: number;
  /** Another number, other directions. */
  readonly sample: number;
}

export interface EstimatedSpectrum {
  readonly squaredNorm: number; // ‖J‖²_F = Σσ²
  readonly participationRatio: number; // (Σσ²)²/Σσ⁴
}

/**
 * Of J = ∂c/∂x at x [S, I], without bias but for the quotient: from y = J·v with v ~ N(0, 1), E‖y‖² = Σσ², and for two of them
 * E(yᵢ·yⱼ)² = Σσ⁴.
 */
export async function estimatedSpectrum(
  context: Pick<MeasureContext, 'model' | 'tensors' | 'seed'>,
  x: tf.Tensor2D,
  { probes, sample }: EstimateOptions,
): Promise<EstimatedSpectrum> {
  const { tokens: S, inputDim: I, latentDim: D } = context.model;
  const random = randomStream(context.seed, 'jacobian-probes', sample);
  const frames = await readTogether(() => {
    const { codeTangent } = passOf(context, tf.expandDims<tf.Tensor3D>(x, 0));
    const products: tf.Tensor2D[] = [];
    for (let start = 0; start < probes; start += AT_ONCE) {
      const count = Math.min(AT_ONCE, probes - start);
      const v = Float32Array.from({ length: count * S * I }, () => random.normal());
      products.push(tf.tidy(() => tf.reshape<tf.Rank.R2>(codeTangent(tf.tensor3d(v, [count, S, I])), [count, S * D])));
    }
    const all = tf.concat2d(products, 0); // [probes, S·D]
    return [tf.matMul(all, all, false, true)];
  });
  const gram = frames(0).data; // [probes, probes]
  let squaredNorm = 0;
  let fourthPowers = 0;
  for (let k = 0; k < probes * probes; k++) {
    const value = gram[k] ?? 0;
    if (k % (probes + 1) === 0) squaredNorm += value / probes;
    else fourthPowers += (value * value) / (probes * (probes - 1));
  }
  return { squaredNorm, participationRatio: squaredNorm ** 2 / fourthPowers };
}
