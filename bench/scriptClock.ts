/** Measures how long JavaScript runs within an asynchronous call, without the waiting in between. Knows nothing of what is called. */

export interface ScriptClock {
  /** JavaScript runs from here on, until it waits again. */
  running(): void;
  /** Milliseconds of script since the clock was made. */
  readMs(): number;
}

/** A function that waits for what is there already goes on after a few microtasks; after so many in vain it waits for something else. */
export const HOPS = 64;

/**
 * A clock whose running stretches begin where `running` is called, at the step's call and wherever the GPU keeps a promise, and last
 * until HOPS microtasks went by. Those run among the microtasks of what is measured, so that its continuations are measured too; a task
 * of the event loop would also be charged with the loop's other business. What goes on after a timer is not noticed.
 * @param now milliseconds
 * @param later calls back as a microtask
 */
export function createScriptClock(now: () => number, later: (run: () => void) => void): ScriptClock {
  let total = 0;
  let since: number | null = null;
  let left = 0;
  const hop = () => {
    left -= 1;
    if (left > 0) {
      later(hop);
    } else if (since !== null) {
      total += now() - since;
      since = null;
    }
  };
  return {
    running() {
      left = HOPS;
      if (since !== null) return;
      since = now();
      later(hop);
    },
    readMs: () => total + (since === null ? 0 : now() - since),
  };
}
