/** Notices when a worker that should be at work says nothing any more. Knows no worker and no message. */

import type { Timers } from './timers';

const tickMs = 500;
/** How long it may say nothing. Counted in ticks, not by the clock: a computer that slept, or a page that was held up, has missed none. */
const patienceMs = 3000;
/** A new worker first has to be fetched and read. */
const arrivalMs = 60_000;

interface WatchdogParts {
  readonly timers: Timers;
  /** Whether there is someone who should answer. */
  readonly watching: () => boolean;
  /** Asks for an answer. */
  readonly ask: () => void;
  readonly onSilent: () => void;
}

/** Asks twice a second while `watching`; calls `onSilent` when nothing was heard for as long as may be. */
export function createWatchdog({ timers, watching, ask, onSilent }: WatchdogParts) {
  let silentMs = 0;
  let allowedMs = patienceMs;
  let arriving = false;
  let callOff: () => void = () => {};
  const tick = () => {
    callOff = timers.after(tickMs, tick);
    if (!watching()) {
      silentMs = 0;
      return;
    }
    silentMs += tickMs;
    if (silentMs > (arriving ? arrivalMs : allowedMs)) {
      silentMs = 0;
      onSilent();
    } else ask();
  };
  return {
    start: tick,
    /** Another one takes the place. */
    arrives() {
      silentMs = 0;
      arriving = true;
      allowedMs = patienceMs;
    },
    /** Something was heard. */
    heard() {
      silentMs = 0;
      arriving = false;
    },
    /** It is at something that may keep it silent for `ms`, 0 once that is done. */
    busy(ms: number) {
      allowedMs = Math.max(patienceMs, ms);
    },
    stop: () => callOff(),
  };
}
