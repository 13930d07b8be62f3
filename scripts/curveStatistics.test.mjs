/** Tests of the comparison of curves: three standard deviations and no further, and nothing missing passes. */

import { describe, expect, it } from 'vitest';
import { compareCurves, marksOf } from './curveStatistics.mjs';

const sizes = { tokens: 16, inputDim: 49, latentDim: 16, heads: 4, headDim: 8 };
const activations = /** @type {const} */ ({ encoderActivation: 'relu', decoderActivation: 'relu' });
const variants = /** @type {const} */ ({ positionalEncoding: 'sinusoidal', attention: 'standard' });
const flags = { residual: false, tiedWeights: false, unitNormDecoder: false };
const objective = /** @type {const} */ ({
  reconstruction: 'mse',
  reconstructionTarget: 'input',
  regulariser: 'contractive',
  lambda: 0.05,
  learningRate: 0.003,
});

/** @type {import('./curveStatistics.mjs').Reference} */
const reference = {
  config: { ...sizes, ...activations, ...variants, ...flags, ...objective },
  batchSize: 128,
  testMse: { 50: [8, 1], 100: [4, 0.5] },
  encoderContraction: { 50: [2, 0.25], 100: [1, 0.25] },
};

/** @param {number} testMse @param {number} encoderContraction */
function run(testMse, encoderContraction) {
  return [
    { step: 50, testMse: 8, encoderContraction },
    { step: 100, testMse, encoderContraction: 1 },
  ];
}

describe('compareCurves', () => {
  it('judges the mean over the runs in standard deviations of the reference', () => {
    const rows = compareCurves(reference, [run(2, 1), run(3.25, 2)]);
    expect(rows.map(({ measure, step, mean, z, ok }) => [measure, step, mean, z, ok])).toEqual([
      ['testMse', 50, 8, 0, true],
      ['testMse', 100, 2.625, 2.75, true],
      ['encoderContraction', 50, 1.5, 2, true],
      ['encoderContraction', 100, 1, 0, true],
    ]);
  });

  it('fails beyond three standard deviations, on either side', () => {
    expect(compareCurves(reference, [run(2.25, 2)])[1]).toMatchObject({ z: 3.5, ok: false });
    expect(compareCurves(reference, [run(5.75, 2)])[1]).toMatchObject({ z: 3.5, ok: false });
  });

  it('fails where a run has no value or no number', () => {
    expect(compareCurves(reference, [run(4, 2), run(4, 2).slice(0, 1)])[1]?.ok).toBe(false);
    expect(compareCurves(reference, [run(Number.NaN, 2)])[1]?.ok).toBe(false);
    expect(compareCurves(reference, []).every(({ ok }) => !ok)).toBe(true);
  });
});

describe('marksOf', () => {
  it('gives every step that something was measured at, once and in order', () => {
    expect(marksOf({ ...reference, testMse: { 1000: [1, 1], 50: [1, 1] } })).toEqual([50, 100, 1000]);
  });
});
