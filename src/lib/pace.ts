/** When to do something that costs time: not more often than an interval, and not for more than a share of the time. */

export interface Pace {
  /** Whether it is due at time `now` in milliseconds. */
  due(now: number): boolean;
  /** It was done, from `start` to `end`. */
  done(start: number, end: number): void;
}

/**
 * @param intervalMs least time from one end to the next start
 * @param share greatest share of the time it may take, in (0, 1]
 */
export function createPace(intervalMs: number, share: number): Pace {
  let next = Number.NEGATIVE_INFINITY;
  return {
    due: (now) => now >= next,
    done(start, end) {
      next = end + Math.max(intervalMs, (end - start) * (1 / share - 1));
    },
  };
}
