/** The exact Jacobian against central differences for every attention, and alike on all backends. */

import * as tf from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import type { ModelConfig } from '../config/modelConfig';
import { startBackend } from '../engine/backend';
import { attentions, fixtureSamples, fixtureTensors, oddModel } from './contextFixture';
import { exactJacobian } from './exactJacobian';
import { passOf } from './pass';

/** Step of the differences: with a fourth-order stencil its error and float32 rounding are both below 1e-5. */
const STEP = 0.03;

/** ∂c/∂x by (8(c(x+ε) − c(x−ε)) − (c(x+2ε) − c(x−2ε))) / 12ε, [S·D, S·I]. */
async function differences(model: ModelConfig, tensors: tf.Tensor[], x: tf.Tensor3D): Promise<Float32Array> {
  const { tokens: S, inputDim: I, latentDim: D } = model;
  const result = tf.tidy(() => {
    const basis = tf.reshape<tf.Rank.R3>(tf.eye(S * I), [S * I, S, I]);
    const code = (steps: number) => passOf({ model, tensors }, tf.add(x, tf.mul(basis, steps * STEP))).code;
    const near = tf.mul(tf.sub(code(1), code(-1)), 8);
    const far = tf.sub(code(2), code(-2));
    return tf.transpose(tf.reshape(tf.div(tf.sub(near, far), 12 * STEP), [S * I, S * D]));
  });
  const values = new Float32Array(await result.data());
  result.dispose();
  return values;
}

async function jacobian(model: ModelConfig, tensors: tf.Tensor[], x: tf.Tensor3D): Promise<Float32Array> {
  const J = exactJacobian(
    model,
    tensors,
    tf.tidy(() => tf.squeeze<tf.Tensor2D>(x, [0])),
  );
  expect(J.shape).toEqual([model.tokens * model.latentDim, model.tokens * model.inputDim]);
  const values = new Float32Array(await J.data());
  J.dispose();
  return values;
}

/** max|a − b| / max|b|. */
function relativeError(a: Float32Array, b: Float32Array): number {
  const largest = b.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return a.reduce((most, value, i) => Math.max(most, Math.abs(value - (b[i] ?? Number.NaN))), 0) / largest;
}

const cases = attentions.flatMap((attention) => [false, true].map((residual) => ({ attention, residual })));

describe('the exact Jacobian', () => {
  it.each(cases)('of $attention, residual $residual, agrees with central differences', async (change) => {
    await startBackend('cpu');
    for (const more of [{}, { heads: 1, headDim: 3, encoderActivation: 'sigmoid', latentDim: 3 }] as const) {
      const model: ModelConfig = { ...oddModel, ...change, ...more };
      const tensors = fixtureTensors(model);
      const x = fixtureSamples('x', 1, model);
      const [exact, expected] = [await jacobian(model, tensors, x), await differences(model, tensors, x)];
      expect(relativeError(exact, expected)).toBeLessThan(1e-4);
      tf.dispose([...tensors, x]);
    }
  });

  it.each(['wasm', 'webgl', 'webgpu'] as const)('is on %s what it is on cpu, for every attention', async (backend) => {
    const found = new Map<string, Float32Array>();
    for (const name of ['cpu', backend] as const) {
      await startBackend(name);
      for (const attention of attentions) {
        const model: ModelConfig = { ...oddModel, attention, residual: true };
        const tensors = fixtureTensors(model);
        const x = fixtureSamples('x', 1, model);
        const values = await jacobian(model, tensors, x);
        const reference = found.get(attention);
        if (reference) expect(relativeError(values, reference), attention).toBeLessThan(2e-5);
        found.set(attention, values);
        tf.dispose([...tensors, x]);
      }
    }
  });
});
