/** Arcs lead to the patches that stand out, and to no others. */

import { expect, it } from 'vitest';
import { attentionArcs } from './arcs';

const grid = { gridCols: 2 };

it('leads from the chosen patch to those with more than an even share, the largest first', () => {
  const arcs = attentionArcs(grid, 0, [0.1, 0.3, 0.05, 0.55], 6);
  expect(arcs.map(({ to, weight }) => [to, weight])).toEqual([
    [3, 0.55],
    [1, 0.3],
  ]);
  expect(arcs[1]?.path).toBe('M0.5 0.5Q1 0.3 1.5 0.5');
  expect(attentionArcs(grid, 0, [0.1, 0.3, 0.05, 0.55], 1)).toHaveLength(1);
});

it('does not lead from a patch to itself, nor anywhere when all are alike', () => {
  expect(attentionArcs(grid, 3, [0.1, 0.2, 0.1, 0.6], 6)).toEqual([]);
  expect(attentionArcs(grid, 0, [0.25, 0.25, 0.25, 0.25], 6)).toEqual([]);
});
