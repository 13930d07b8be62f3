/** The runs of a sweep lie where their knobs say, and runs that are gone leave a gap. */

import { describe, expect, it } from 'vitest';
import type { Config } from '../../config/fields';
import { aRun } from '../../state/runs/runFixture';
import { gridPicture, sweepGrid, sweepsOf } from './sweepGrid';

const tag = { id: 's', keys: ['attention', 'lambda'] } as const;
const cell = (id: string, config: Partial<Config>, mse: number, begunMs = 5) =>
  aRun(id, config, { sweep: tag, lastTest: { step: 1, mse, regulariser: 1 }, begunMs });

const runs = [
  cell('a', { attention: 'none', lambda: 1 }, 0.4),
  cell('b', { attention: 'standard', lambda: 1 }, 0.2),
  cell('c', { attention: 'standard', lambda: 0.1 }, 0.1, 2),
  aRun('d', { lambda: 0.1 }),
];

describe('the grid of a sweep', () => {
  it('has options in the order of the list, numbers rising, and gaps', () => {
    const grid = sweepGrid(runs, tag);
    expect(grid).toMatchObject({ rowKey: 'attention', rows: ['standard', 'none'], colKey: 'lambda', cols: [0.1, 1] });
    expect(grid?.runs.map((run) => run?.id ?? null)).toEqual(['c', 'b', null, 'a']);
    if (!grid) throw new Error('no grid');
    const { data, low, high, measured } = gridPicture(grid, 'testMse');
    expect([...data].map((value) => Math.round(10 * value))).toEqual([1, 2, Number.NaN, 4]);
    expect([measured(low), measured(high)]).toEqual([0.1, 0.4]);
  });

  it('has a place for what is still to be trained', () => {
    const axes = [
      { key: 'attention', values: ['standard', 'none', 'raw'] },
      { key: 'lambda', values: [0.1, 1] },
    ] as const;
    const grid = sweepGrid(runs, tag, axes);
    expect(grid?.rows).toEqual(['standard', 'raw', 'none']);
    expect(grid?.runs.map((run) => run?.id ?? null)).toEqual(['c', 'b', null, null, null, 'a']);
  });

  it('of one knob is a row', () => {
    const one = { id: 't', keys: ['heads'] } as const;
    const grid = sweepGrid(
      [8, 2].map((heads) => aRun(`${heads}`, { heads }, { sweep: one })),
      one,
    );
    expect(grid).toMatchObject({ rowKey: null, rows: [''], colKey: 'heads', cols: [2, 8] });
    expect(sweepGrid([], one)).toBeNull();
  });

  it('is drawn on a logarithmic scale where its values lie far apart', () => {
    const wide = [cell('a', { lambda: 0.1 }, 0.001), cell('b', { lambda: 1 }, 1)];
    const grid = sweepGrid(wide, tag);
    if (!grid) throw new Error('no grid');
    const { low, high, measured } = gridPicture(grid, 'testMse');
    expect([low, high]).toEqual([-3, 0]);
    expect(measured(low)).toBeCloseTo(0.001);
  });

  it('is one of several, the latest first', () => {
    const later = aRun('z', {}, { sweep: { id: 'later', keys: ['heads'] }, begunMs: 9 });
    expect(sweepsOf([...runs, later]).map((each) => [each.tag.id, each.begunMs])).toEqual([
      ['later', 9],
      ['s', 2],
    ]);
  });
});
