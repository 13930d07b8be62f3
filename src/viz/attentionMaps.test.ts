/** Holds the cutting of attention frames: right numbers, right count, for each kind. */

import { expect, it } from 'vitest';
import { attentionMaps } from './attentionMaps';

const frame = (shape: number[]) => ({
  shape,
  data: Float32Array.from({ length: shape.reduce((product, side) => product * side, 1) }, (_, i) => i / 100),
});

it('gives one map a head, each a window into the frame', () => {
  const attention = frame([3, 2, 2]);
  const maps = attentionMaps(attention, 'tokens', 0);
  expect(maps.map((map) => map.size)).toEqual([2, 2, 2]);
  expect([...(maps[1]?.data ?? [])]).toEqual([...attention.data.subarray(4, 8)]);
  expect(maps[1]?.data.buffer).toBe(attention.data.buffer);
});

it('gives the chosen token’s map where heads attend to heads', () => {
  const attention = frame([5, 2, 2]);
  const maps = attentionMaps(attention, 'heads', 3);
  expect(maps).toHaveLength(1);
  expect([...(maps[0]?.data ?? [])]).toEqual([...attention.data.subarray(12, 16)]);
});

it('gives none where there is no attention or no view yet', () => {
  expect(attentionMaps(null, 'tokens', 0)).toEqual([]);
  expect(attentionMaps(frame([1, 2, 2]), 'none', 0)).toEqual([]);
});

it('ends its colours at the largest weight, but never lets an even map look strong', () => {
  const even = { shape: [1, 8, 8], data: new Float32Array(64).fill(1 / 8) };
  expect(attentionMaps(even, 'tokens', 0)[0]?.high).toBeCloseTo(4 / 8, 6);
  const sharp = { shape: [1, 8, 8], data: new Float32Array(64) };
  sharp.data[5] = 0.9;
  expect(attentionMaps(sharp, 'tokens', 0)[0]?.high).toBeCloseTo(0.9, 6);
  const tiny = { shape: [1, 2, 2], data: Float32Array.of(0.5, 0.5, 0.5, 0.5) };
  expect(attentionMaps(tiny, 'tokens', 0)[0]?.high).toBe(1);
});
