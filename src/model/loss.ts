/** The reconstruction term and the whole objective L = reconstruction + λ·R (spec §2). */

import * as tf from '@tensorflow/tfjs-core';
import type { Config } from '../config/fields';
import type { ModelConfig } from '../config/modelConfig';
import { type Forward, forward } from './autoencoder';
import type { Parameters } from './modelParameters';
import { regulariser } from './regularisers';
import { sampleMean } from './sampleMean';

/** The part of the objective that can change while a run goes on. */
export type Objective = Pick<Config, 'regulariser' | 'lambda'>;

/** What a training step feeds besides the clean batch. */
export interface StepInputs {
  /** What the model sees: the batch, corrupted or not. [B, S, I] */
  readonly x: tf.Tensor3D;
  /** What it shall reconstruct: the clean batch. [B, S, I] */
  readonly target: tf.Tensor3D;
  /** v ~ N(0, I), for `contractive-code` alone. [B, S, I] */
  readonly probe: tf.Tensor3D | null;
  /** Inverted-dropout mask of A's shape, or null. */
  readonly dropout: tf.Tensor4D | null;
}

/** The objective's value and its parts, scalars. */
export interface Losses {
  readonly loss: tf.Scalar;
  readonly reconstruction: tf.Scalar;
  /** R, not λ·R. */
  readonly regulariser: tf.Scalar;
}

/**
 * Reconstruction: mse = mean over B,S,I of (x̂ − target)²; bce = mean of softplus(y) − target·y, the cross-entropy on logits.
 * With the target `code` it is the article's objective read literally, mean (x̂ − c)²: gradients flow into both.
 */
export function reconstructionLoss(model: ModelConfig, pass: Forward, target: tf.Tensor3D): tf.Scalar {
  if (model.reconstructionTarget === 'code') return sampleMean(tf.square(tf.sub(pass.xhat, pass.code)));
  if (model.reconstruction === 'bce') return sampleMean(tf.sub(tf.softplus(pass.y), tf.mul(target, pass.y)));
  return sampleMean(tf.square(tf.sub(pass.xhat, target)));
}

/** L, reconstruction and R of one batch. */
export function losses(model: ModelConfig, objective: Objective, parameters: Parameters, inputs: StepInputs): Losses {
  const pass = forward(model, parameters, inputs.x, inputs.dropout);
  const reconstruction = reconstructionLoss(model, pass, inputs.target);
  const penalty = regulariser(objective.regulariser, model, parameters, pass, inputs.probe);
  const loss = tf.add<tf.Scalar>(reconstruction, tf.mul(penalty, objective.lambda));
  return { loss, reconstruction, regulariser: penalty };
}
