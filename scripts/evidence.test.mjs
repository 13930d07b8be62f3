/** The evidence script runs what was asked for, and says so when it cannot. */

import { describe, expect, it } from 'vitest';
import { count, wantedJobs } from './evidence.mjs';

/** @param {number} experiment @param {boolean} needsMnist */
const job = (experiment, needsMnist = false) => ({ experiment, variant: 'a', seed: 1, definition: '', needsMnist });
const all = [job(1), job(2), job(8, true)];

describe('the wanted trials', () => {
  it('are all, or those of some experiments', () => {
    expect(wantedJobs(all, undefined, true)).toEqual(all);
    expect(wantedJobs(all, [2], true).map(({ experiment }) => experiment)).toEqual([2]);
  });

  it('leave out what needs missing images', () => {
    expect(wantedJobs(all, undefined, false).map(({ experiment }) => experiment)).toEqual([1, 2]);
  });

  it('cannot be those of an experiment that is not there', () => {
    expect(() => wantedJobs(all, [1, 9], true)).toThrow('There is no experiment 9.');
  });
});

describe('a count', () => {
  it('is a whole number from 1 on', () => {
    expect(count('3', 'seeds')).toBe(3);
    for (const text of ['0', '1.5', 'x', '-1']) expect(() => count(text, 'seeds')).toThrow('--seeds');
  });
});
