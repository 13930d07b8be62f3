/** What tables can tell apart agrees with tables made so that the answer is known. */

import { describe, expect, it } from 'vitest';
import { aliased, discrimination, distances, encodingRows, orderKept } from './positionTables';

const line = Array.from({ length: 12 }, (_, i) => [i, i]);
const same = Array.from({ length: 12 }, () => [1, 1]);

describe('distances', () => {
  it('are root mean squares over channels', () => {
    expect(
      distances([
        [0, 0],
        [3, 4],
      ]),
    ).toEqual([
      [0, Math.sqrt(12.5)],
      [Math.sqrt(12.5), 0],
    ]);
  });
});

describe('discrimination', () => {
  it('is perfect for far rows and chance for equal ones', () => {
    expect(discrimination(line, 0.01, 1)).toBe(1);
    expect(discrimination(same, 0.01, 1)).toBeCloseTo(1 / 12, 10);
  });

  it('falls with noise', () => {
    expect(discrimination(line, 2, 1)).toBeLessThan(discrimination(line, 0.5, 1));
  });
});

describe('order', () => {
  it('is kept on a line and lost on a zigzag', () => {
    expect(orderKept(line, 0)).toBeCloseTo(1, 10);
    expect(
      Math.abs(
        orderKept(
          line.map((_, i) => [(i * 5) % 12]),
          0,
        ),
      ),
    ).toBeLessThan(0.3);
  });

  it('finds the twins of a table that repeats itself', () => {
    expect(aliased(line, 0)).toBe(0);
    expect(
      aliased(
        line.map((_, i) => [i % 4]),
        0,
      ),
    ).toBe(1);
  });
});

describe('the encodings', () => {
  it('have a row a position', () => {
    expect(encodingRows('sinusoidal', 5, 4)[0]).toEqual([0, 1, 0, 1]);
    expect(encodingRows('article', 5, 4)[0]).toEqual([1, 1, 1, 1]);
  });
});
