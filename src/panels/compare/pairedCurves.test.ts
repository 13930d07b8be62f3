/** Two runs' curves side by side: each point in its place, the same data the same line. */

import { describe, expect, it } from 'vitest';
import type { Curves } from '../../protocol';
import { pairedLines, pairedRows } from './pairedCurves';

const curves = (last: number, factor = 1): Curves => ({
  train: Array.from({ length: last }, (_, i) => ({
    ...{ step: i + 1, loss: factor / (i + 1), reconstruction: factor / (i + 2), penalty: 0, regulariser: 0 },
  })),
  test: [
    { step: 0, mse: factor, regulariser: 1 },
    { step: last, mse: factor / 2, regulariser: 1 },
  ],
});

describe('paired curves', () => {
  it('are one line for each run and series, without what a logarithm cannot show', () => {
    const lines = pairedLines(curves(3), curves(2), ['train', 'penalty']);
    expect(lines.map(({ key, second, points }) => [key, second, points.length])).toEqual([
      ['a-train', false, 3],
      ['a-penalty', false, 0],
      ['b-train', true, 2],
      ['b-penalty', true, 0],
    ]);
    expect(lines[0]?.points[1]).toEqual({ x: 2, y: 0.5 });
  });

  it('are alike for alike runs', () => {
    const [a, b] = pairedLines(curves(5), curves(5), ['train']);
    expect(a?.points).toEqual(b?.points);
  });

  it('make a short table that ends with the last step', () => {
    const rows = pairedRows(curves(100), curves(100, 3), 10);
    expect(rows.length).toBeLessThanOrEqual(10);
    expect(rows.at(-1)).toMatchObject({ step: 100, values: { train: [0.01, 0.03], test: [0.5, 1.5] } });
    expect(pairedRows({ train: [], test: [] }, { train: [], test: [] }, 10)).toEqual([]);
  });
});
