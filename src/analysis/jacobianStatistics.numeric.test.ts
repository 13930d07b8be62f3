/** Norm, spectrum and influence against the whole Jacobian and its singular value decomposition, in both ways of computing them. */

import * as tf from '@tensorflow/tfjs-core';
import { Matrix, SVD } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import type { ModelConfig } from '../config/modelConfig';
import { startBackend } from '../engine/backend';
import { codeVariance } from './codeVariance';
import type { MeasureContext } from './context';
import { attentions, disposeContext, fixtureContext, oddModel } from './contextFixture';
import { exactJacobian } from './exactJacobian';
import { influence } from './influence';
import { jacobianStatistics } from './jacobianStatistics';
import { passOf } from './pass';

/** ∂c/∂x of held-out sample `i`, [S·D, S·I]. */
async function jacobianOf({ model, tensors, test }: MeasureContext, i: number): Promise<Matrix> {
  const J = tf.tidy(() =>
    exactJacobian(model, tensors, tf.squeeze<tf.Tensor2D>(tf.slice(test, [i, 0, 0], [1, -1, -1]), [0])),
  );
  const matrix = Matrix.from1DArray(J.shape[0], J.shape[1], await J.data());
  J.dispose();
  return matrix;
}

const squared = (matrix: Matrix) => matrix.to1DArray().reduce((sum, value) => sum + value * value, 0);
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('statistics of the Jacobian', () => {
  // More pixels than units, so that directions are reduced; and the other way round.
  const shapes = [
    { inputDim: 9, latentDim: 4 },
    { inputDim: 3, latentDim: 8 },
  ] as const;
  const cases = attentions.flatMap((attention) => shapes.map((shape) => ({ attention, ...shape })));

  it.each(cases)('of $attention with I $inputDim and D $latentDim are those of the whole', async (change) => {
    await startBackend('cpu');
    const context = fixtureContext({ ...oddModel, ...change, residual: change.attention === 'uniform' });
    const jacobians = [await jacobianOf(context, 0), await jacobianOf(context, 1)];
    const spectra = jacobians.map((J) => new SVD(J, { autoTranspose: true }).diagonal.sort((a, b) => b - a));
    const found = await jacobianStatistics(context, { samples: 2 });

    const norm = mean(jacobians.map(squared));
    expect(found.jacobianNorm / norm).toBeCloseTo(1, 5);
    expect(found.singularValues).toHaveLength(6 * Math.min(change.inputDim, change.latentDim));
    for (const [k, value] of found.singularValues.entries()) {
      const expected = mean(spectra.map((spectrum) => spectrum[k] ?? Number.NaN));
      // Values come from a float32 Gram matrix: small ones are known to about √1e-7 of the largest.
      expect(Math.abs(value - expected)).toBeLessThan(1e-3 * (found.singularValues[0] ?? 0));
    }
    const ratio = mean(
      spectra.map((s) => s.reduce((sum, v) => sum + v ** 2, 0) ** 2 / s.reduce((sum, v) => sum + v ** 4, 0)),
    );
    expect(found.participationRatio / ratio).toBeCloseTo(1, 5);
    expect(found.scaleFreeContraction).toBeCloseTo(found.jacobianNorm / (await codeVariance(context)), 5);
    disposeContext(context);
  });

  it('average the singular values of as many samples as asked for', async () => {
    await startBackend('cpu');
    const context = fixtureContext(oddModel);
    const [few, all] = [
      await jacobianStatistics(context, { samples: 3, spectra: 1 }),
      await jacobianStatistics(context, { samples: 3 }),
    ];
    const one = await jacobianStatistics(context, { samples: 1 });
    expect(few.singularValues).toEqual(one.singularValues);
    expect(all.singularValues).not.toEqual(one.singularValues);
    expect(few.jacobianNorm).toBe(all.jacobianNorm);
    expect(few.participationRatio).toBe(one.participationRatio);
    expect(all.participationRatio).not.toBe(one.participationRatio);
    disposeContext(context);
  });

  it('are estimated for a very large model, without singular values', async () => {
    await startBackend('wasm');
    // J is 64 times W_e side by side: ‖J‖² = 64·‖W_e‖², Σσ⁴ = 64·‖W_e·W_eᵀ‖².
    const wide = { tokens: 64, inputDim: 17, latentDim: 17 };
    const model: ModelConfig = { ...oddModel, ...wide, attention: 'none', encoderActivation: 'linear' };
    const context = fixtureContext(model, { test: 3 });
    const weight = Matrix.from1DArray(17, 17, (await context.tensors[0]?.data()) ?? []);
    const fourthPowers = 64 * squared(weight.mmul(weight.transpose()));
    const found = await jacobianStatistics(context, { samples: 2 });
    expect(found.singularValues).toEqual([]);
    expect(Math.abs(found.jacobianNorm / (64 * squared(weight)) - 1)).toBeLessThan(0.02);
    expect(Math.abs(found.participationRatio / ((64 * squared(weight)) ** 2 / fourthPowers) - 1)).toBeLessThan(0.1);
    const { jacobian } = (await influence(context)).influence;
    const diagonal = Array.from({ length: 64 }, (_, i) => (jacobian.data[65 * i] ?? 0) ** 2);
    expect(Math.abs(mean(diagonal) / squared(weight) - 1)).toBeLessThan(0.5);
    disposeContext(context);
  });

  it('say that a constant code has no scale to compare with', async () => {
    await startBackend('cpu');
    const context = fixtureContext(oddModel, { set: { 'encoder.weight': () => 0 } });
    const found = await jacobianStatistics(context);
    expect(found.jacobianNorm).toBe(0);
    expect(found.scaleFreeContraction).toBeNaN();
    expect(await codeVariance(context)).toBe(0);
    disposeContext(context);
  });
});

describe('the influence of tokens', () => {
  it.each(attentions)('of %s is the norm of each block of the Jacobian', async (attention) => {
    await startBackend('cpu');
    const fixture = fixtureContext({ ...oddModel, attention, inputDim: 9, latentDim: 4 });
    const context = {
      ...fixture,
      focusInput: tf.tidy(() => tf.squeeze<tf.Tensor2D>(tf.slice(fixture.test, 0, 1), [0])),
    };
    const J = await jacobianOf(context, 0);
    const { jacobian, attention: shown } = (await influence(context)).influence;
    const apart = attention === 'none' || attention === 'article-code';
    expect(jacobian.shape).toEqual([6, 6]);
    for (let i = 0; i < 6; i++) {
      for (let j = 0; j < 6; j++) {
        const expected = Math.sqrt(squared(J.subMatrix(4 * i, 4 * i + 3, 9 * j, 9 * j + 8)));
        const value = jacobian.data[6 * i + j] ?? Number.NaN;
        expect(value).toBeCloseTo(expected, 5);
        if (apart && i !== j) expect(value).toBe(0);
        if (!apart) expect(value).toBeGreaterThan(0);
      }
    }
    expect(shown?.shape ?? null).toEqual(apart ? null : [6, 6]);
    const weights = tf.tidy(() => {
      const { weights } = passOf(context, tf.slice(context.test, [0, 0, 0], [1, 6, 9]));
      return weights && !apart ? tf.mean(weights, [0, 1]) : tf.scalar(0);
    });
    const expected = await weights.data();
    if (shown) for (const [k, value] of shown.data.entries()) expect(value).toBeCloseTo(expected[k] ?? Number.NaN, 6);
    weights.dispose();
    disposeContext(context);
    fixture.focusInput.dispose();
  });
});
