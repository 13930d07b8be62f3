/** Hands on the latest of many things that happen: one at a time, and not too often. Knows nothing of what is handed on. */

import type { Timers } from './timers';

export interface LatestOnly {
  /** There is something new to hand on. */
  changed(): void;
  /** What was handed on last is dealt with: the next may come. */
  done(): void;
  stop(): void;
}

/** Calls `hand` after `changed`, at once where it may: `everyMs` after the last time, and once that is `done`. */
export function latestOnly(everyMs: number, hand: () => void, timers: Timers): LatestOnly {
  let wanted = false;
  let busy = false;
  let notBefore = Number.NEGATIVE_INFINITY;
  let callOff = () => {};

  function handIfDue() {
    callOff();
    callOff = () => {};
    if (!wanted || busy) return;
    const restMs = notBefore - timers.nowMs();
    if (restMs > 0) {
      callOff = timers.after(restMs, handIfDue);
      return;
    }
    wanted = false;
    busy = true;
    notBefore = timers.nowMs() + everyMs;
    hand();
  }

  return {
    changed() {
      wanted = true;
      handIfDue();
    },
    done() {
      busy = false;
      handIfDue();
    },
    stop() {
      wanted = false;
      callOff();
    },
  };
}
