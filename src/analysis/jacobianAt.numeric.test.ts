/** One sample's Jacobian against the whole matrix and its decomposition, exact and through the model. */

import * as tf from '@tensorflow/tfjs-core';
import { Matrix, SVD } from 'ml-matrix';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ModelConfig } from '../config/modelConfig';
import { startBackend } from '../engine/backend';
import { attentions, disposeContext, type FixtureOptions, fixtureContext, oddModel } from './contextFixture';
import { exactJacobian } from './exactJacobian';
import { jacobianAt, type TokenJacobian } from './jacobianAt';
import { largestEigenvalues } from './symmetricEigenvalues';

beforeAll(() => startBackend('wasm'));

interface Measured {
  readonly found: TokenJacobian;
  readonly J: Matrix; // [S·D, S·I]
  /** The directions in its rows. */
  readonly V: Matrix; // [K, S·I]
  readonly sample: Matrix; // [1, S·I]
}

async function measure(model: ModelConfig, options: FixtureOptions = {}): Promise<Measured> {
  const context = fixtureContext(model, options);
  const columns = model.tokens * model.inputDim;
  const found = await jacobianAt(context, context.focusInput);
  const J = exactJacobian(model, context.tensors, context.focusInput);
  const measured = {
    found,
    J: Matrix.from1DArray(J.shape[0], columns, await J.data()),
    V: Matrix.from1DArray(found.directions.shape[0] ?? 0, columns, found.directions.data),
    sample: Matrix.from1DArray(1, columns, await context.focusInput.data()),
  };
  J.dispose();
  disposeContext(context);
  return measured;
}

const spectrumOf = (J: Matrix) => new SVD(J, { autoTranspose: true }).diagonal.sort((a, b) => b - a);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const distance = (a: Matrix, b: Matrix) => Matrix.sub(a, b).norm('frobenius');

/** Directions are orthonormal, point along the sample, and J stretches each by its singular value onto orthogonal ones: J·v = σ·u. */
function expectSingular({ found, J, V, sample }: Measured, tolerance: number) {
  const largest = found.singularValues[0] ?? 0;
  const count = V.rows;
  expect(distance(V.mmul(V.transpose()), Matrix.eye(count))).toBeLessThan(1e-5);
  const moved = J.mmul(V.transpose()); // σ·u in its columns
  const stretched = Matrix.diag(found.singularValues.slice(0, count).map((value) => value ** 2));
  expect(distance(moved.transpose().mmul(moved), stretched)).toBeLessThan(tolerance * largest ** 2);
  // JᵀJ·v = σ²·v, so that v is no mere mixture of singular vectors.
  const back = J.transpose().mmul(moved).transpose();
  expect(distance(back, stretched.mmul(V))).toBeLessThan(tolerance * largest ** 2);
  for (let k = 0; k < count; k++) expect(V.getRowVector(k).dot(sample)).toBeGreaterThanOrEqual(-1e-6);
}

/** Every attention with more pixels than units, whose directions are reduced, and the other way round. */
const shapes = [
  { inputDim: 9, latentDim: 4 },
  { inputDim: 3, latentDim: 8 },
] as const;
const cases = attentions.flatMap((attention) => shapes.map((shape) => ({ attention, ...shape })));

