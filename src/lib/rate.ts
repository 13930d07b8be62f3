/** Steps per second over a sliding window: the true rate, with everything that the time went to. */

export interface RateMeter {
  /** `step` was reached at `now` milliseconds. */
  mark(step: number, now: number): void;
  /** Steps per second over the window; 0 before there are two marks. */
  rateHz(): number;
  reset(): void;
}

/** @param windowMs how far back the rate looks */
export function createRateMeter(windowMs = 2000): RateMeter {
  let marks: { step: number; at: number }[] = [];
  return {
    mark(step, now) {
      marks.push({ step, at: now });
      // keep one mark older than the window, so that slow steps still give a rate
      while (marks.length > 2 && (marks[1]?.at ?? now) < now - windowMs) marks.shift();
    },
    rateHz() {
      const first = marks[0];
      const last = marks.at(-1);
      if (!first || !last || last.at <= first.at) return 0;
      return (1000 * (last.step - first.step)) / (last.at - first.at);
    },
    reset() {
      marks = [];
    },
  };
}
