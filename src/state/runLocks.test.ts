/** One writer a run, with the browser's rules for locks. */

import { describe, expect, it } from 'vitest';
import { createFakeTimers } from './fakeTimers';
import { createRunLocks, type Locks } from './runLocks';

/** Locks as a browser has them: first come, first served; a waiting request can be called off. */
function browserLocks(): Locks {
  const queues = new Map<string, (() => Promise<void>)[]>();
  const next = async (name: string) => {
    const queue = queues.get(name) ?? [];
    await queue[0]?.();
    queue.shift();
    if (queue.length > 0) void next(name);
  };
  return {
    request: (name, { signal }, granted) =>
      new Promise((resolve, reject) => {
        const queue = queues.get(name) ?? [];
        queues.set(name, queue);
        let aborted = false;
        signal?.addEventListener('abort', () => {
          aborted = true;
          reject(new DOMException('called off', 'AbortError'));
        });
        queue.push(() => (aborted ? Promise.resolve() : granted({ name }).then(resolve)));
        if (queue.length === 1) void next(name);
      }),
  };
}

async function settled() {
  for (let i = 0; i < 20; i++) await Promise.resolve();
}

describe('writing a run', () => {
  it('is for one page at a time', async () => {
    const [locks, timers] = [browserLocks(), createFakeTimers()];
    const [one, other] = [createRunLocks(locks, timers), createRunLocks(locks, timers)];
    expect(await one.hold('a')).toBe(true);
    expect(await one.hold('a')).toBe(true);
    expect(await one.isFree('a')).toBe(true);
    const answers = Promise.all([other.hold('a'), other.isFree('a')]);
    await settled();
    timers.advance(1000);
    expect(await answers).toEqual([false, false]);
    expect(await other.hold('b')).toBe(true);
  });

  it('passes to the next page once the first writes another run, or none', async () => {
    const [locks, timers] = [browserLocks(), createFakeTimers()];
    const [one, other] = [createRunLocks(locks, timers), createRunLocks(locks, timers)];
    await one.hold('a');
    const soon = other.hold('a');
    await settled();
    await one.hold('b'); // within the moment that the other waits
    expect(await soon).toBe(true);
    one.release();
    expect(await other.isFree('b')).toBe(true);
  });

  it('is for everyone where the browser has no locks', async () => {
    const locks = createRunLocks(undefined, createFakeTimers());
    expect([await locks.hold('a'), await locks.isFree('b')]).toEqual([true, true]);
  });
});
