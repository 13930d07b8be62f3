/** Holds the patch geometry: which pixel belongs to which token, and where the arrow keys lead. */

import { describe, expect, it } from 'vitest';
import { inkiestPatch, patchAt, patchByKey } from './patches';

const layout = { rows: 4, cols: 6, channels: 1, gridRows: 2, gridCols: 3 };

describe('patchAt', () => {
  it('numbers tokens row by row over the grid', () => {
    expect(patchAt(layout, 0, 0)).toBe(0);
    expect(patchAt(layout, 1, 5)).toBe(2);
    expect(patchAt(layout, 2, 0)).toBe(3);
    expect(patchAt(layout, 3, 5)).toBe(5);
  });
});

describe('inkiestPatch', () => {
  it('finds the patch with the largest sum', () => {
    const image = new Float32Array(24);
    image[3 * 6 + 2] = 0.4; // token 4
    image[2 * 6 + 3] = 0.4; // token 4
    image[0] = 0.7; // token 0
    expect(inkiestPatch(image, layout)).toBe(4);
  });

  it('takes the first of an empty image', () => {
    expect(inkiestPatch(new Float32Array(24), layout)).toBe(0);
  });
});

describe('patchByKey', () => {
  it('moves by one and stops at the edges', () => {
    expect(patchByKey(layout, 1, 'ArrowRight')).toBe(2);
    expect(patchByKey(layout, 2, 'ArrowRight')).toBe(2);
    expect(patchByKey(layout, 3, 'ArrowLeft')).toBe(3);
    expect(patchByKey(layout, 1, 'ArrowDown')).toBe(4);
    expect(patchByKey(layout, 1, 'ArrowUp')).toBe(1);
    expect(patchByKey(layout, 4, 'Home')).toBe(3);
    expect(patchByKey(layout, 4, 'End')).toBe(5);
  });

  it('leaves other keys alone', () => {
    expect(patchByKey(layout, 1, ' ')).toBeUndefined();
  });
});
