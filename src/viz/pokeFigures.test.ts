/** Holds the figures of pokes whose norms and angles are known. */

import { describe, expect, it } from 'vitest';
import type { Frame, Poke } from '../protocol';
import { pokeFigures } from './pokeFigures';

const row = (...values: number[]): Frame => ({ shape: [1, values.length], data: Float32Array.from(values) });
const still: Poke = {
  ...{ before: row(6, 8), moved: row(0, 0), foretold: row(0, 0) },
  ...{ poked: row(1, 2), delta: row(0, 0), reconstruction: row(0.5, 0.5), change: row(0, 0) },
};

describe('pokeFigures', () => {
  it('measures what moved against what the Jacobian said', () => {
    const figures = pokeFigures({
      ...still,
      delta: row(3, 4),
      poked: row(3, 4),
      moved: row(3, 4),
      foretold: row(0, 10),
    });
    expect(figures).toMatchObject({ delta: 5, moved: 5, foretold: 10, ratio: 0.5 });
    expect(figures.angle).toBeCloseTo((Math.acos(0.8) * 180) / Math.PI, 5);
  });

  it('compares lengths with those of input and code', () => {
    const figures = pokeFigures({ ...still, delta: row(0, 1), poked: row(3, 5), moved: row(1, 0) });
    expect(figures.inputShare).toBeCloseTo(0.2, 6); // x = (3, 4)
    expect(figures.codeShare).toBeCloseTo(0.1, 6);
  });

  it('tells the share of the poke that reappears, negative where the reconstruction goes the other way', () => {
    const followed = (change: Frame) => pokeFigures({ ...still, delta: row(2, 0), change }).followed;
    expect(followed(row(1, 7))).toBe(0.5);
    expect(followed(row(-2, 0))).toBe(-1);
  });

  it('leaves out what cannot be said', () => {
    const figures = pokeFigures(still);
    expect(figures).toMatchObject({ delta: 0, moved: 0, foretold: 0, ratio: null, angle: null, followed: null });
    const fromBlank = pokeFigures({ ...still, delta: row(1, 2), before: row(0, 0) });
    expect(fromBlank).toMatchObject({ inputShare: null, codeShare: null });
  });
});
