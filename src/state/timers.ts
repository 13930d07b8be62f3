/** The clock as an argument, and what is built on it: throttle and debounce. Knows nothing of what they run. */

/** A clock that tests can turn by hand. */
export interface Timers {
  nowMs(): number;
  /** Milliseconds since 1970. */
  epochMs(): number;
  /** Runs `action` once after `delayMs`; the returned function calls it off. */
  after(delayMs: number, action: () => void): () => void;
}

export const realTimers: Timers = {
  nowMs: () => performance.now(),
  epochMs: () => Date.now(),
  after(delayMs, action) {
    const timer = setTimeout(action, delayMs);
    return () => clearTimeout(timer);
  },
};

/** An action that waits for its time. */
export interface Delayed {
  /** Asks for the action. */
  call(): void;
  /** Runs it now if it was asked for and has not run. */
  flush(): void;
  /** Forgets that it was asked for. */
  cancel(): void;
  readonly pending: boolean;
}

/**
 * Runs `action` at once, then at most every `intervalMs` for as long as it is asked for; the last call always gets its run.
 * @param share the part of the thread's time that `action`, with what it sets off at once, may take: when it is slow, it
 *   runs less often, so that work never piles up
 */
export function throttle(intervalMs: number, action: () => void, timers: Timers, share = 1): Delayed {
  let nextRunMs = Number.NEGATIVE_INFINITY;
  let callOff: (() => void) | null = null;
  let asked = false;
  const wait = (delayMs: number, then: () => void) => {
    callOff?.();
    callOff = timers.after(delayMs, () => {
      callOff = null;
      then();
    });
  };
  const run = () => {
    callOff?.();
    callOff = null;
    const startMs = timers.nowMs();
    nextRunMs = startMs + intervalMs;
    asked = false;
    action();
    if (share === 1) return;
    // A later task: what the action has set off is done by then. Until then calls only leave word.
    wait(0, () => {
      nextRunMs = Math.max(nextRunMs, startMs + (timers.nowMs() - startMs) / share);
      if (asked) wait(nextRunMs - timers.nowMs(), run);
    });
  };
  return {
    call() {
      asked = true;
      if (callOff) return;
      const waitMs = nextRunMs - timers.nowMs();
      if (waitMs <= 0) run();
      else wait(waitMs, run);
    },
    flush() {
      if (asked) run();
    },
    cancel() {
      callOff?.();
      callOff = null;
      asked = false;
    },
    get pending() {
      return asked;
    },
  };
}

/** Runs `action` once it has not been asked for during `quietMs`. */
export function debounce(quietMs: number, action: () => void, timers: Timers): Delayed {
  let callOff: (() => void) | null = null;
  const run = () => {
    callOff?.();
    callOff = null;
    action();
  };
  return {
    call() {
      callOff?.();
      callOff = timers.after(quietMs, run);
    },
    flush() {
      if (callOff) run();
    },
    cancel() {
      callOff?.();
      callOff = null;
    },
    get pending() {
      return callOff !== null;
    },
  };
}
