/** Curves of several runs are read at the same steps, however many points each has. */

import { describe, expect, it } from 'vitest';
import { curvePoints, overlayRows, valueAt } from './overlayRows';

const line = (id: string, points: readonly (readonly [number, number])[]) => ({
  ...{ id, slot: 0, points: points.map(([x, y]) => ({ x, y })) },
});

describe('rows of several curves', () => {
  it('have every step of every curve, and a value wherever a curve goes', () => {
    const lines = [
      line('a', [
        [0, 4],
        [10, 2],
      ]),
      line('b', [
        [5, 1],
        [20, 7],
      ]),
    ];
    expect(overlayRows(lines)).toEqual([
      { step: 0, values: [4, null] },
      { step: 5, values: [3, 1] },
      { step: 10, values: [2, 3] },
      { step: 20, values: [null, 7] },
    ]);
  });

  it('are no more than can be drawn', () => {
    const long = line(
      'a',
      Array.from({ length: 400 }, (_, step) => [step, step + 1] as const),
    );
    const rows = overlayRows([long]);
    expect(rows).toHaveLength(150);
    expect(rows[0]).toEqual({ step: 0, values: [1] });
    expect(rows.at(-1)).toEqual({ step: 399, values: [400] });
    for (const { step, values } of rows) expect(values[0]).toBeCloseTo(step + 1);
  });

  it('know nothing beyond the ends of a curve', () => {
    expect(valueAt([], 3)).toBeNull();
    const { points } = line('a', [[3, 9]]);
    expect([2, 3, 4].map((step) => valueAt(points, step))).toEqual([null, 9, null]);
  });
});

describe('points of a curve', () => {
  it('are those above zero', () => {
    const train = [
      { step: 1, loss: 3, reconstruction: 2, penalty: 0, regulariser: 0 },
      { step: 2, loss: 2, reconstruction: 1, penalty: 0.5, regulariser: 10 },
    ];
    const test = [{ step: 2, mse: 0.4, regulariser: 1 }];
    expect(curvePoints({ train, test }, 'train')).toEqual([
      { x: 1, y: 3 },
      { x: 2, y: 2 },
    ]);
    expect(curvePoints({ train, test }, 'penalty')).toEqual([{ x: 2, y: 0.5 }]);
    expect(curvePoints({ train, test }, 'test')).toEqual([{ x: 2, y: 0.4 }]);
  });
});
