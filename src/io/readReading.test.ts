import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadOptions } from '../protocol';
import { readReading } from './readReading';

const layout = fc.record({
  kind: fc.constantFrom('images' as const, 'signals' as const),
  rows: fc.integer({ min: 1, max: 112 }),
  cols: fc.integer({ min: 1, max: 40_000 }),
  channels: fc.constantFrom(1 as const, 3 as const),
});
const range = fc.constantFrom('byte' as const, 'unit' as const, 'data' as const);
const readings: fc.Arbitrary<ReadOptions> = fc.oneof(
  fc.record({ format: fc.constant('idx' as const) }),
  fc.record({
    format: fc.constant('csv' as const),
    delimiter: fc.constantFrom(',', ';', '\t', '|', ' '),
    header: fc.boolean(),
    labelColumn: fc.option(fc.nat(40_000)),
    layout,
    range,
  }),
  fc.record({
    format: fc.constant('arrays' as const),
    values: fc.string(),
    labels: fc.option(fc.string()),
    layout,
    range,
  }),
  fc.record({
    format: fc.constant('pictures' as const),
    side: fc.integer({ min: 4, max: 112 }),
    colour: fc.boolean(),
    fit: fc.constantFrom('crop' as const, 'pad' as const),
    inverted: fc.boolean(),
    named: fc.boolean(),
  }),
  fc.record({ format: fc.constant('text' as const), window: fc.integer({ min: 4, max: 64 }) }),
);

describe('readReading', () => {
  it('is the identity on what was written', () => {
    fc.assert(
      fc.property(readings, (reading) => {
        expect(readReading(JSON.parse(JSON.stringify(reading)))).toEqual(reading);
      }),
      { numRuns: 2000, seed: 4 },
    );
  });

  it('takes nothing else', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(readReading(value)).toBeNull();
      }),
      { numRuns: 10_000, seed: 5 },
    );
    expect(
      readReading({ format: 'pictures', side: 1e9, colour: true, fit: 'crop', inverted: false, named: true }),
    ).toBeNull();
    expect(readReading({ format: 'text', window: 2.5 })).toBeNull();
    expect(readReading({ format: 'csv', delimiter: ',', header: true, labelColumn: -1 })).toBeNull();
  });
});
