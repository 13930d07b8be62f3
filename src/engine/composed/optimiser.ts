/** Adam and SGD on the flat parameter vector: a dozen ops a step, however many parameters the model has. */

import * as tf from '@tensorflow/tfjs-core';
import type { Config } from '../../config/fields';
import type { ModelConfig } from '../../config/modelConfig';
import { parameterSpecs } from '../../model/parameters';

const BETA1 = 0.9;
const BETA2 = 0.999;
const EPSILON = 1e-8;

/** Parameters and both moments in layout order, [P] each; SGD keeps its velocity in `m` and leaves `v` zero. */
export interface State {
  readonly theta: tf.Tensor1D;
  readonly m: tf.Tensor1D;
  readonly v: tf.Tensor1D;
}

export type OptimiserConfig = Pick<Config, 'optimiser' | 'momentum'>;

/**
 * The state after update number `t` (from 1).
 * Adam in PyTorch's form: θ − lr·m̂/(√v̂ + ε), β 0.9/0.999, ε 1e-8 (Kingma & Ba 2015, alg. 1).
 * SGD in PyTorch's form: m ← μ·m + g, θ − lr·m.
 * With `unitNormDecoder` the columns of W_d are then projected to norm 1.
 */
export function update(
  model: ModelConfig,
  config: OptimiserConfig,
  state: State,
  gradients: readonly tf.Tensor[],
  t: number,
  learningRate: number,
): State {
  const g = tf.concat1d(gradients.map((gradient) => tf.reshape<tf.Rank.R1>(gradient, [-1])));
  const next =
    config.optimiser === 'adam' ? adam(state, g, t, learningRate) : sgd(state, g, config.momentum, learningRate);
  return model.unitNormDecoder ? { ...next, theta: projectDecoder(model, next.theta) } : next;
}

function adam(state: State, g: tf.Tensor1D, t: number, learningRate: number): State {
  const m = tf.add<tf.Tensor1D>(tf.mul(state.m, BETA1), tf.mul(g, 1 - BETA1));
  const v = tf.add<tf.Tensor1D>(tf.mul(state.v, BETA2), tf.mul(tf.square(g), 1 - BETA2));
  // 1 − βᵗ in doubles: float32 pow is wrong by 1e-4
  const root = tf.sqrt(tf.div(v, 1 - BETA2 ** t));
  const change = tf.div(tf.mul(m, learningRate / (1 - BETA1 ** t)), tf.add(root, EPSILON));
  return { theta: tf.sub(state.theta, change), m, v };
}

function sgd(state: State, g: tf.Tensor1D, momentum: number, learningRate: number): State {
  const m = tf.add<tf.Tensor1D>(tf.mul(state.m, momentum), g);
  return { theta: tf.sub(state.theta, tf.mul(m, learningRate)), m, v: tf.clone(state.v) };
}

/** Columns of decoder.weight [I, D] scaled to norm 1; the other parameters unchanged. Tied models have none of their own. */
function projectDecoder(model: ModelConfig, theta: tf.Tensor1D): tf.Tensor1D {
  const specs = parameterSpecs(model);
  const sizes = specs.map(({ size }) => size);
  const parts = tf.split<tf.Tensor1D>(theta, sizes).map((part, i) => {
    const spec = specs[i];
    if (spec?.name !== 'decoder.weight') return part;
    const weight = tf.reshape<tf.Rank.R2>(part, [spec.shape[0] ?? 1, spec.shape[1] ?? 1]);
    const norms = tf.sqrt(tf.sum(tf.square(weight), 0, true)); // [1, D]
    return tf.reshape<tf.Rank.R1>(tf.div(weight, tf.maximum(norms, 1e-12)), [-1]);
  });
  return tf.concat1d(parts);
}
