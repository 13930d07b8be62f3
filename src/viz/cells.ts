/** Going through a matrix cell by cell: moves, what stands out, which part a table shows. Knows nothing of the DOM or of what the numbers mean. */

/** A place in a matrix, counted from 0. */
export interface Cell {
  readonly row: number;
  readonly col: number;
}

export interface MatrixSize {
  readonly rows: number;
  readonly cols: number;
}

/** Where a key press leads: another cell (or the same, at an edge that nothing lies behind), or out over the side. */
export type CellMove = { readonly to: Cell } | { readonly beyond: 'before' | 'after' };

/** A cell that is inside. */
export function clampCell({ row, col }: Cell, { rows, cols }: MatrixSize): Cell {
  const clamp = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));
  return { row: clamp(row, rows), col: clamp(col, cols) };
}

/**
 * What `key` does: arrows one cell, Home and End to the ends of the row, Page Up and Page Down to those of the column, with
 * `control` to the first and last cell of all. Left and right lead out of the matrix at its sides. Undefined for other keys.
 */
export function moveCell(cell: Cell, size: MatrixSize, key: string, control = false): CellMove | undefined {
  const { row, col } = cell;
  const to = (toRow: number, toCol: number) => ({ to: clampCell({ row: toRow, col: toCol }, size) });
  switch (key) {
    case 'ArrowLeft':
      return col === 0 ? { beyond: 'before' } : to(row, col - 1);
    case 'ArrowRight':
      return col === size.cols - 1 ? { beyond: 'after' } : to(row, col + 1);
    case 'ArrowUp':
      return to(row - 1, col);
    case 'ArrowDown':
      return to(row + 1, col);
    case 'Home':
      return to(control ? 0 : row, 0);
    case 'End':
      return to(control ? size.rows : row, size.cols);
    case 'PageUp':
      return to(0, col);
    case 'PageDown':
      return to(size.rows, col);
    default:
      return undefined;
  }
}

/** The extremes of a matrix. */
export interface MatrixFacts {
  readonly low: number;
  readonly high: number;
  /** The first cell that holds `high`. */
  readonly highAt: Cell;
}

/** What stands out in `data` [rows, cols]; null where it holds no finite number. */
export function matrixFacts(data: ArrayLike<number>, { rows, cols }: MatrixSize): MatrixFacts | null {
  let [low, high, place] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -1];
  for (let i = 0; i < rows * cols; i++) {
    const value = data[i] ?? Number.NaN;
    if (!Number.isFinite(value)) continue;
    if (value < low) low = value;
    if (value > high) [high, place] = [value, i];
  }
  return place < 0 ? null : { low, high, highAt: { row: Math.floor(place / cols), col: place % cols } };
}

/** A part of a matrix: its first cell and its size. */
export type MatrixPart = Cell & MatrixSize;

/** The whole matrix, or as much of it as `most` rows and columns let be shown, with `cell` in its middle where there is room. */
export function partAround(cell: Cell, { rows, cols }: MatrixSize, most: number): MatrixPart {
  const first = (at: number, count: number) => Math.max(0, Math.min(at - Math.floor(most / 2), count - most));
  return {
    row: first(cell.row, rows),
    col: first(cell.col, cols),
    rows: Math.min(rows, most),
    cols: Math.min(cols, most),
  };
}
