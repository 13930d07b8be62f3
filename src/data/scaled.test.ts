import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scaled } from './scaled';

const bytes = (...values: number[]) => ({ values: Uint8Array.from(values), zero: 0 });
const floats = (...values: number[]) => ({ values: Float32Array.from(values), zero: 0 });

describe('scaled', () => {
  it('takes what is asked for, or what fits', () => {
    expect(scaled(bytes(0, 200), 'images', undefined)).toMatchObject({ range: 'byte', scale: { low: 0, high: 255 } });
    expect(scaled(bytes(0, 16), 'images', undefined)).toMatchObject({ range: 'data', scale: { low: 0, high: 16 } });
    expect(scaled(bytes(0, 1), 'images', undefined)).toMatchObject({ range: 'unit', values: Uint8Array.of(0, 255) });
    expect(scaled(bytes(0, 200), 'signals', undefined)).toMatchObject({ range: 'data' });
    expect(scaled(floats(0, 200), 'images', undefined)).toMatchObject({ range: 'byte' });
    expect(scaled(floats(0, 200.5), 'images', undefined)).toMatchObject({ range: 'data' });
    expect(scaled(floats(-1, 1), 'images', undefined)).toMatchObject({ range: 'data', found: { low: -1, high: 1 } });
    expect(scaled(floats(7, 7), 'signals', undefined)).toMatchObject({ values: Float32Array.of(0, 0) });
  });

  it('clips what lies outside, and says how much', () => {
    const { values, remarks } = scaled(floats(-1, 0.5, 3), 'signals', 'unit');
    expect([...values]).toEqual([0, 0.5, 1]);
    expect(remarks).toEqual([{ code: 'values-clipped', facts: { count: 2, low: 0, high: 1 } }]);
  });

  it('stands for the source: value · (high − low) + low is what was there', () => {
    const numbers = fc.array(fc.float({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(numbers, (source) => {
        const { values, scale } = scaled(floats(...source), 'signals', 'data');
        const span = scale.high - scale.low;
        for (const [index, value] of source.entries()) {
          expect(Math.abs((values[index] ?? 0) * span + scale.low - value)).toBeLessThanOrEqual(1e-6 * span + 1e-3);
        }
      }),
      { numRuns: 500, seed: 3 },
    );
  });
});
