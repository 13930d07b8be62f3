/** Notices when a worker that should be at work says nothing any more. Knows no worker and no message. */

import type { Timers } from './timers';

const tickMs = 10_000;
/** Counted in ticks, not by the clock: a computer that slept has missed none. */
const mostSilentTicks = 4;

interface WatchdogParts {
  readonly timers: Timers;
  /** Whether there is someone who should answer. */
  readonly watching: () => boolean;
  /** Asks for an answer. */
  readonly ask: () => void;
  readonly onSilent: () => void;
}

/** Asks every ten seconds while `watching`; calls `onSilent` when nothing was heard for four times in a row. */
export function createWatchdog({ timers, watching, ask, onSilent }: WatchdogParts) {
  let silent = 0;
  let callOff: () => void = () => {};
  const tick = () => {
    callOff = timers.after(tickMs, tick);
    if (!watching()) {
      silent = 0;
      return;
    }
    silent += 1;
    if (silent > mostSilentTicks) {
      silent = 0;
      onSilent();
    } else ask();
  };
  return {
    start: tick,
    /** Something was heard. */
    heard() {
      silent = 0;
    },
    stop: () => callOff(),
  };
}
