/** Holds the small figures, odd input included. */

import { expect, it } from 'vitest';
import { difference, largest, largestMagnitude, meanSquare, part, sameNumbers } from './measure';

it('passes over numbers that are not finite', () => {
  const data = [0.5, Number.NaN, Number.POSITIVE_INFINITY, -2, Number.NEGATIVE_INFINITY];
  expect(largest(data)).toBe(0.5);
  expect(largestMagnitude(data)).toBe(2);
  expect(largest([-3])).toBe(0);
});

it('takes parts without copying', () => {
  const data = Float32Array.of(1, 2, 3, 4);
  const second = part(data, 1, 2);
  expect([...second]).toEqual([3, 4]);
  expect(second.buffer).toBe(data.buffer);
});

it('measures errors', () => {
  expect([...difference([1, 0.5], [0.5, 1])]).toEqual([0.5, -0.5]);
  expect(meanSquare([0.5, -0.5])).toBe(0.25);
  expect(meanSquare([])).toBe(0);
});

it('tells changed arrays from equal ones', () => {
  expect(sameNumbers([1, 2], [1, 2])).toBe(true);
  expect(sameNumbers([1, 2], [1, 3])).toBe(false);
  expect(sameNumbers([1], [1, 1])).toBe(false);
});
