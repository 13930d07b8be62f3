/** The few directions of a token's pixels that the encoder sees: the Jacobian along them has the norms and the spectrum of the whole. */

import type * as tf from '@tensorflow/tfjs-core';
import { Matrix, QrDecomposition } from 'ml-matrix';
import type { ModelConfig } from '../config/modelConfig';
import { randomStream } from '../lib/random';
import { namedParameters } from '../model/modelParameters';
import { type Directions, pixelDirections } from './tokenTangents';

/** Most tangents of a sample that a measure computes; beyond, it estimates. Every 28 × 28 image stays within. */
const MOST_TANGENTS = 1024;

/** Tangents of one sample for an exact Jacobian: S·min(D, I). */
export function exactTangents({ tokens, latentDim, inputDim }: ModelConfig): number {
  return tokens * Math.min(latentDim, inputDim);
}

/** Whether the exact Jacobian of `model` is cheap enough to be measured while training. */
export function isExact(model: ModelConfig): boolean {
  return exactTangents(model) <= MOST_TANGENTS;
}

/**
 * An orthonormal basis Q [r, I], r = min(D, I), of a space that holds the rows of W_e. Pixels reach the code through W_e alone
 * and W_e·QᵀQ = W_e, so J·Qᵀ token by token keeps ‖J_ij‖_F and J·Jᵀ: what holds for it holds for J, with r instead of I columns
 * a token.
 */
export async function encoderDirections(model: ModelConfig, tensors: readonly tf.Tensor[]): Promise<Directions> {
  const { latentDim: D, inputDim: I } = model;
  if (D >= I) return pixelDirections(I);
  const weight = await namedParameters(model, tensors).matrix('encoder.weight').data();
  const columns = Matrix.from1DArray(D, I, weight).transpose(); // W_eᵀ [I, D]
  const basis = new QrDecomposition(columns).orthogonalMatrix; // [I, D]
  return { count: D, data: Float32Array.from(basis.transpose().to1DArray()) };
}

/** As `encoderDirections`, but for a model too large for them: Gaussian ones, scaled so that norms are kept in the mean. */
export async function affordableDirections(
  model: ModelConfig,
  tensors: readonly tf.Tensor[],
  seed: number,
): Promise<Directions> {
  if (isExact(model)) return encoderDirections(model, tensors);
  const count = Math.max(1, Math.floor(MOST_TANGENTS / model.tokens));
  const random = randomStream(seed, 'influence');
  const scale = 1 / Math.sqrt(count);
  return { count, data: Float32Array.from({ length: count * model.inputDim }, () => scale * random.normal()) };
}
