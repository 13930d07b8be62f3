/** Points land where their axes say, and axes are round. */

import { describe, expect, it } from 'vitest';
import { axisFromZero, placeIn, placeOn, plotPath } from './plot';

const box = { left: 10, top: 5, width: 100, height: 50 };
const linear = { log: false, low: 0, high: 4 };
const log = { log: true, low: 0.1, high: 10 };

describe('plot', () => {
  it('places linearly and logarithmically', () => {
    expect(placeOn(linear, 1)).toBe(0.25);
    expect(placeOn(log, 1)).toBeCloseTo(0.5);
    expect(placeOn({ ...linear, high: 0 }, 0)).toBe(0.5);
  });

  it('has y upwards', () => {
    expect(placeIn(box, linear, linear, { x: 0, y: 0 })).toEqual({ x: 10, y: 55 });
    expect(placeIn(box, linear, linear, { x: 4, y: 4 })).toEqual({ x: 110, y: 5 });
  });

  it('draws one line through all points', () => {
    expect(plotPath([])).toBe('');
    expect(
      plotPath([
        { x: 1, y: 2 },
        { x: 3, y: 4.25 },
      ]),
    ).toBe('M1.0 2.0L3.0 4.3');
  });

  it.each([
    [0.34, [0, 0.2, 0.4]],
    [1, [0, 0.5, 1]],
    [7, [0, 5, 10]],
    [0.0026, [0, 0.001, 0.002, 0.003]],
    [0, [0, 0.5, 1]],
    [Number.NaN, [0, 0.5, 1]],
  ])('reaches from 0 beyond %s by round numbers', (high, ticks) => {
    const axis = axisFromZero(high);
    expect(axis.ticks).toEqual(ticks);
    expect(axis.high).toBe(ticks.at(-1));
  });
});
