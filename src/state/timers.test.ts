/** Throttle and debounce on a clock turned by hand. */

import { describe, expect, it } from 'vitest';
import { createFakeTimers } from './fakeTimers';
import { debounce, throttle } from './timers';

describe('throttle', () => {
  it('runs at once, then at its interval, and never loses the last call', () => {
    const timers = createFakeTimers();
    const runs: number[] = [];
    const action = throttle(100, () => runs.push(timers.nowMs()), timers);
    for (let i = 0; i < 25; i++) {
      action.call();
      timers.advance(10);
    }
    timers.advance(1000);
    expect(runs).toEqual([0, 100, 200, 300]);
  });

  it('leaves the thread its share when the action is slow', () => {
    const timers = createFakeTimers();
    const runs: number[] = [];
    const slow = () => {
      runs.push(timers.nowMs());
      timers.advance(300);
    };
    const action = throttle(100, slow, timers, 0.3);
    for (let i = 0; i < 300; i++) {
      action.call();
      timers.advance(10);
    }
    const gaps = runs.slice(1).map((at, i) => at - (runs[i] ?? 0));
    expect(gaps.length).toBeGreaterThan(1);
    for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(1000);
  });

  it('can be called off, or run early', () => {
    const timers = createFakeTimers();
    let runs = 0;
    const action = throttle(100, () => runs++, timers);
    action.call();
    action.call();
    expect(action.pending).toBe(true);
    action.cancel();
    timers.advance(500);
    expect(runs).toBe(1);
    action.call();
    action.call();
    action.flush();
    expect(runs).toBe(3);
    expect(action.pending).toBe(false);
  });
});

it('debounce waits for quiet', () => {
  const timers = createFakeTimers();
  const runs: number[] = [];
  const action = debounce(200, () => runs.push(timers.nowMs()), timers);
  for (let i = 0; i < 5; i++) {
    action.call();
    timers.advance(100);
  }
  timers.advance(1000);
  expect(runs).toEqual([600]);
});
