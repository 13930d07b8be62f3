/** One writer a run, with the browser's rules for locks. */

import { describe, expect, it } from 'vitest';
import { createFakeTimers } from './fakeTimers';
import { createRunLocks, type Locks } from './runLocks';

/** Locks as a browser has them: whoever asks for one that is taken is told so at once. */
function browserLocks(answer: () => Promise<void> = () => Promise.resolve()): Locks {
  const taken = new Set<string>();
  return {
    async request(name, _, granted) {
      await answer();
      if (taken.has(name)) return granted(null);
      taken.add(name);
      await granted({ name });
      taken.delete(name);
    },
  };
}

/** Lets a second pass, in which a page asks again and again. */
async function second(timers: ReturnType<typeof createFakeTimers>) {
  for (let tenth = 0; tenth < 10; tenth++) {
    for (let i = 0; i < 20; i++) await Promise.resolve();
    timers.advance(100);
  }
}

describe('writing a run', () => {
  it('is for one page at a time', async () => {
    const [locks, timers] = [browserLocks(), createFakeTimers()];
    const [one, other] = [createRunLocks(locks, timers), createRunLocks(locks, timers)];
    expect(await one.hold('a')).toBe(true);
    expect(await one.hold('a')).toBe(true);
    expect(await one.isFree('a')).toBe(true);
    const answers = Promise.all([other.hold('a'), other.isFree('a')]);
    await second(timers);
    expect(await answers).toEqual([false, false]);
    expect(await other.hold('b')).toBe(true);
  });

  it('passes to the next page once the first writes another run, or none', async () => {
    const [locks, timers] = [browserLocks(), createFakeTimers()];
    const [one, other] = [createRunLocks(locks, timers), createRunLocks(locks, timers)];
    await one.hold('a');
    const soon = other.hold('a');
    await one.hold('b'); // within the moment that the other waits
    await second(timers);
    expect(await soon).toBe(true);
    one.release();
    expect(await other.isFree('b')).toBe(true);
  });

  it('is granted however late the browser answers', async () => {
    let answer = () => {};
    const late = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const timers = createFakeTimers();
    const held = createRunLocks(
      browserLocks(() => late),
      timers,
    ).hold('a');
    await second(timers);
    timers.advance(60_000);
    answer();
    expect(await held).toBe(true);
  });

  it('is for everyone where the browser has no locks', async () => {
    const locks = createRunLocks(undefined, createFakeTimers());
    expect([await locks.hold('a'), await locks.isFree('b')]).toEqual([true, true]);
  });
});
