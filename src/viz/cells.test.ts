/** Holds how a person goes through a matrix without seeing it. */

import { describe, expect, it } from 'vitest';
import { clampCell, matrixFacts, moveCell, partAround } from './cells';

const size = { rows: 3, cols: 4 };
const at = { row: 1, col: 2 };

describe('moveCell', () => {
  it.each([
    ['ArrowLeft', 1, 1],
    ['ArrowRight', 1, 3],
    ['ArrowUp', 0, 2],
    ['ArrowDown', 2, 2],
    ['Home', 1, 0],
    ['End', 1, 3],
    ['PageUp', 0, 2],
    ['PageDown', 2, 2],
  ])('%s leads to row %i, column %i', (key, row, col) => {
    expect(moveCell(at, size, key)).toEqual({ to: { row, col } });
  });

  it('goes to the first and the last cell with Control', () => {
    expect(moveCell(at, size, 'Home', true)).toEqual({ to: { row: 0, col: 0 } });
    expect(moveCell(at, size, 'End', true)).toEqual({ to: { row: 2, col: 3 } });
  });

  it('leads out at the sides, and stays at top and bottom', () => {
    expect(moveCell({ row: 1, col: 0 }, size, 'ArrowLeft')).toEqual({ beyond: 'before' });
    expect(moveCell({ row: 1, col: 3 }, size, 'ArrowRight')).toEqual({ beyond: 'after' });
    expect(moveCell({ row: 0, col: 3 }, size, 'ArrowUp')).toEqual({ to: { row: 0, col: 3 } });
    expect(moveCell({ row: 2, col: 0 }, size, 'ArrowDown')).toEqual({ to: { row: 2, col: 0 } });
  });

  it('leaves other keys to others', () => {
    expect(moveCell(at, size, 'Enter')).toBeUndefined();
    expect(moveCell(at, size, 'a')).toBeUndefined();
  });
});

describe('clampCell', () => {
  it('comes back inside when the matrix has become smaller', () => {
    expect(clampCell({ row: 9, col: 9 }, size)).toEqual({ row: 2, col: 3 });
    expect(clampCell(at, size)).toEqual(at);
  });
});

describe('matrixFacts', () => {
  it('finds the extremes and where the largest stands first', () => {
    const facts = matrixFacts([0.5, -2, 3, 0, Number.NaN, 3], { rows: 2, cols: 3 });
    expect(facts).toEqual({ low: -2, high: 3, highAt: { row: 0, col: 2 } });
  });

  it('counts rows and columns', () => {
    expect(matrixFacts([0, 0, 0, 0, 1, 0], { rows: 2, cols: 3 })?.highAt).toEqual({ row: 1, col: 1 });
    expect(matrixFacts([0, 0, 0, 0, 1, 0], { rows: 3, cols: 2 })?.highAt).toEqual({ row: 2, col: 0 });
  });

  it('says nothing of nothing', () => {
    expect(matrixFacts([], size)).toBeNull();
    expect(matrixFacts([Number.NaN, Number.POSITIVE_INFINITY], { rows: 1, cols: 2 })).toBeNull();
  });
});

describe('partAround', () => {
  it('is the whole of a small matrix', () => {
    expect(partAround(at, size, 32)).toEqual({ row: 0, col: 0, rows: 3, cols: 4 });
  });

  it('is the neighbourhood in a large one, and stays inside', () => {
    const large = { rows: 100, cols: 20 };
    expect(partAround({ row: 50, col: 5 }, large, 32)).toEqual({ row: 34, col: 0, rows: 32, cols: 20 });
    expect(partAround({ row: 2, col: 5 }, large, 32)).toMatchObject({ row: 0 });
    expect(partAround({ row: 99, col: 5 }, large, 32)).toMatchObject({ row: 68 });
  });
});
