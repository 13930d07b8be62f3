/** The whole forward pass: tokens → hidden → attention → code → reconstruction. The method is spec §1; it trains nothing. */

import * as tf from '@tensorflow/tfjs-core';
import type { ModelConfig } from '../config/modelConfig';
import { activate, slope } from './activations';
import { type Attended, attend } from './attention';
import { linear } from './linear';
import type { Parameters } from './modelParameters';
import { positionTable } from './positions';

/** Every intermediate of a forward pass that a loss, a measure or a picture needs. */
export interface Forward {
  readonly u: tf.Tensor3D; // encoder pre-activation [B, S, D]
  readonly h: tf.Tensor3D; // φ(u) [B, S, D]
  readonly z: tf.Tensor3D; // h + positions [B, S, D]
  readonly attended: Attended;
  readonly code: tf.Tensor3D; // c [B, S, D]
  readonly y: tf.Tensor3D; // decoder pre-activation, the logits of bce [B, S, I]
  readonly xhat: tf.Tensor3D; // ψ(y) [B, S, I]
  readonly weights: tf.Tensor4D | null; // A, see Attended
  readonly heads: tf.Tensor4D | null; // O [B, H, S, d]
  /** J·v: the tangent of the code for an input tangent v [B,S,I] (forward mode, spec §2), [B, S, D]. */
  codeTangent(v: tf.Tensor3D): tf.Tensor3D;
}

/** The encoder alone: u = x·W_eᵀ + b_e, h = φ(u). */
export function encode(model: ModelConfig, parameters: Parameters, x: tf.Tensor3D): Pick<Forward, 'u' | 'h'> {
  const u = linear(x, parameters.matrix('encoder.weight'), parameters.vector('encoder.bias'));
  return { u, h: activate(model.encoderActivation, u) };
}

/**
 * The forward pass of x [B, S, I].
 * @param dropout inverted-dropout mask of A's shape while training, null otherwise
 */
export function forward(
  model: ModelConfig,
  parameters: Parameters,
  x: tf.Tensor3D,
  dropout: tf.Tensor4D | null = null,
): Forward {
  const { u, h } = encode(model, parameters, x);
  const z = addPositions(model, parameters, h);
  const attended = attend(model, parameters, z, dropout);
  const code = model.residual ? tf.add<tf.Tensor3D>(attended.code, h) : attended.code;
  const y = decode(model, parameters, code);
  return {
    u,
    h,
    z,
    attended,
    code,
    y,
    xhat: activate(model.decoderActivation, y),
    weights: attended.weights,
    heads: attended.heads,
    codeTangent: (v) => codeTangent(model, parameters, { u, h, attended }, v),
  };
}

/** z = h + PE, [B, S, D]. */
function addPositions(model: ModelConfig, parameters: Parameters, h: tf.Tensor3D): tf.Tensor3D {
  const { tokens: S, latentDim: D } = model;
  if (model.positionalEncoding === 'learned') return tf.add(h, parameters.matrix('position.weight'));
  const table = positionTable(model.positionalEncoding, S, D);
  return table ? tf.add(h, tf.tensor2d(table, [S, D])) : h;
}

/** y = c·W_dᵀ + b_d; tied: W_d = W_eᵀ. */
export function decode(model: ModelConfig, parameters: Parameters, code: tf.Tensor3D): tf.Tensor3D {
  const weight = model.tiedWeights
    ? tf.transpose(parameters.matrix('encoder.weight'))
    : parameters.matrix('decoder.weight');
  return linear(code, weight, parameters.vector('decoder.bias'));
}

/** u̇ = v·W_eᵀ, ḣ = φ'(u)∘u̇, ċ = tangent of attention (+ ḣ when residual). */
function codeTangent(
  model: ModelConfig,
  parameters: Parameters,
  at: Pick<Forward, 'u' | 'h'> & { attended: Attended },
  v: tf.Tensor3D,
): tf.Tensor3D {
  const uDot = linear(v, parameters.matrix('encoder.weight'), null);
  const phiPrime = slope(model.encoderActivation, at.u, at.h);
  const hDot = phiPrime ? tf.mul<tf.Tensor3D>(phiPrime, uDot) : uDot;
  const codeDot = at.attended.tangent(hDot);
  return model.residual ? tf.add(codeDot, hDot) : codeDot;
}
