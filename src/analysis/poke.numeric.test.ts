/** A poke's answer against fresh forward passes and against central differences, for every attention. */

import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ModelConfig } from '../config/modelConfig';
import { startBackend } from '../engine/backend';
import { attentions, fixtureSamples, fixtureTensors, oddModel } from './contextFixture';
import { passOf } from './pass';
import { poke } from './poke';

beforeAll(() => startBackend('cpu'));

/** Two samples, x and x + δ. */
function pairOf(model: ModelConfig): { base: tf.Tensor2D; image: tf.Tensor2D } {
  return tf.tidy(() => {
    const of = (name: string) => tf.squeeze<tf.Tensor2D>(fixtureSamples(name, 1, model), [0]);
    return { base: of('base'), image: of('image') };
  });
}

/** c and x̂ of x [S, I] by a pass of its own. */
async function fresh(model: ModelConfig, tensors: tf.Tensor[], x: tf.Tensor2D) {
  const { code, xhat } = tf.tidy(() => {
    const pass = passOf({ model, tensors }, tf.expandDims<tf.Tensor3D>(x, 0));
    return { code: pass.code, xhat: pass.xhat };
  });
  const read = { code: new Float32Array(await code.data()), xhat: new Float32Array(await xhat.data()) };
  tf.dispose([code, xhat]);
  return read;
}

/** max|a − b| */
const apart = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Array.from(a).reduce((most, value, i) => Math.max(most, Math.abs(value - (b[i] ?? Number.NaN))), 0);
const minus = (a: Float32Array, b: Float32Array) => a.map((value, i) => value - (b[i] ?? Number.NaN));
const largest = (a: Float32Array) => apart(a, new Float32Array(a.length));

describe.each(attentions.flatMap((attention) => [false, true].map((residual) => ({ attention, residual }))))(
  'a poke with attention $attention, residual $residual',
  (change) => {
    const model: ModelConfig = { ...oddModel, ...change };

    it('moves code and reconstruction from one fresh pass to the other', async () => {
      const tensors = fixtureTensors(model);
      const { base, image } = pairOf(model);
      const found = await poke({ model, tensors }, base, image);
      const [before, after] = [await fresh(model, tensors, base), await fresh(model, tensors, image)];

      expect(found.moved.shape).toEqual([model.tokens, model.latentDim]);
      expect(found.reconstruction.shape).toEqual([model.tokens, model.inputDim]);
      expect(largest(found.moved.data)).toBeGreaterThan(0.01);
      expect(apart(found.before.data, before.code)).toBeLessThan(1e-6);
      expect(apart(found.moved.data, minus(after.code, before.code))).toBeLessThan(1e-6);
      expect(apart(found.reconstruction.data, after.xhat)).toBeLessThan(1e-6);
      expect(apart(found.change.data, minus(after.xhat, before.xhat))).toBeLessThan(1e-6);
      expect(apart(found.poked.data, await image.data())).toBe(0);
      expect(apart(found.delta.data, minus(found.poked.data, new Float32Array(await base.data())))).toBeLessThan(1e-7);
      tf.dispose([...tensors, base, image]);
    });

    it('is foretold by the Jacobian at the sample as it was', async () => {
      const tensors = fixtureTensors(model);
      const { base, image } = pairOf(model);
      const delta = tf.sub<tf.Tensor2D>(image, base);
      const { foretold } = await poke({ model, tensors }, base, image);
      const at = async (share: number) => {
        const x = tf.tidy(() => tf.add<tf.Tensor2D>(base, tf.mul(delta, share)));
        const { code } = await fresh(model, tensors, x);
        x.dispose();
        return code;
      };
      // Fourth-order central differences along δ.
      const h = 0.05;
      const [near, far] = [minus(await at(h), await at(-h)), minus(await at(2 * h), await at(-2 * h))];
      const expected = near.map((value, i) => (8 * value - (far[i] ?? Number.NaN)) / (12 * h));
      expect(foretold.shape).toEqual([model.tokens, model.latentDim]);
      expect(apart(foretold.data, expected) / largest(expected)).toBeLessThan(2e-4);
      tf.dispose([...tensors, base, image, delta]);
    });
  },
);

describe('no poke', () => {
  it('moves nothing, and leaves no tensor behind', async () => {
    const tensors = fixtureTensors(oddModel);
    const { base, image } = pairOf(oddModel);
    const kept = tf.memory().numTensors;
    const found = await poke({ model: oddModel, tensors }, base, base);
    expect(tf.memory().numTensors).toBe(kept);
    expect([found.moved, found.foretold, found.delta, found.change].map(({ data }) => largest(data))).toEqual([
      0, 0, 0, 0,
    ]);
    tf.dispose([...tensors, base, image]);
  });
});
