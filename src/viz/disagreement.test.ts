/** Disagreement is about how rows share themselves out, whatever their size. */

import { expect, it } from 'vitest';
import { disagreement } from './disagreement';

it('compares shares and finds the farthest apart', () => {
  const found = disagreement(Float32Array.of(2, 6, 1, 1), Float32Array.of(0.5, 0.5, 0.75, 0.25), 2);
  expect([...found.first]).toEqual([0.25, 0.75, 0.5, 0.5]);
  expect([...found.second]).toEqual([0.5, 0.5, 0.75, 0.25]);
  expect([...found.difference]).toEqual([-0.25, 0.25, -0.25, 0.25]);
  expect(found.strongest).toEqual({ row: 0, col: 0, first: 0.25, second: 0.5 });
  const other = disagreement(Float32Array.of(1, 1, 1, 7), Float32Array.of(1, 1, 1, 1), 2);
  expect(other.strongest).toEqual({ row: 1, col: 0, first: 0.125, second: 0.5 });
});

it('is nothing between a map and its multiple', () => {
  const map = Float32Array.of(1, 3, 2, 2);
  const found = disagreement(
    map,
    map.map((value) => 5 * value),
    2,
  );
  expect([...found.difference]).toEqual([0, 0, 0, 0]);
});

it('leaves out rows that follow nothing', () => {
  const found = disagreement(Float32Array.of(0, 0, 1, 3), Float32Array.of(0.5, 0.5, 0.5, 0.5), 2);
  expect([...found.difference]).toEqual([Number.NaN, Number.NaN, -0.25, 0.25]);
  expect(found.strongest?.row).toBe(1);
  expect(disagreement(new Float32Array(4), new Float32Array(4), 2).strongest).toBeNull();
});
