/** The clock as an argument, and what is built on it: throttle and debounce. Knows nothing of what they run. */

/** A clock that tests can turn by hand. */
export interface Timers {
  nowMs(): number;
  /** Runs `action` once after `delayMs`; the returned function calls it off. */
  after(delayMs: number, action: () => void): () => void;
}

export const realTimers: Timers = {
  nowMs: () => performance.now(),
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

/** Runs `action` at once, then at most every `intervalMs` for as long as it is asked for; the last call always gets its run. */
export function throttle(intervalMs: number, action: () => void, timers: Timers): Delayed {
  let lastRunMs = Number.NEGATIVE_INFINITY;
  let callOff: (() => void) | null = null;
  const run = () => {
    callOff?.();
    callOff = null;
    lastRunMs = timers.nowMs();
    action();
  };
  return {
    call() {
      if (callOff) return;
      const waitMs = lastRunMs + intervalMs - timers.nowMs();
      if (waitMs <= 0) run();
      else callOff = timers.after(waitMs, run);
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
