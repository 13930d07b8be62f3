/** Counts the time that something goes on. Knows nothing of what. */

import type { Timers } from '../timers';

export interface Stopwatch {
  /** Goes on, or stands still. */
  turn(on: boolean): void;
  /** Milliseconds so far. */
  readonly ms: number;
}

/** Stands still at `ms`. */
export function createStopwatch(timers: Pick<Timers, 'nowMs'>, ms = 0): Stopwatch {
  let counted = ms;
  let since: number | null = null;
  const running = () => (since === null ? 0 : timers.nowMs() - since);
  return {
    turn(on) {
      if (on === (since !== null)) return;
      counted += running();
      since = on ? timers.nowMs() : null;
    },
    get ms() {
      return counted + running();
    },
  };
}
