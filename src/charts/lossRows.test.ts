/** Holds what the loss chart is given: merged rows, nothing a log axis cannot show, values at any place. */

import { describe, expect, it } from 'vitest';
import { lossRows, valueRange, valuesAt } from './lossRows';

const train = [
  { step: 1, loss: 0.3, reconstruction: 0.2, penalty: 0.1 },
  { step: 3, loss: 0.1, reconstruction: 0.2, penalty: -0.1 },
  { step: 5, loss: Number.NaN, reconstruction: 0.15, penalty: 0 },
];
const test = [
  { step: 0, mse: 0.4, regulariser: 1 },
  { step: 3, mse: 0.25, regulariser: 1 },
];
const rows = lossRows(train, test);

describe('lossRows', () => {
  it('merges both curves by step, in order', () => {
    expect(rows.map((row) => row.step)).toEqual([0, 1, 3, 5]);
    expect(rows[2]).toEqual({ step: 3, train: 0.1, test: 0.25, reconstruction: 0.2, penalty: null });
  });

  it('leaves out what is not above zero', () => {
    expect(rows[3]).toEqual({ step: 5, train: null, test: null, reconstruction: 0.15, penalty: null });
  });
});

describe('valuesAt', () => {
  it('gives each series’ last value up to the step', () => {
    expect(valuesAt(rows, 4)).toEqual({ train: 0.1, test: 0.25, reconstruction: 0.2, penalty: 0.1 });
    expect(valuesAt(rows, 0)).toEqual({ train: null, test: 0.4, reconstruction: null, penalty: null });
  });
});

describe('valueRange', () => {
  it('spans the chosen series only', () => {
    expect(valueRange(rows, ['test'])).toEqual([0.25, 0.4]);
    expect(valueRange(rows, ['train', 'penalty'])).toEqual([0.1, 0.3]);
    expect(valueRange(rows, [])).toBeNull();
  });

  it('does not follow a vanishing penalty further than six decades', () => {
    const faded = lossRows([{ step: 1, loss: 1, reconstruction: 1, penalty: 1e-30 }], []);
    expect(valueRange(faded, ['train', 'penalty'])?.[0]).toBeCloseTo(1e-6, 12);
  });
});
