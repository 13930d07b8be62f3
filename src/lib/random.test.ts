import { describe, expect, it } from 'vitest';
import { permutation, randomStream, xoshiro128 } from './random';

describe('xoshiro128**', () => {
  it('gives the sequence of the reference implementation', () => {
    // Blackman & Vigna's C code (prng.di.unimi.it/xoshiro128starstar.c) from the state 1, 2, 3, 4
    const next = xoshiro128(1, 2, 3, 4);
    expect(Array.from({ length: 6 }, next)).toEqual([11520, 0, 5927040, 70819200, 2031721883, 1637235492]);
  });
});

describe('randomStream', () => {
  const take = (n: number, seed: number, name: string, counter?: number) => {
    const random = randomStream(seed, name, counter);
    return Array.from({ length: n }, random.uniform);
  };

  it('is a function of seed, name and counter', () => {
    expect(take(5, 1, 'a', 2)).toEqual(take(5, 1, 'a', 2));
    for (const other of [take(5, 2, 'a', 2), take(5, 1, 'b', 2), take(5, 1, 'a', 3)]) {
      expect(other).not.toEqual(take(5, 1, 'a', 2));
    }
  });

  it('gives uniform numbers with the right moments, also across neighbouring counters', () => {
    const values = Array.from({ length: 4000 }, (_, i) => take(5, 7, 'm', i)).flat();
    const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
    const variance = values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length;
    expect(mean).toBeCloseTo(0.5, 2);
    expect(variance).toBeCloseTo(1 / 12, 2);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThan(1);
  });

  it('gives normal numbers with the right moments', () => {
    const random = randomStream(5, 'normal');
    const values = Array.from({ length: 40000 }, random.normal);
    const moment = (k: number) => values.reduce((sum, x) => sum + x ** k, 0) / values.length;
    expect(moment(1)).toBeCloseTo(0, 1);
    expect(moment(2)).toBeCloseTo(1, 1);
    expect(moment(4)).toBeGreaterThan(2.8);
    expect(moment(4)).toBeLessThan(3.2);
  });
});

describe('permutation', () => {
  it('holds each number once, in an order that depends on the seed', () => {
    const order = permutation(100, randomStream(1, 'p'));
    expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, i) => i));
    expect([...order]).not.toEqual([...permutation(100, randomStream(2, 'p'))]);
  });
});
