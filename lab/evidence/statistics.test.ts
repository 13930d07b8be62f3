/** The statistics agree with figures worked out by hand, and no ordering is granted that a seed contradicts. */

import { describe, expect, it } from 'vitest';
import { clearlyAbove, peak, rankCorrelation, ratios, summary, trend, withinNoise } from './statistics';

describe('summary', () => {
  it('has the sample standard deviation', () => {
    expect(summary([2, 4, 9])).toEqual({ mean: 5, sd: Math.sqrt(13), count: 3 });
    expect(summary([7])).toEqual({ mean: 7, sd: 0, count: 1 });
  });

  it('hides no missing value', () => {
    expect(summary([1, Number.NaN]).mean).toBeNaN();
    expect(summary([]).mean).toBeNaN();
  });
});

describe('comparing seed by seed', () => {
  it('wants every seed, or all but one of six', () => {
    expect(clearlyAbove([2, 3, 4], [1, 2, 3])).toBe(true);
    expect(clearlyAbove([20, 30, 2.9], [1, 2, 3])).toBe(false);
    expect(clearlyAbove([2, 2, 2, 2, 2, 0.9], [1, 1, 1, 1, 1, 1])).toBe(true);
    expect(clearlyAbove([2, 2, 2, 2, 0.9, 0.9], [1, 1, 1, 1, 1, 1])).toBe(false);
    expect(clearlyAbove([2, Number.NaN], [1, 1])).toBe(false);
    expect(clearlyAbove([], [])).toBe(false);
    expect(() => clearlyAbove([1], [])).toThrow(RangeError);
    expect(ratios([2, 9], [1, 3])).toEqual([2, 3]);
    expect(() => ratios([1], [])).toThrow(RangeError);
  });

  it('wants a difference larger than its scatter', () => {
    expect(clearlyAbove([1.5, 2.5, 3.6], [1, 2, 3])).toBe(true);
    expect(clearlyAbove([1.01, 2.01, 13], [1, 2, 3])).toBe(false);
  });

  it('knows when two cannot be told apart', () => {
    expect(withinNoise([1, 2, 3], [1.5, 2.5, 3.5])).toBe(true);
    expect(withinNoise([1, 1.1, 0.9], [1.5, 1.6, 1.4])).toBe(false);
    expect(withinNoise([1, Number.NaN], [1, 1])).toBe(false);
  });
});

describe('trend', () => {
  it('tells steady from overall', () => {
    expect(
      trend([
        [1, 1.1],
        [2, 2.1],
        [3, 3.2],
      ]),
    ).toMatchObject({ rising: true, risesOverall: true, falling: false });
    expect(
      trend([
        [1, 1.1],
        [4, 4.1],
        [3, 3.2],
      ]),
    ).toMatchObject({ rising: false, risesOverall: true });
    expect(
      trend([
        [3, 1],
        [2, 2],
      ]),
    ).toMatchObject({ rising: false, falling: false, fallsOverall: false });
  });
});

describe('peak', () => {
  it('finds an inverted U and no other shape', () => {
    const up = [
      [1, 2],
      [3, 4.1],
      [2, 3],
    ];
    expect(peak(up)).toEqual({ at: 1, inside: true, aboveFirst: true, aboveLast: true });
    expect(
      peak([
        [3, 4],
        [2, 3],
        [1, 2],
      ]).inside,
    ).toBe(false);
    expect(
      peak([
        [1, 4],
        [2, 3.5],
        [2.1, 1],
      ]),
    ).toMatchObject({ at: 1, inside: true, aboveFirst: false });
  });
});

describe('rankCorrelation', () => {
  it('depends on the order alone, and shares ranks between equals', () => {
    expect(rankCorrelation([1, 2, 3, 4], [1, 10, 100, 1000])).toBeCloseTo(1, 12);
    expect(rankCorrelation([1, 2, 3], [9, 5, 1])).toBeCloseTo(-1, 12);
    expect(rankCorrelation([1, 2, 2, 3], [1, 2, 3, 4])).toBeCloseTo(0.948683, 5);
    expect(rankCorrelation([1, 1], [1, 2])).toBeNaN();
  });
});
