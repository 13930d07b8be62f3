/** What is said about two runs follows from their numbers, and nothing is made of noise. */

import { describe, expect, it } from 'vitest';
import { errorAt, type Measured, outcomes } from './outcome';

const measured = (change: Partial<Measured> = {}): Measured => ({
  step: 100,
  tests: [
    { step: 50, mse: 0.08 },
    { step: 100, mse: 0.04 },
  ],
  gain: null,
  places: null,
  keys: 16,
  parameterCount: 1000,
  diverged: false,
  ...change,
});
const codes = (a: Partial<Measured>, b: Partial<Measured>) =>
  outcomes(measured(a), measured(b)).map(({ code }) => code);
const tests = (mse: number, step = 100) => [
  { step: 0, mse: 2 * mse },
  { step, mse },
];
/** Errors that go up and down by about a tenth. */
const noisy = (mse: number, phase = 0) =>
  Array.from({ length: 30 }, (_, step) => ({ step, mse: mse * ((step + phase) % 2 ? 1.1 : 1) }));

describe('outcomes', () => {
  it('tell by how much one reconstructs better', () => {
    expect(outcomes(measured({ tests: tests(0.04) }), measured({ tests: tests(0.03) }))).toEqual([
      { code: 'better', facts: { a: 0.04, b: 0.03, percent: 25 } },
    ]);
    expect(codes({ tests: tests(0.03) }, { tests: tests(0.04) })).toEqual(['worse']);
    expect(outcomes(measured({ tests: tests(0.01) }), measured({ tests: tests(0.03) }))[0]).toMatchObject({
      code: 'muchWorse',
      facts: { times: 3 },
    });
  });

  it('make nothing of a difference that is small or within the wavering', () => {
    expect(codes({ tests: tests(0.04) }, { tests: tests(0.0405) })).toEqual(['alike']);
    expect(codes({ tests: tests(0.04) }, { tests: tests(0.0417) })).toEqual(['alike']);
    expect(codes({ tests: noisy(0.04) }, { tests: noisy(0.048, 1) })).toEqual(['alike']);
    expect(codes({ tests: noisy(0.04) }, { tests: noisy(0.1, 1) })).toEqual(['muchWorse']);
    // What both do alike is no noise.
    expect(codes({ tests: noisy(0.04) }, { tests: noisy(0.044) })).toEqual(['worse']);
  });

  it('compare at the same step', () => {
    const falling = (last: number) => Array.from({ length: last / 10 + 1 }, (_, i) => ({ step: 10 * i, mse: 2 ** -i }));
    expect(codes({ tests: falling(100) }, { tests: falling(60) })).toEqual(['alike']);
    expect(codes({ tests: tests(0.04) }, { tests: [] })).toEqual([]);
  });

  it('compare how sensitive the codes are, either way', () => {
    const said = outcomes(measured({ gain: 3.1, tests: [] }), measured({ gain: 1, tests: [] }));
    expect(said).toEqual([{ code: 'lessSensitive', facts: { a: 3.1, b: 1, times: 3.1 } }]);
    expect(codes({ gain: 1, tests: [] }, { gain: 2, tests: [] })).toEqual(['moreSensitive']);
    expect(codes({ gain: 1, tests: [] }, { gain: 1.05, tests: [] })).toEqual(['alikeSensitive']);
    expect(codes({ gain: 1, tests: [] }, { gain: 0, tests: [] })).toEqual([]);
    expect(codes({ gain: 1, tests: [] }, { gain: Number.NaN, tests: [] })).toEqual([]);
  });

  it('compare where heads look only among the same patches', () => {
    expect(codes({ places: 12, tests: [] }, { places: 4, tests: [] })).toEqual(['narrower']);
    expect(codes({ places: 4, tests: [] }, { places: 12, tests: [] })).toEqual(['wider']);
    expect(codes({ places: 4, tests: [] }, { places: 4.2, tests: [] })).toEqual([]);
    expect(codes({ places: 4, tests: [] }, { places: 12, keys: 49, tests: [] })).toEqual([]);
  });

  it('name what stands still, and another size', () => {
    expect(codes({ tests: [] }, { tests: [], diverged: true, step: 7 })).toEqual(['diverged']);
    expect(codes({ tests: [], diverged: true }, { tests: [] })).toEqual(['divergedFirst']);
    expect(codes({ tests: [] }, { tests: [], parameterCount: 2000 })).toEqual(['size']);
  });
});

describe('errorAt', () => {
  it('lies between the points, on a line of the logarithm', () => {
    const points = [
      { step: 0, mse: 1 },
      { step: 10, mse: 0.01 },
    ];
    expect(errorAt(points, 10)).toBe(0.01);
    expect(errorAt(points, 5)).toBeCloseTo(0.1);
    expect(errorAt(points, 11)).toBeNull();
    expect(errorAt([], 0)).toBeNull();
  });
});
