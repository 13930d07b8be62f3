/** Holds which keys the drawing area takes, and where the cursor goes. */

import { describe, expect, it } from 'vitest';
import { canvasKey } from './canvasKey';

const plain = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
const at = { row: 0, col: 2 };
const press = (key: string, held: Partial<typeof plain> = {}) => canvasKey({ key, ...plain, ...held }, 4, 3, at);

describe('canvasKey', () => {
  it('moves the cursor within the image', () => {
    expect(press('ArrowDown')).toEqual({ kind: 'move', cursor: { row: 1, col: 2 } });
    expect(press('ArrowLeft')).toEqual({ kind: 'move', cursor: { row: 0, col: 1 } });
    expect(press('ArrowRight')).toEqual({ kind: 'move', cursor: at });
    expect(press('Home')).toEqual({ kind: 'move', cursor: { row: 0, col: 0 } });
  });

  it('draws on the way with Shift, and where it stands with Space or Enter', () => {
    expect(press('ArrowDown', { shiftKey: true })).toEqual({ kind: 'draw', cursor: { row: 1, col: 2 } });
    expect(press(' ')).toEqual({ kind: 'touch', cursor: at });
    expect(press('Enter')).toEqual({ kind: 'touch', cursor: at });
  });

  it('erases and undoes', () => {
    expect(press('Delete')?.kind).toBe('erase');
    expect(press('z', { ctrlKey: true })?.kind).toBe('undo');
    expect(press('z', { metaKey: true })?.kind).toBe('undo');
  });

  it('leaves other keys to the page and the browser', () => {
    expect(press('Tab')).toBeNull();
    expect(press('z')).toBeNull();
    expect(press('ArrowLeft', { altKey: true })).toBeNull();
  });
});
