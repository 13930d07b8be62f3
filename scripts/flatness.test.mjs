/** Tests what passes as flat, and what does not. */

import { describe, expect, it } from 'vitest';
import { growth, judge, median } from './flatness.mjs';

/** Looks each half minute. @param {readonly number[]} values */
const looks = (values) => values.map((value, index) => ({ seconds: 100 + 30 * index, value }));
/** @param {number} count @param {(index: number) => number} value */
const series = (count, value) => looks(Array.from({ length: count }, (_, index) => value(index)));

describe('median', () => {
  it('is the middle value, or between the two', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });
});

describe('growth', () => {
  it('is that of a straight line from its first to its last look', () => {
    expect(growth(series(11, (index) => 5 + 2 * index))).toBeCloseTo(20, 10);
    expect(growth(series(11, () => 7))).toBe(0);
  });

  it('is not moved by single outliers', () => {
    expect(growth(series(21, (index) => (index % 7 === 3 ? 900 : 10)))).toBe(0);
  });
});

describe('judge', () => {
  const allowance = { amount: 10, share: 0.1 };

  it('lets a sawtooth pass, and what settles', () => {
    expect(
      judge(
        series(30, (index) => 50 + (index % 5)),
        allowance,
      ),
    ).toMatchObject({ flat: true });
    expect(
      judge(
        series(30, (index) => 50 - index / 2),
        allowance,
      ).flat,
    ).toBe(true);
  });

  it('names a small leak at each look', () => {
    const verdict = judge(
      series(30, (index) => 50 + 0.5 * index + (index % 5)),
      allowance,
    );
    expect(verdict.flat).toBe(false);
    expect(verdict.grown).toBeGreaterThan(10);
  });

  it('names a jump at the end', () => {
    expect(
      judge(
        series(30, (index) => (index < 28 ? 50 : 61)),
        allowance,
      ).flat,
    ).toBe(false);
  });

  it('allows a share of the median where that is more, and nothing where nothing is allowed', () => {
    expect(
      judge(
        series(30, (index) => (index < 28 ? 500 : 540)),
        allowance,
      ),
    ).toMatchObject({ flat: true, allowed: 50 });
    expect(
      judge(
        series(30, (index) => (index < 28 ? 500 : 501)),
        { amount: 0, share: 0 },
      ).flat,
    ).toBe(false);
  });

  it('does not judge by too few looks', () => {
    expect(() =>
      judge(
        series(3, () => 1),
        allowance,
      ),
    ).toThrow('3 looks');
  });
});
