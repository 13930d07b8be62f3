/** Holds which states of a run stay within the memory: first and last, those wanted, and the rest evenly spread. */

import { describe, expect, it } from 'vitest';
import { defaults } from '../config/clamp';
import { fields } from '../config/fields';
import { liveConfig } from '../config/live';
import type { Snapshot } from '../protocol';
import { type HistoryLimits, nearest, upTo, withSnapshot } from './history';

const live = liveConfig(defaults(fields));
const snapshot = (step: number, floats = 3): Snapshot => ({ step, state: new Float32Array(floats), live });

/** What is kept of a run that had a snapshot after each of `steps`. */
function kept(steps: readonly number[], limits: HistoryLimits, wanted: readonly number[] = [], floats = 3): number[] {
  let snapshots: readonly Snapshot[] = [];
  for (const step of steps) snapshots = withSnapshot(snapshots, snapshot(step, floats), wanted, limits);
  return snapshots.map(({ step }) => step);
}

const everyStep = (last: number) => Array.from({ length: last + 1 }, (_, step) => step);

describe('a history', () => {
  it('keeps everything while there is room', () => {
    expect(kept([0, 1, 2, 3, 5, 8], { bytes: 1e6, count: 6 })).toEqual([0, 1, 2, 3, 5, 8]);
  });

  it('stays within its bytes and its count', () => {
    expect(kept(everyStep(500), { bytes: 20 * 400, count: 1000 }, [], 100)).toHaveLength(20);
    expect(kept(everyStep(500), { bytes: 1e9, count: 30 })).toHaveLength(30);
  });

  it('keeps the first and the last, at every moment', () => {
    for (const last of [3, 17, 50, 499, 500]) {
      const steps = kept(everyStep(last), { bytes: 1e9, count: 12 });
      expect([steps[0], steps.at(-1)]).toEqual([0, last]);
    }
  });

  it('is evenly spread in log(step), whether the states came at every step or at growing intervals', () => {
    const growing = [0];
    while ((growing.at(-1) ?? 0) < 3000) growing.push(Math.ceil((growing.at(-1) ?? 0) * 1.02) + 1);
    for (const run of [everyStep(3000), growing]) {
      const steps = kept(run, { bytes: 1e9, count: 40 });
      const gaps = steps.slice(1).map((step, i) => Math.log1p(step) - Math.log1p(steps[i] ?? 0));
      const even = Math.log1p(steps.at(-1) ?? 0) / (steps.length - 1);
      const late = gaps.slice(5, -1); // whole steps cannot lie closer at the start, and the last gap is still filling
      expect(Math.max(...gaps.slice(5))).toBeLessThan(2.5 * even);
      expect(Math.min(...late)).toBeGreaterThan(even / 3);
    }
  });

  it('keeps those at which a knob was moved', () => {
    const wanted = [101, 102, 740];
    const steps = kept(
      everyStep(1000).filter((step) => step % 2 === 0),
      { bytes: 1e9, count: 15 },
      wanted,
    );
    expect(steps).toEqual(expect.arrayContaining([102, 740]));
    expect(kept(everyStep(50), { bytes: 1e9, count: 5 }, everyStep(50))).toHaveLength(5); // more wanted than there is room for
  });

  it('forgets what the run has gone back beyond', () => {
    let snapshots = [0, 4, 8, 12].map((step) => snapshot(step));
    snapshots = [...withSnapshot(snapshots, snapshot(8))];
    expect(snapshots.map(({ step }) => step)).toEqual([0, 4, 8]);
    expect(upTo(snapshots, 7).map(({ step }) => step)).toEqual([0, 4]);
  });

  it('finds the state nearest to a step, on the same scale', () => {
    const snapshots = [0, 1, 10, 100, 1000].map((step) => snapshot(step));
    expect([0, 1, 3, 5, 100, 250, 400, 9999].map((step) => nearest(snapshots, step)?.step)).toEqual([
      0, 1, 1, 10, 100, 100, 1000, 1000,
    ]);
    expect(nearest([], 3)).toBeNull();
  });
});
