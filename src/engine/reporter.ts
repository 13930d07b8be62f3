/** Collects the losses of the steps done and tells them, with the speed, not more often than a page can use. Knows no engine. */

import { createRateMeter } from '../lib/rate';
import type { LossPoint } from '../protocol';

const REPORT_MS = 100;

export interface Reporter {
  /** Training goes on at `step`, or stands still. */
  startClock(step: number): void;
  stopClock(): void;
  /** The run stands at `step`; `points` are the losses since the last call. */
  add(step: number, points: readonly LossPoint[]): void;
  /** What came after `step` is no longer true. */
  forgetAfter(step: number): void;
  report(step: number): void;
  reportIfDue(step: number): void;
}

/** @param now milliseconds */
export function createReporter(
  now: () => number,
  tell: (step: number, points: LossPoint[], stepsPerSecond: number) => void,
): Reporter {
  const rate = createRateMeter();
  let points: LossPoint[] = [];
  let reportedAt = Number.NEGATIVE_INFINITY;
  const reporter: Reporter = {
    startClock(step) {
      rate.reset();
      rate.mark(step, now());
    },
    stopClock: () => rate.reset(),
    add(step, more) {
      points.push(...more);
      rate.mark(step, now());
    },
    forgetAfter(step) {
      points = points.filter((point) => point.step <= step);
    },
    report(step) {
      tell(step, points, rate.rateHz());
      reportedAt = now();
      points = [];
    },
    reportIfDue(step) {
      if (now() - reportedAt >= REPORT_MS) reporter.report(step);
    },
  };
  return reporter;
}
