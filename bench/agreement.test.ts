import { describe, expect, it } from 'vitest';
import { agreement, agrees } from './agreement';

describe('agreement', () => {
  const reference = [2, 1.5, 1.2, 1.1];

  it('names the worst relative difference over the steps that both have', () => {
    const found = agreement([2, 1.5003], reference);
    expect(found.steps).toBe(2);
    expect(found.worst).toBeCloseTo(2e-4, 9);
    expect(agrees(found)).toBe(true);
  });

  it('does not let a late difference pass', () => {
    expect(agrees(agreement([2, 1.5, 1.2, 1.102], reference))).toBe(false);
  });

  it('does not take a loss that is not finite, or none at all, for agreement', () => {
    expect(agrees(agreement([2, Number.NaN], reference))).toBe(false);
    expect(agrees(agreement([Number.POSITIVE_INFINITY], reference))).toBe(false);
    expect(agrees(agreement([], reference))).toBe(false);
  });
});
