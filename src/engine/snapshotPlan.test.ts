/** Holds when states are read back: densely at first, ever more rarely later, never for more than a share of the time. */

import { describe, expect, it } from 'vitest';
import { createSnapshotPlan, nextSnapshot } from './snapshotPlan';

/** Trains to `steps` as a session does, with a clock; gives the steps kept and the part of the time that it took. */
function run(steps: number, stepMs: number, saveMs: number, longestBurst: number) {
  const plan = createSnapshotPlan(-1);
  const kept: number[] = [];
  let [step, now, spent] = [0, 0, 0];
  for (;;) {
    if (plan.due(step, now)) {
      kept.push(step);
      plan.done(step, now, now + saveMs);
      now += saveMs;
      spent += saveMs;
    }
    if (step >= steps) return { kept, spent, ms: now };
    const burst = Math.min(longestBurst, plan.burst(step), steps - step);
    step += burst;
    now += burst * stepMs;
  }
}

describe('a snapshot', () => {
  it('is kept of each of the first ten steps, then a tenth further on each time', () => {
    const { kept } = run(200, 5, 0.1, 24);
    expect(kept.slice(0, 14)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15]);
    for (const [i, step] of kept.entries()) {
      if (step > 32) expect(step - (kept[i - 1] ?? 0)).toBeLessThanOrEqual(0.1 * step + 24);
    }
  });

  it('is taken less often where it costs much: 100 ms, and 2 % of the time', () => {
    const { kept, spent, ms } = run(1000, 5, 30, 24);
    expect(spent).toBeLessThanOrEqual(100 + 0.02 * ms + 30);
    expect(kept.length).toBeGreaterThan(4);
  });

  it('is due every four seconds, however old the run and however dear', () => {
    const plan = createSnapshotPlan(10_000);
    plan.done(10_000, 0, 1);
    expect(plan.due(10_001, 3999)).toBe(false);
    expect(plan.due(10_001, 4001)).toBe(true);
    expect(plan.due(10_000, 9000)).toBe(false);
    plan.done(10_001, 4001, 6001);
    expect(plan.due(10_002, 9001)).toBe(false);
    expect(plan.due(10_002, 10_001)).toBe(true);
  });

  it('is due every hundred steps, once a second at most', () => {
    const plan = createSnapshotPlan(10_000);
    plan.done(10_000, 0, 1);
    expect(plan.due(10_100, 999)).toBe(false);
    expect(plan.due(10_099, 1001)).toBe(false);
    expect(plan.due(10_100, 1001)).toBe(true);
  });

  it('is due as soon as something else has changed, but once for a step', () => {
    const plan = createSnapshotPlan(100);
    plan.done(100, 0, 1);
    expect(plan.due(101, 10)).toBe(false);
    expect(plan.due(101, 10, true)).toBe(true);
    plan.done(101, 10, 11);
    expect(plan.due(101, 12, true)).toBe(false);
  });

  it('ends bursts in a young run alone', () => {
    expect(createSnapshotPlan(3).burst(3)).toBe(1);
    expect(createSnapshotPlan(20).burst(20)).toBe(2);
    expect(createSnapshotPlan(40).burst(40)).toBe(Number.POSITIVE_INFINITY);
    expect(createSnapshotPlan(3).burst(12)).toBe(Number.POSITIVE_INFINITY); // one was left out for its cost
    expect(nextSnapshot(-1)).toBe(0);
  });
});
