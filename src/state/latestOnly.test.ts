/** Holds that only the latest is handed on, one at a time and no more often than agreed. */

import { describe, expect, it } from 'vitest';
import { createFakeTimers } from './fakeTimers';
import { latestOnly } from './latestOnly';

function setUp() {
  const timers = createFakeTimers();
  const handed: number[] = [];
  let value = 0;
  const latest = latestOnly(100, () => void handed.push(value), timers);
  return {
    ...{ timers, handed, latest },
    change(to: number) {
      value = to;
      latest.changed();
    },
  };
}

describe('latestOnly', () => {
  it('hands on the first at once', () => {
    const { handed, change } = setUp();
    change(1);
    expect(handed).toEqual([1]);
  });

  it('waits until that is done, and then gives the latest', () => {
    const { handed, change, timers, latest } = setUp();
    for (const value of [1, 2, 3]) change(value);
    timers.advance(500);
    expect(handed).toEqual([1]);
    latest.done();
    expect(handed).toEqual([1, 3]);
  });

  it('waits for its time, also when all is done', () => {
    const { handed, change, timers, latest } = setUp();
    change(1);
    latest.done();
    change(2);
    timers.advance(99);
    change(3);
    expect(handed).toEqual([1]);
    timers.advance(1);
    expect(handed).toEqual([1, 3]);
    latest.done();
    timers.advance(1000);
    expect(handed).toEqual([1, 3]);
  });

  it('hands on nothing once stopped', () => {
    const { handed, change, timers, latest } = setUp();
    change(1);
    latest.done();
    change(2);
    latest.stop();
    timers.advance(1000);
    expect(handed).toEqual([1]);
  });
});
