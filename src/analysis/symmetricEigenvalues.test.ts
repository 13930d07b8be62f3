/** Eigenvalues against a full decomposition, and where an iteration could stumble: repeated and zero eigenvalues. */

import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { randomStream } from '../lib/random';
import { largestEigenvalues } from './symmetricEigenvalues';

function randomGram(n: number, rank: number): Matrix {
  const random = randomStream(1, 'gram', n);
  const factor = Matrix.from1DArray(
    n,
    rank,
    Array.from({ length: n * rank }, () => random.normal()),
  );
  return factor.mmul(factor.transpose());
}

describe('the largest eigenvalues of a symmetric matrix', () => {
  it.each([
    [1, 1],
    [2, 2],
    [7, 7],
    [40, 40],
    [40, 5],
  ])('of size %i and rank %i agree with a full decomposition', (n, rank) => {
    const gram = randomGram(n, rank);
    const expected = new EigenvalueDecomposition(gram, { assumeSymmetric: true }).realEigenvalues.sort((a, b) => b - a);
    const found = largestEigenvalues(gram.to1DArray(), n, n);
    expect(found).toHaveLength(n);
    for (const [i, value] of found.entries()) {
      expect(Math.abs(value - (expected[i] ?? Number.NaN))).toBeLessThan(1e-11 * (expected[0] ?? 0));
    }
  });

  it('are as many as asked for, the largest first, and leave the matrix alone', () => {
    const values = randomGram(10, 10).to1DArray();
    const before = [...values];
    const found = largestEigenvalues(values, 10, 3);
    expect(found).toEqual(largestEigenvalues(values, 10, 10).slice(0, 3));
    expect(found).toEqual([...found].sort((a, b) => b - a));
    expect(values).toEqual(before);
  });

  it('come as often as they occur', () => {
    const block = randomGram(3, 3);
    const copies = Matrix.zeros(12, 12);
    for (let i = 0; i < 4; i++) copies.setSubMatrix(block, 3 * i, 3 * i);
    const once = largestEigenvalues(block.to1DArray(), 3, 3);
    const found = largestEigenvalues(copies.to1DArray(), 12, 12);
    for (const [i, value] of found.entries()) expect(value).toBeCloseTo(once[Math.floor(i / 4)] ?? Number.NaN, 10);
  });

  it('may be negative, or all zero', () => {
    expect(largestEigenvalues([-2, 0, 0, -5], 2, 2).map((value) => Math.round(value * 1e9) / 1e9)).toEqual([-2, -5]);
    for (const value of largestEigenvalues(new Float32Array(16), 4, 4)) expect(Math.abs(value)).toBeLessThan(1e-12);
  });
});
