import { describe, expect, it } from 'vitest';
import { quantile, ratios, spread } from './statistics';

describe('quantile', () => {
  it('interpolates between sorted neighbours', () => {
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
    expect(quantile([30, 10, 20], 0.25)).toBe(15);
    expect(quantile([7], 0.9)).toBe(7);
  });

  it('sorts numbers as numbers', () => {
    expect(quantile([100, 9, 20], 0.5)).toBe(20);
  });

  it('has none of nothing', () => {
    expect(() => quantile([], 0.5)).toThrow(RangeError);
  });
});

describe('spread', () => {
  it('is hardly moved by one slow round', () => {
    expect(spread([10, 11, 12, 13, 900])).toEqual({ median: 12, low: 11, high: 13 });
  });
});

describe('ratios', () => {
  it('compares within a round, so that a slow round for both changes nothing', () => {
    expect(ratios([10, 20, 200], [1, 2, 20])).toEqual({ median: 10, low: 10, high: 10 });
  });

  it('refuses different numbers of rounds', () => {
    expect(() => ratios([1, 2], [1])).toThrow('2 rounds cannot be compared with 1');
  });
});
