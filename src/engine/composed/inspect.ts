/** One step taken apart, for checking against reference tensors: forward tensors, losses, gradients, optimiser steps. */

import * as tf from '@tensorflow/tfjs-core';
import type { ModelConfig } from '../../config/modelConfig';
import { forward } from '../../model/autoencoder';
import type { Objective, StepInputs } from '../../model/loss';
import { namedParameters, splitParameters } from '../../model/modelParameters';
import { parameterSpecs } from '../../model/parameters';
import type { Frame } from '../../protocol';
import { lossesAndGradients } from './gradients';
import { update } from './optimiser';

type Frames = Record<string, Frame>;

export interface StepInspection {
  /** h, code, xhat, and attention where there is one. */
  readonly tensors: Frames;
  readonly loss: number;
  readonly reconstruction: number;
  readonly regulariser: number;
  readonly gradients: Frames;
}

/** Forward pass, losses and gradients of one batch x [B,S,I] with probe v [B,S,I]. @throws on a missing parameter */
export async function inspectStep(
  model: ModelConfig,
  objective: Objective,
  params: Frames,
  x: Frame,
  probe: Frame,
): Promise<StepInspection> {
  const held = tf.tidy(() => {
    const tensors = parameterTensors(model, params);
    const inputs = plainInputs(x, probe);
    const { h, code, xhat, weights } = forward(model, namedParameters(model, tensors), inputs.x);
    const { loss, reconstruction, regulariser, gradients } = lossesAndGradients(model, objective, tensors, inputs);
    const shown: Record<string, tf.Tensor> = weights ? { h, code, xhat, attention: weights } : { h, code, xhat };
    return { shown, scalars: { loss, reconstruction, regulariser }, gradients: byName(model, gradients) };
  });
  const tensors = await readAll(held.shown);
  const gradients = await readAll(held.gradients);
  const scalar = async (tensor: tf.Tensor) => (await tensor.data())[0] ?? Number.NaN;
  const loss = await scalar(held.scalars.loss);
  const reconstruction = await scalar(held.scalars.reconstruction);
  const regulariser = await scalar(held.scalars.regulariser);
  tf.dispose(held);
  return { tensors, gradients, loss, reconstruction, regulariser };
}

/** The parameters after `steps` full-batch Adam steps on the same x and v. */
export async function adamSteps(
  model: ModelConfig,
  objective: Objective & { learningRate: number },
  params: Frames,
  x: Frame,
  probe: Frame,
  steps: number,
): Promise<Frames> {
  const after = tf.tidy(() => {
    const theta = tf.concat1d(parameterTensors(model, params).map((t) => tf.reshape<tf.Rank.R1>(t, [-1])));
    let state = { theta, m: tf.zerosLike(theta), v: tf.zerosLike(theta) };
    for (let t = 1; t <= steps; t++) {
      const { gradients } = lossesAndGradients(
        model,
        objective,
        splitParameters(model, state.theta),
        plainInputs(x, probe),
      );
      state = update(model, { optimiser: 'adam', momentum: 0 }, state, gradients, t, objective.learningRate);
    }
    return byName(model, splitParameters(model, state.theta));
  });
  const frames = await readAll(after);
  tf.dispose(after);
  return frames;
}

function plainInputs(x: Frame, probe: Frame): StepInputs {
  const batch = tf.tensor<tf.Rank.R3>(x.data, shape3(x));
  return { x: batch, target: batch, probe: tf.tensor<tf.Rank.R3>(probe.data, shape3(probe)), dropout: null };
}

function shape3({ shape }: Frame): [number, number, number] {
  const [B = 0, S = 0, I = 0] = shape;
  return [B, S, I];
}

function parameterTensors(model: ModelConfig, params: Frames): tf.Tensor[] {
  return parameterSpecs(model).map(({ name, shape }) => {
    const frame = params[name];
    if (!frame) throw new Error(`the case has no parameter ${name}`);
    return tf.tensor(frame.data, [...shape]);
  });
}

/** Tensors in layout order under their parameters' names. */
function byName(model: ModelConfig, tensors: readonly tf.Tensor[]): Record<string, tf.Tensor> {
  const named: Record<string, tf.Tensor> = {};
  for (const [i, { name }] of parameterSpecs(model).entries()) {
    const tensor = tensors[i];
    if (tensor) named[name] = tensor;
  }
  return named;
}

async function readAll(tensors: Record<string, tf.Tensor>): Promise<Frames> {
  const frames: Frames = {};
  for (const [name, tensor] of Object.entries(tensors)) {
    frames[name] = { shape: tensor.shape, data: new Float32Array(await tensor.data()) };
  }
  return frames;
}
