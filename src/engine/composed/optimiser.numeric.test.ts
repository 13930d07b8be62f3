/** The flat optimisers against those that come with tfjs, which keep a state for each variable. */

import * as stock from '@tensorflow/tfjs';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { defaults } from '../../config/clamp';
import { fields } from '../../config/fields';
import { modelConfig } from '../../config/modelConfig';
import { initialParameters } from '../../model/init';
import { splitParameters } from '../../model/modelParameters';
import { startBackend } from '../backend';
import { type State, update } from './optimiser';

const RATE = 0.01;
const model = modelConfig({ ...defaults(fields), latentDim: 3, heads: 2, headDim: 2 }, 4, 5);
const theta = initialParameters(model, 1);

beforeAll(() => startBackend('cpu'));

/** A gradient that changes with the step and with w. */
const gradient = (w: tf.Tensor, t: number) => tf.add(tf.mul(w, 0.5), Math.sin(t));

async function ours(optimiser: 'adam' | 'sgd', steps: number): Promise<Float32Array> {
  let state: State = { theta: tf.tensor1d(theta), m: tf.zeros([theta.length]), v: tf.zeros([theta.length]) };
  for (let t = 1; t <= steps; t++) {
    const gradients = splitParameters(model, state.theta).map((w) => gradient(w, t));
    state = update(model, { optimiser, momentum: 0.9 }, state, gradients, t, RATE);
  }
  return new Float32Array(await state.theta.data());
}

async function theirs(optimiser: stock.Optimizer, steps: number): Promise<Float32Array> {
  const variable = tf.variable(tf.tensor1d(theta));
  for (let t = 1; t <= steps; t++) optimiser.applyGradients([{ name: variable.name, tensor: gradient(variable, t) }]);
  return new Float32Array(await variable.data());
}

describe('update', () => {
  it.each([
    ['adam', () => stock.train.adam(RATE, 0.9, 0.999, 1e-8)],
    ['sgd', () => stock.train.momentum(RATE, 0.9)],
  ] as const)('%s takes the same 20 steps', async (name, optimiser) => {
    const [flat, each] = [await ours(name, 20), await theirs(optimiser(), 20)];
    expect(flat).not.toEqual(theta);
    for (let i = 0; i < flat.length; i++) expect(flat[i]).toBeCloseTo(each[i] ?? Number.NaN, 5);
  });
});
