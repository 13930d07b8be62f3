import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitIndices } from './split';

describe('splitIndices', () => {
  it('is a partition with something on either side, whatever is asked for', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 400 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(9999),
        (count, fraction, seed) => {
          const { train, test } = splitIndices(count, fraction, seed, 0);
          expect(train.length).toBeGreaterThan(0);
          expect(test.length).toBeGreaterThan(0);
          expect(Math.abs(train.length - count * fraction)).toBeLessThanOrEqual(1);
          expect([...train, ...test].sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i));
        },
      ),
    );
  });

  it('splits 5,000 images 80 to 20, by seed', () => {
    const split = splitIndices(5000, 0.8, 1, 0);
    expect([split.train.length, split.test.length]).toEqual([4000, 1000]);
    expect(splitIndices(5000, 0.8, 1, 0)).toEqual(split);
    expect(splitIndices(5000, 0.8, 2, 0).test).not.toEqual(split.test);
  });

  it('limits the training images and leaves the held-out ones alone', () => {
    const whole = splitIndices(100, 0.8, 3, 0);
    const limited = splitIndices(100, 0.8, 3, 10);
    expect(limited.train).toEqual(whole.train.slice(0, 10));
    expect(limited.test).toEqual(whole.test);
    expect(splitIndices(100, 0.8, 3, 1000)).toEqual(whole);
  });

  it('refuses a single image', () => {
    expect(() => splitIndices(1, 0.5, 1, 0)).toThrow(RangeError);
  });
});
