/** What a key does on the drawing area, and where its cursor goes. Pure; knows no store and no tool. */

import type { Cell } from '../../charts/PixelCanvas';
import { patchByKey } from '../../viz/patches';

/** The part of a KeyboardEvent that decides. */
export interface Press {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

export interface CanvasAction {
  /** `draw` goes from the old cursor to the new one, `touch` is where it stands, `move` leaves no trace. */
  readonly kind: 'move' | 'draw' | 'touch' | 'erase' | 'undo';
  /** The cursor afterwards. */
  readonly cursor: Cell;
}

/** What `press` does with the cursor on a cell of `rows` × `cols` pixels; null where the key is not the drawing area's. */
export function canvasKey(press: Press, rows: number, cols: number, cursor: Cell): CanvasAction | null {
  const command = press.ctrlKey || press.metaKey;
  if (command && press.key.toLowerCase() === 'z') return { kind: 'undo', cursor };
  if (command || press.altKey) return null;
  if (press.key === ' ' || press.key === 'Enter') return { kind: 'touch', cursor };
  if (press.key === 'Delete' || press.key === 'Backspace') return { kind: 'erase', cursor };
  const cells = { rows, cols, gridRows: rows, gridCols: cols };
  const next = patchByKey(cells, cursor.row * cols + cursor.col, press.key);
  if (next === undefined) return null;
  return { kind: press.shiftKey ? 'draw' : 'move', cursor: { row: Math.floor(next / cols), col: next % cols } };
}
