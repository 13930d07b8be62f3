import { describe, expect, it } from 'vitest';
import { corner, oval, polyline, through } from './stroke';

/** The points of a polyline as pairs. */
const pairs = (line: number[]) =>
  Array.from({ length: line.length / 2 }, (_, i): [number, number] => [line[2 * i] ?? 0, line[2 * i + 1] ?? 0]);

describe('polyline', () => {
  it('is straight through knots on a line, with points no further apart than asked', () => {
    const points = pairs(polyline([through(0, 0), through(0.5, 0.5), through(1, 1)], 0.1));
    expect(points[0]).toEqual([0, 0]);
    expect(points.at(-1)).toEqual([1, 1]);
    points.forEach(([x, y], i) => {
      expect(x).toBeCloseTo(y, 12);
      const [beforeX, beforeY] = points[i - 1] ?? [x, y];
      expect(Math.hypot(x - beforeX, y - beforeY)).toBeLessThan(0.12);
    });
  });

  it('passes through every knot', () => {
    const knots = [through(0, 0), through(0.3, 0.2), through(0.1, 0.7), through(0.9, 1)];
    const points = pairs(polyline(knots, 0.05));
    for (const { x, y } of knots) {
      expect(Math.min(...points.map(([px, py]) => Math.hypot(px - x, py - y)))).toBeLessThan(1e-12);
    }
  });

  it('turns at once at a corner and smoothly elsewhere', () => {
    const sharp = pairs(polyline([through(0, 0), corner(1, 0), through(1, 1)], 0.1));
    const smooth = pairs(polyline([through(0, 0), through(1, 0), through(1, 1)], 0.1));
    expect(Math.max(...sharp.map(([x]) => x))).toBeCloseTo(1, 12);
    expect(Math.max(...smooth.map(([x]) => x))).toBeGreaterThan(1.02);
  });
});

describe('oval', () => {
  it('lies on its ellipse, and ends on the scaled one', () => {
    const knots = oval([1, 2], [0.5, 0.25], [0, 1], 0.5);
    expect(knots[0]).toEqual(through(1.5, 2));
    expect(knots.at(-1)?.x).toBeCloseTo(1.25, 12);
    expect(knots.at(-1)?.y).toBeCloseTo(2, 12);
  });

  it('stays close to the ellipse between its knots', () => {
    for (const [x, y] of pairs(polyline(oval([0, 0], [1, 1], [0, 1]), 0.05)).slice(15, -15)) {
      expect(Math.abs(Math.hypot(x, y) - 1)).toBeLessThan(0.02);
    }
  });
});
