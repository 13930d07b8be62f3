/** Holds what each change by hand does to an image, and what it leaves alone. */

import { describe, expect, it } from 'vitest';
import { brightened, erased, noisy, painted } from './brush';

const cols = 6;
const layout = { rows: 4, cols, channels: 1, gridRows: 2, gridCols: 3 };
const blank = new Float32Array(24);
const grey = new Float32Array(24).fill(0.5);
const at = (x: number, y: number) => ({ x, y });
/** The pixels that differ, as [row, col]. */
const changed = (before: Float32Array, after: Float32Array) =>
  Array.from(after).flatMap((value, i) => (value === before[i] ? [] : [[Math.floor(i / cols), i % cols]]));

describe('painted', () => {
  it('a dot of one pixel in the middle of a pixel paints that one fully and no other', () => {
    const image = painted(blank, layout, at(2.5, 1.5), at(2.5, 1.5), { size: 1, brightness: 0.8 });
    expect(changed(blank, image)).toEqual([[1, 2]]);
    expect(image[1 * cols + 2]).toBeCloseTo(0.8, 6);
    expect(blank.every((value) => value === 0)).toBe(true);
  });

  it('a dot between two pixels paints half of both', () => {
    const image = painted(blank, layout, at(3, 1.5), at(3, 1.5), { size: 1, brightness: 1 });
    expect(image[1 * cols + 2]).toBeCloseTo(0.5, 6);
    expect(image[1 * cols + 3]).toBeCloseTo(0.5, 6);
  });

  it('a stroke leaves no gap, and nothing beyond its ends', () => {
    const image = painted(blank, layout, at(1.5, 2.5), at(4.5, 2.5), { size: 1, brightness: 1 });
    expect(changed(blank, image)).toEqual([1, 2, 3, 4].map((col) => [2, col]));
    expect([...image.slice(2 * cols + 1, 2 * cols + 5)]).toEqual([1, 1, 1, 1]);
  });

  it('a larger brush covers more; brightness 0 rubs out', () => {
    const ink = new Float32Array(24).fill(1);
    const image = painted(ink, layout, at(2.5, 1.5), at(2.5, 1.5), { size: 3, brightness: 0 });
    expect(image[1 * cols + 2]).toBe(0);
    expect(image[1 * cols + 3]).toBe(0);
    expect(image[0 * cols + 1]).toBeCloseTo(Math.SQRT2 - 1, 6); // 2 − √2 of it covered
    expect(image[3 * cols + 5]).toBe(1);
  });
});

describe('a patch', () => {
  const fourth = [
    [2, 0],
    [2, 1],
    [3, 0],
    [3, 1],
  ];

  it('grows brighter or darker alone, within 0…1', () => {
    const brighter = brightened(grey, layout, 3, 0.25);
    expect(changed(grey, brighter)).toEqual(fourth);
    expect(brighter[2 * cols]).toBe(0.75);
    expect(brightened(grey, layout, 3, 0.9)[2 * cols]).toBe(1);
    expect(brightened(grey, layout, 3, -0.9)[2 * cols]).toBe(0);
  });

  it('is erased alone', () => {
    const image = erased(grey, layout, 3);
    expect(changed(grey, image)).toEqual(fourth);
    expect(image[3 * cols + 1]).toBe(0);
  });
});

describe('noise', () => {
  it('adds σ times a number of its own to each pixel, cut to 0…1', () => {
    let next = 0;
    const image = noisy(grey, 0.1, () => [1, -2, 30, -30][next++ % 4] ?? 0);
    expect(image[0]).toBeCloseTo(0.6, 6);
    expect(image[1]).toBeCloseTo(0.3, 6);
    expect(image[2]).toBe(1);
    expect(image[3]).toBe(0);
    expect(next).toBe(24);
  });
});
