import { describe, expect, it } from 'vitest';
import { blockColumns, type SampleLook, tokenLayout, withoutColour } from './sampleLook';

describe('blockColumns', () => {
  it('makes full lines where it can, a little wider than high', () => {
    expect([12, 16, 20, 24, 30].map(blockColumns)).toEqual([4, 4, 5, 6, 6]);
  });

  it('always has room for all, in no fewer columns than it has lines', () => {
    for (let count = 1; count <= 64; count++) {
      const columns = blockColumns(count);
      const lines = Math.ceil(count / columns);
      expect(lines * columns).toBeGreaterThanOrEqual(count);
      expect(lines).toBeLessThanOrEqual(columns + 1);
    }
  });
});

it('lays the tokens of a text out in lines, all others as they are cut', () => {
  const look: SampleLook = { kind: 'text', rows: 14, cols: 20, channels: 1, alphabet: ['a'] };
  const cut = { rows: 14, cols: 20, gridRows: 1, gridCols: 20 };
  expect(tokenLayout(look, cut)).toEqual({ rows: 4, cols: 5, gridRows: 4, gridCols: 5 });
  expect(tokenLayout({ ...look, kind: 'signals' }, cut)).toMatchObject({ gridRows: 1, gridCols: 20 });
});

it('takes the mean over the colours of each pixel', () => {
  expect([...withoutColour(Float32Array.of(0, 0.5, 1, 0.25, 0.25, 0.25), 3)]).toEqual([
    expect.closeTo(0.5, 6),
    expect.closeTo(0.25, 6),
  ]);
  const grey = Float32Array.of(1, 2);
  expect(withoutColour(grey, 1)).toBe(grey);
});
