/** Points land where they belong, and pointers and arrow keys mean the point that a person means. */

import { describe, expect, it } from 'vitest';
import { arrowDirection, pointAt, pointTowards, scatterPoint, scatterView } from './scatter';

const right = { x: 1, y: 0 };

describe('the view', () => {
  it('fits all points within the margin, with one scale for both axes, y upwards', () => {
    const { scale, toPixel } = scatterView([0, 0, 10, 5], 220, 120, 10);
    expect(scale).toBe(20);
    expect(toPixel({ x: 0, y: 0 })).toEqual({ x: 10, y: 110 });
    expect(toPixel({ x: 10, y: 5 })).toEqual({ x: 210, y: 10 });
  });

  it('passes over points that are not finite, and has room for one point or none', () => {
    const { toPixel } = scatterView([Number.NaN, 0, 3, 4, 3, 4], 100, 50, 10);
    expect(toPixel({ x: 3, y: 4 })).toEqual({ x: 50, y: 25 });
    expect(scatterView([], 100, 50, 10).toPixel({ x: 0, y: 0 })).toEqual({ x: 50, y: 25 });
    expect(scatterPoint([Number.NaN, 0], 0)).toBeNull();
    expect(scatterPoint([1, 2], 1)).toBeNull();
  });
});

describe('a pointer', () => {
  const points = [0, 0, 10, 0, 5, 5];
  const view = scatterView(points, 120, 70, 10);

  it('means the nearest point within reach', () => {
    expect(pointAt(points, view, { x: 14, y: 58 }, 12)).toBe(0);
    expect(pointAt(points, view, { x: 61, y: 10 }, 12)).toBe(2);
    expect(pointAt(points, view, { x: 60, y: 40 }, 12)).toBeNull();
  });
});

describe('an arrow key', () => {
  it('has a direction, other keys have none', () => {
    expect(arrowDirection('ArrowUp')).toEqual({ x: 0, y: 1 });
    expect(arrowDirection('a')).toBeUndefined();
  });

  it('goes to the nearest point in its quarter, rather straight ahead than aside', () => {
    const points = [0, 0, 3, 0.2, 2, 1.9, -1, 0, 1, 4];
    expect(pointTowards(points, 0, right)).toBe(1);
    expect(pointTowards(points, 0, { x: -1, y: 0 })).toBe(3);
    expect(pointTowards(points, 0, { x: 0, y: 1 })).toBe(4);
  });

  it('stays where there is nothing further', () => {
    expect(pointTowards([0, 0, -1, 0, 0.5, 3], 0, right)).toBe(0);
  });

  it('reaches every point of a cloud', () => {
    const points = Array.from({ length: 60 }, (_, i) => Math.sin(i * i) * (i % 7));
    const reached = new Set([0]);
    for (const from of reached)
      for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'])
        reached.add(pointTowards(points, from, arrowDirection(key) ?? right));
    expect(reached.size).toBeGreaterThan(24);
  });
});
