/** A clock turned by hand, for tests. */

import type { Timers } from './timers';

/** A clock that stands still until `advance`. */
export function createFakeTimers(): Timers & { advance(ms: number): void } {
  let now = 0;
  let queue: { at: number; action: () => void }[] = [];
  return {
    nowMs: () => now,
    epochMs: () => 1.7e12 + now,
    after(delayMs, action) {
      const entry = { at: now + delayMs, action };
      queue.push(entry);
      return () => {
        queue = queue.filter((each) => each !== entry);
      };
    },
    advance(ms) {
      const end = now + ms;
      for (;;) {
        const next = queue.filter((each) => each.at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        queue = queue.filter((each) => each !== next);
        now = Math.max(now, next.at);
        next.action();
      }
      now = Math.max(now, end); // an action may have turned the clock itself
    },
  };
}
