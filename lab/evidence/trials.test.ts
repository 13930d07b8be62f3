/** Results are found by variant, measure and step, and nothing that is missing passes for a number. */

import { describe, expect, it } from 'vitest';
import type { Trial } from './experiment';
import { collect } from './trials';

const trial = (variant: string, seed: number, ...values: number[]): Trial => ({
  variant,
  seed,
  seconds: 1,
  points: values.map((mse, i) => ({ step: 10 * i, values: { mse } })),
});
const trials = collect([trial('a', 2, 5, 4), trial('a', 1, 3, 2), trial('b', 1, 1, 1)]);

describe('collected trials', () => {
  it('give one value a seed, in the order of the seeds, at the last step or the one asked for', () => {
    expect(trials.of('a', 'mse')).toEqual([2, 4]);
    expect(trials.of('a', 'mse', 0)).toEqual([3, 5]);
    expect(trials.summary('a', 'mse').mean).toBe(3);
    expect(trials.steps).toEqual([0, 10]);
  });

  it('throw for a seed, a measure or a step that is not there', () => {
    expect(() => trials.of('b', 'mse')).toThrow('no result of b with seed 2');
    expect(() => trials.of('a', 'probe')).toThrow('probe was not measured');
    expect(() => trials.of('a', 'mse', 7)).toThrow('at step 7');
  });
});
