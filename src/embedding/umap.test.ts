/** Holds the layout to its seed and to the clusters of its codes. */

import { describe, expect, it } from 'vitest';
import { randomStream } from '../lib/random';
import type { Frame } from '../protocol';
import { umapLayout } from './umap';

/** Three clusters of 20 codes in R⁸, far apart. */
function clusters(): Frame {
  const random = randomStream(1, 'clusters');
  const data = Float32Array.from({ length: 60 * 8 }, (_, i) => {
    const cluster = Math.floor(i / (20 * 8));
    return (i % 8 === cluster ? 20 : 0) + random.normal();
  });
  return { shape: [60, 8], data };
}

function laidOut(codes: Frame, seed: number): Float32Array {
  const layout = umapLayout(codes, seed);
  for (let done = 0; done < layout.epochs; ) done = layout.step();
  return layout.points().data;
}

describe('UMAP', () => {
  it('is the same for the same seed and another for another', () => {
    const first = [...laidOut(clusters(), 3)];
    expect(first).toHaveLength(120);
    expect(first.every(Number.isFinite)).toBe(true);
    expect([...laidOut(clusters(), 3)]).toEqual(first);
    expect([...laidOut(clusters(), 4)]).not.toEqual(first);
  });

  it('keeps what is near together and what is far apart', () => {
    const points = laidOut(clusters(), 5);
    const distance = (i: number, j: number) =>
      Math.hypot((points[2 * i] ?? 0) - (points[2 * j] ?? 0), (points[2 * i + 1] ?? 0) - (points[2 * j + 1] ?? 0));
    for (let i = 0; i < 60; i++) {
      const others = Array.from({ length: 60 }, (_, j) => j).filter((j) => j !== i);
      const nearest = others.sort((a, b) => distance(i, a) - distance(i, b))[0] ?? Number.NaN;
      expect(Math.floor(nearest / 20)).toBe(Math.floor(i / 20));
    }
  });

  it('refuses too few codes and codes that are not finite', () => {
    const frame = (values: number[]) => ({ shape: [values.length, 1], data: Float32Array.from(values) });
    expect(() => umapLayout(frame([1, 2]), 1)).toThrow('at least three');
    expect(() => umapLayout(frame([1, Number.NaN, 2, 3]), 1)).toThrow('not finite');
  });
});
