/** Holds the axes: round numbers, enough of them, inside the ends. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearTicks, logAxis } from './axes';

describe('logAxis', () => {
  it('keeps to decades where the range is wide', () => {
    expect(logAxis(0.0009, 0.5).ticks).toEqual([0.001, 0.01, 0.1]);
  });

  it('divides decades where it is narrow', () => {
    expect(logAxis(0.02, 0.11).ticks).toEqual([0.02, 0.05, 0.1]);
    expect(logAxis(0.03, 0.033).ticks.length).toBeGreaterThan(0);
  });

  it('encloses the range and keeps its ticks inside, ascending', () => {
    const exponent = fc.double({ min: -12, max: 6, noNaN: true });
    fc.assert(
      fc.property(exponent, exponent, (a, b) => {
        const [low, high] = [10 ** Math.min(a, b), 10 ** Math.max(a, b)];
        const axis = logAxis(low, high);
        expect(axis.low).toBeLessThanOrEqual(low);
        expect(axis.high).toBeGreaterThanOrEqual(high);
        for (const tick of axis.ticks) {
          expect(tick).toBeGreaterThanOrEqual(axis.low);
          expect(tick).toBeLessThanOrEqual(axis.high);
        }
        expect([...axis.ticks]).toEqual(axis.ticks.toSorted((x, y) => x - y));
        expect(axis.ticks.length).toBeLessThanOrEqual(19);
      }),
    );
  });
});

describe('linearTicks', () => {
  it.each([
    [1, [0, 1]],
    [7, [0, 2, 4, 6]],
    [300, [0, 100, 200, 300]],
    [1234, [0, 500, 1000]],
  ])('up to %d', (last, ticks) => {
    expect(linearTicks(last)).toEqual(ticks);
  });

  it('has six at most, whole, within the axis', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), (last) => {
        const ticks = linearTicks(last);
        expect(ticks.length).toBeLessThanOrEqual(6);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.every(Number.isInteger)).toBe(true);
        expect(ticks.at(-1)).toBeLessThanOrEqual(last);
      }),
    );
  });
});
