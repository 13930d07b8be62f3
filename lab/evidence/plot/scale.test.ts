/** Axes put numbers where they belong and name round ones. */

import { describe, expect, it } from 'vitest';
import { createScale } from './scale';

describe('a linear axis', () => {
  it('covers its values with round ticks', () => {
    const scale = createScale({ label: '', scale: 'linear' }, [0.13, 0.87], 0, 100);
    expect(scale.ticks).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(scale.at(0)).toBe(0);
    expect(scale.at(0.5)).toBeCloseTo(50, 10);
  });

  it('reaches what it must include, and has room for a single value', () => {
    expect(createScale({ label: '', scale: 'linear', include: [0] }, [3, 9.5], 0, 1).ticks.slice(0, 1)).toEqual([0]);
    const single = createScale({ label: '', scale: 'linear' }, [5, 5], 0, 100).at(5);
    expect(single).toBeGreaterThan(0);
    expect(single).toBeLessThan(100);
  });

  it('runs downwards when told to', () => {
    expect(createScale({ label: '', scale: 'linear', ticks: [0, 10] }, [], 300, 0).at(10)).toBe(0);
  });
});

describe('a log axis', () => {
  it('spaces equal factors equally', () => {
    const { at } = createScale({ label: '', scale: 'log' }, [0.01, 100], 0, 100);
    expect(at(1) - at(0.1)).toBeCloseTo(at(10) - at(1), 10);
  });

  it('gives zero a place of its own below everything else', () => {
    const { at, ticks } = createScale({ label: '', scale: 'log', ticks: [0, 0.03, 3] }, [], 0, 100);
    expect(at(0)).toBe(0);
    expect(at(0.03)).toBeGreaterThan(10);
    expect(ticks).toEqual([0, 0.03, 3]);
  });

  it('ignores what is not finite', () => {
    expect(createScale({ label: '', scale: 'log' }, [1, Number.NaN, 10], 0, 1).ticks).toContain(10);
  });
});