describe('the Jacobian at a sample', () => {
  it.each(cases)('with $attention, I $inputDim and D $latentDim has the spectrum of the whole', async (change) => {
    const model = { ...oddModel, ...change, residual: change.attention === 'uniform' };
    const measured = await measure(model);
    const { found, J } = measured;
    const spectrum = spectrumOf(J);
    expect(found.rank).toBe(6 * Math.min(change.inputDim, change.latentDim));
    expect(found.singularValues).toHaveLength(found.rank);
    expect(found.directions.shape).toEqual([8, 6, change.inputDim]);
    for (const [k, value] of found.singularValues.entries()) {
      // Values come from a float32 Gram matrix: small ones are known to about √1e-7 of the largest.
      expect(Math.abs(value - (spectrum[k] ?? Number.NaN))).toBeLessThan(1e-3 * (spectrum[0] ?? 0));
    }
    expect(found.squaredNorm / sum(spectrum.map((s) => s ** 2))).toBeCloseTo(1, 5);
    const ratio = sum(spectrum.map((s) => s ** 2)) ** 2 / sum(spectrum.map((s) => s ** 4));
    expect(found.participationRatio / ratio).toBeCloseTo(1, 5);
    expectSingular(measured, 1e-5);
  });

  it('of a known linear model has the singular values that were put in', async () => {
    // c = W·x patch by patch, W diagonal: every value six times, once a patch.
    const stretches = [3, 2, 0.5, 0];
    const model: ModelConfig = {
      ...oddModel,
      attention: 'none',
      encoderActivation: 'linear',
      inputDim: 4,
      latentDim: 4,
    };
    const set = { 'encoder.weight': (i: number) => (i % 5 === 0 ? (stretches[i / 5] ?? 0) : 0) };
    const measured = await measure(model, { set });
    const expected = stretches.flatMap((value) => Array.from({ length: 6 }, () => value));
    for (const [k, value] of measured.found.singularValues.entries()) expect(value).toBeCloseTo(expected[k] ?? 0, 4);
    expectSingular(measured, 1e-5);
    // The six strongest directions are the first pixel of each patch, in whatever mixture.
    const others = measured.V.subMatrix(0, 5, 0, 23)
      .to1DArray()
      .filter((_, place) => place % 4 !== 0);
    expect(Math.max(...others.map(Math.abs))).toBeLessThan(1e-4);
    // E‖J·e‖² over the unit sphere of 24 pixels is ‖J‖²/24; the code is linear, so the curve is level, a little below its root.
    const gain = Math.sqrt(measured.found.squaredNorm / 24);
    const ratios = measured.found.contractionCurve.map(({ ratio }) => ratio);
    for (const ratio of ratios) expect(ratio / (ratios[0] ?? 0)).toBeCloseTo(1, 3);
    expect((ratios[0] ?? 0) / gain).toBeGreaterThan(0.85);
    expect((ratios[0] ?? 0) / gain).toBeLessThan(1.1);
  });

  it('of a constant code is nothing', async () => {
    const { found } = await measure(oddModel, { set: { 'encoder.weight': () => 0 } });
    expect(found.squaredNorm).toBe(0);
    expect(found.participationRatio).toBeNaN();
    expect(Math.max(...found.singularValues)).toBe(0);
    expect([...found.directions.data].every(Number.isFinite)).toBe(true);
  });

  it.each(attentions)(
    'with %s and many columns has its leading values and directions through the model',
    async (attention) => {
      const large = { tokens: 18, inputDim: 20, latentDim: 18, heads: 2, headDim: 6 } as const; // 324 columns
      const measured = await measure({ ...oddModel, ...large, attention });
      const { found, J } = measured;
      const spectrum = largestEigenvalues(J.mmul(J.transpose()).to1DArray(), 324, 324).map((square) =>
        Math.sqrt(Math.max(0, square)),
      );
      expect(found.rank).toBe(324);
      expect(found.singularValues).toHaveLength(8);
      for (const [k, value] of found.singularValues.entries()) {
        expect(Math.abs(value / (spectrum[k] ?? Number.NaN) - 1)).toBeLessThan(0.02);
      }
      // Without attention the largest of 18 patches lie so close together that any mixture of their directions is nearly as good.
      expectSingular(measured, attention === 'none' ? 0.5 : 0.05);
      expect(Math.abs(found.squaredNorm / sum(spectrum.map((s) => s ** 2)) - 1)).toBeLessThan(0.25);
      const ratio = sum(spectrum.map((s) => s ** 2)) ** 2 / sum(spectrum.map((s) => s ** 4));
      expect(Math.abs(found.participationRatio / ratio - 1)).toBeLessThan(0.4);
    },
  );

  it('leaves no tensor behind', async () => {
    const context = fixtureContext(oddModel);
    const before = tf.memory().numTensors;
    await jacobianAt(context, context.focusInput);
    expect(tf.memory().numTensors).toBe(before);
    disposeContext(context);
  });
});
