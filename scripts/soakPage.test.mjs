/** Tests what a long run of the page is blamed for. */

import { describe, expect, it } from 'vitest';
import { judgeSoak } from './soakPage.mjs';

const MB = 2 ** 20;
/** Looks of a run of 20 minutes whose history of moments is full after 10. @param {(index: number) => object} changes */
const looks = (changes = () => ({})) =>
  Array.from({ length: 40 }, (_, index) => ({
    ...{ seconds: 30 * (index + 1), step: 400 * (index + 1), moments: Math.min(240, 12 * (index + 1)) },
    ...{ tensors: 210, gpuBytes: 5 * MB, workerBytes: 20 * MB, domNodes: 2270, listeners: 1298, storedBytes: MB },
    pageBytes: (18 + Math.min(10, index / 2)) * MB,
    ...changes(index),
  }));

describe('judgeSoak', () => {
  it('has nothing to say about a run whose page grows only while its history fills', () => {
    const { rows, faults } = judgeSoak(looks());
    expect(faults).toEqual([]);
    expect(rows.find(({ name }) => name === 'pageBytes')?.fromMinute).toBe(10);
    expect(rows.find(({ name }) => name === 'tensors')?.fromMinute).toBe(5);
  });

  it.each([
    ['tensors', (/** @type {number} */ index) => ({ tensors: 210 + Math.floor(index / 8) })],
    ['gpuBytes', (/** @type {number} */ index) => ({ gpuBytes: (5 + index / 100) * MB })],
    ['pageBytes', (/** @type {number} */ index) => ({ pageBytes: (18 + index / 4) * MB })],
    ['workerBytes', (/** @type {number} */ index) => ({ workerBytes: (20 + index / 10) * MB })],
    ['domNodes', (/** @type {number} */ index) => ({ domNodes: 2270 + 10 * index })],
    ['listeners', (/** @type {number} */ index) => ({ listeners: 1298 + 3 * index })],
    ['storedBytes', (/** @type {number} */ index) => ({ storedBytes: index * MB })],
  ])('names what piles up: %s', (name, changes) => {
    expect(judgeSoak(looks(changes)).faults).toEqual([`${name} grows`]);
  });

  it('does not pass what it cannot judge', () => {
    const filling = looks((index) => ({ moments: 6 * index }));
    expect(judgeSoak(filling).faults).toEqual([
      expect.stringContaining('pageBytes cannot be judged'),
      expect.stringContaining('storedBytes cannot be judged'),
    ]);
    expect(judgeSoak(looks(() => ({ step: 7 }))).faults).toEqual(['nothing was trained']);
    expect(judgeSoak([]).faults).toHaveLength(8);
  });
});
