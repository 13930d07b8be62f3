/** The grid of a sweep: its values can be, its cells are the page's knobs but for the axes, and what cannot be is told. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyConfig } from '../../config/arbitraries';
import { clampNumber, defaults } from '../../config/clamp';
import { mend } from '../../config/constraints';
import { fields } from '../../config/fields';
import { differences } from '../../config/presets';
import { planSweep, spacedValues, sweepableKeys } from './sweepPlan';

describe('values of an axis', () => {
  it('are evenly spaced, on a linear or a logarithmic scale', () => {
    expect(spacedValues(fields.lambda, 0.01, 1, 3, 'log')).toEqual([0.01, 0.1, 1]);
    expect(spacedValues(fields.lambda, 0, 1, 3, 'log')).toEqual([0, 0.5, 1]);
    expect(spacedValues(fields.dropout, 0, 0.3, 4, 'linear')).toEqual([0, 0.1, 0.2, 0.3]);
    expect(spacedValues(fields.heads, 8, 1, 3, 'linear')).toEqual([8, 5, 1]);
  });

  it('are fewer where they fall together', () => {
    expect(spacedValues(fields.heads, 1, 2, 9, 'linear')).toEqual([1, 2]);
    expect(spacedValues(fields.heads, 4, 4, 5, 'log')).toEqual([4]);
  });

  it('can all be, whatever is asked for', () => {
    const any = fc.double({ noNaN: false });
    fc.assert(
      fc.property(
        any,
        any,
        fc.integer({ min: 1, max: 20 }),
        fc.constantFrom('linear', 'log'),
        (from, to, count, scale) => {
          for (const field of [fields.lambda, fields.heads, fields.batchSize]) {
            const values = spacedValues(field, from, to, count, scale);
            expect(values.length).toBeGreaterThan(0);
            expect(new Set(values).size).toBe(values.length);
            for (const value of values) expect(clampNumber(field, value)).toBe(value);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('cells', () => {
  it('have every pair of values once, the second axis fastest', () => {
    const axes = [
      { key: 'lambda', values: [0.1, 1] },
      { key: 'heads', values: [2, 4, 8] },
    ] as const;
    const cells = planSweep(defaults(fields), axes, 50);
    expect(cells.map(({ place }) => place.join(''))).toEqual(['00', '01', '02', '10', '11', '12']);
    expect(cells[4]?.config).toEqual({ ...defaults(fields), lambda: 1, heads: 4, stopAfter: 50 });
  });

  it('that cannot be say why, and are no runs', () => {
    const cells = planSweep(defaults(fields), [{ key: 'regulariser', values: ['none', 'kl'] }], 50);
    expect(cells.map(({ why }) => why)).toEqual([null, 'kl-needs-sigmoid']);
    expect(cells[1]?.config).toBeNull();
  });

  it('differ from the page’s knobs in nothing but the axes and the steps', () => {
    fc.assert(
      fc.property(anyConfig, fc.constantFrom(...sweepableKeys), (any, key) => {
        const base = mend(any).config;
        for (const { config } of planSweep(base, [{ key, values: [defaults(fields)[key]] }], 30)) {
          if (!config) continue;
          expect(mend(config).notices).toEqual([]);
          const moved = differences(config, base).map((difference) => difference.key);
          expect(moved.filter((each) => each !== key && each !== 'stopAfter')).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });
});
