/** Distances between patches on the grid. */

import { expect, it } from 'vitest';
import { patchDistances } from './patchDistance';

it('counts patches along rows and columns, and the diagonal by Pythagoras', () => {
  const distances = patchDistances({ gridRows: 2, gridCols: 3 }); // tokens 0 1 2 / 3 4 5
  expect(Array.from(distances.subarray(0, 6))).toEqual([
    0,
    1,
    2,
    1,
    Math.fround(Math.SQRT2),
    Math.fround(Math.sqrt(5)),
  ]);
  for (let i = 0; i < 6; i++) {
    for (let j = 0; j < 6; j++) expect(distances[i * 6 + j]).toBe(distances[j * 6 + i]);
  }
});
