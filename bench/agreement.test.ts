import { describe, expect, it } from 'vitest';
import { agreement, demandAgreement } from './agreement';

describe('agreement', () => {
  const reference = [2, 1.5, 1.2, 1.1];

  it('names the worst relative difference over the steps that both have', () => {
    const found = agreement([2, 1.50003], reference);
    expect(found.steps).toBe(2);
    expect(found.worst).toBeCloseTo(2e-5, 9);
    expect(agreement([2, 1.5, 1.2, 1.11], reference).worst).toBeCloseTo(0.01 / 1.1, 9);
  });

  it('does not take a loss that is not finite, or none at all, for agreement', () => {
    expect(agreement([2, Number.NaN], reference).worst).toBe(Number.POSITIVE_INFINITY);
    expect(agreement([Number.POSITIVE_INFINITY], reference).worst).toBe(Number.POSITIVE_INFINITY);
    expect(agreement([], reference)).toEqual({ steps: 0, worst: Number.POSITIVE_INFINITY });
  });
});

describe('demandAgreement', () => {
  const reference = [2, 1.5];
  const fine = { name: 'fine (wasm)', losses: [2, 1.500001] };

  it('lets rounding pass', () => {
    expect(() => demandAgreement([fine], reference)).not.toThrow();
  });

  it('takes another tolerance', () => {
    const off = { name: 'off', losses: [2, 1.503] };
    expect(() => demandAgreement([off], reference, 1e-2)).not.toThrow();
    expect(() => demandAgreement([off], reference, 1e-3)).toThrow('more than 0.001');
  });

  it('names whoever differs and no other', () => {
    const off = { name: 'off (webgpu)', losses: [2, 1.53] };
    const lost = { name: 'lost (webgl)', losses: [Number.NaN] };
    expect(() => demandAgreement([fine, off, lost], reference)).toThrow(
      /: off \(webgpu\) by 2\.0e-2 within 2 steps; lost \(webgl\) by Infinity within 1 steps\. Nothing/,
    );
  });
});
