/** The eight regularisers R of spec §2, each a mean over the batch. They add nothing to a loss themselves. */

import * as tf from '@tensorflow/tfjs-core';
import type { Config } from '../config/fields';
import type { ModelConfig } from '../config/modelConfig';
import { slope } from './activations';
import type { Forward } from './autoencoder';
import type { Parameters } from './modelParameters';
import { isWeightMatrix } from './parameters';

/** ρ of the KL sparsity penalty: the mean activation each unit is drawn to. */
const SPARSITY_TARGET = 0.05;
/** Below this a probability counts as 0 in A·log A, whose limit there is 0. */
const TINY = 1e-30;

/**
 * R of a forward pass, a scalar.
 * @param probe v ~ N(0, I) [B,S,I], one fresh draw a sample; needed by `contractive-code` alone
 * @throws when contractive-code comes without a probe: a programming error
 */
export function regulariser(
  kind: Config['regulariser'],
  model: ModelConfig,
  parameters: Parameters,
  pass: Forward,
  probe: tf.Tensor3D | null,
): tf.Scalar {
  switch (kind) {
    case 'none':
      return tf.scalar(0);
    case 'contractive':
      return encoderContraction(model, parameters, pass);
    case 'contractive-code':
      if (!probe) throw new Error('contractive-code needs a probe');
      return codeContraction(model, pass, probe);
    case 'attention-entropy':
      return attentionEntropy(pass.weights);
    case 'head-disagreement':
      return headDisagreement(pass.heads);
    case 'l1':
      return tf.mean(tf.abs(pass.h));
    case 'kl':
      return sparsity(pass.h);
    case 'weight-decay':
      return weightDecay(parameters);
  }
}

/** E over tokens of ‖∂h/∂x‖²_F / I = Σ_j mean(φ'(u_j)²)·‖W_e[j,:]‖² / I (Rifai et al. 2011, eq. 7). */
export function encoderContraction(
  model: ModelConfig,
  parameters: Parameters,
  pass: Pick<Forward, 'u' | 'h'>,
): tf.Scalar {
  const rowNorms = tf.sum(tf.square(parameters.matrix('encoder.weight')), 1); // ‖W_e[j,:]‖² [D]
  const phiPrime = slope(model.encoderActivation, pass.u, pass.h);
  const perUnit = phiPrime ? tf.mul(tf.mean(tf.square(phiPrime), [0, 1]), rowNorms) : rowNorms; // [D]
  return tf.div(tf.sum(perUnit), model.inputDim);
}

/** E over samples of ‖∂c/∂x‖²_F / (S·I), estimated without bias as ‖J·v‖² / (S·I) (Rifai 2011; Hoffman 2019). */
function codeContraction(model: ModelConfig, pass: Forward, probe: tf.Tensor3D): tf.Scalar {
  const [B] = probe.shape;
  return tf.div(tf.sum(tf.square(pass.codeTangent(probe))), B * model.tokens * model.inputDim);
}

/** −ΣA·log A averaged over batch, heads and queries, over log(keys): in [0, 1] (Zhai et al. 2023). One key has no entropy. */
export function attentionEntropy(weights: tf.Tensor4D | null): tf.Scalar {
  const keys = weights?.shape[3] ?? 1;
  if (!weights || keys < 2) return tf.scalar(0);
  const perQuery = tf.sum(tf.mul(weights, tf.log(tf.maximum(weights, TINY))), -1); // [B,H,S]
  return tf.div(tf.neg(tf.mean(perQuery)), Math.log(keys));
}

/** Mean over all H² ordered pairs of heads and all tokens of cos(O_i, O_j) (Li et al. 2018) = mean ‖Σ_i Ô_i‖² / H². */
function headDisagreement(heads: tf.Tensor4D | null): tf.Scalar {
  if (!heads) return tf.scalar(0);
  const H = heads.shape[1];
  const norms = tf.sqrt(tf.maximum(tf.sum(tf.square(heads), -1, true), TINY)); // [B,H,S,1]
  const total = tf.sum(tf.div(heads, norms), 1); // Σ_i O_i/‖O_i‖ [B,S,d]
  return tf.div(tf.mean(tf.sum(tf.square(total), -1)), H * H);
}

/** Mean over units of KL(0.05 ‖ mean activation) (Ng 2011); the encoder is sigmoid, so activations lie in (0, 1). */
function sparsity(h: tf.Tensor3D): tf.Scalar {
  const rho = SPARSITY_TARGET;
  const active = tf.clipByValue(tf.mean(h, [0, 1]), 1e-7, 1 - 1e-7); // [D]
  const entropy = rho * Math.log(rho) + (1 - rho) * Math.log(1 - rho);
  const cross = tf.add(tf.mul(rho, tf.log(active)), tf.mul(1 - rho, tf.log(tf.sub(1, active))));
  return tf.mean(tf.sub(entropy, cross));
}

/** ½ Σ‖W‖² over weight matrices. */
function weightDecay(parameters: Parameters): tf.Scalar {
  const squares = parameters.entries
    .filter(([name]) => isWeightMatrix(name))
    .map(([, weight]) => tf.sum<tf.Scalar>(tf.square(weight)));
  return tf.mul(tf.addN(squares), 0.5);
}
