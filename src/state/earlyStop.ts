/** When the held-out error has risen for so long that training on does more harm than good. Pure; knows no store and no text. */

import type { TestPoint } from '../protocol';

export interface StopAdvice {
  /** Where the held-out error was lowest. */
  readonly best: Pick<TestPoint, 'step' | 'mse'>;
  /** The latest one. */
  readonly now: Pick<TestPoint, 'step' | 'mse'>;
}

/** The best must lie this many evaluations back, so that a few bad ones in a row are no reason. */
const leastEvaluations = 10;
/** And this many steps, and this part of all steps: early on, and in short runs, errors go up and down. */
const leastSteps = 200;
const leastShare = 0.15;
/** The error must have risen by this part of its best, and by this many times its usual wavering. */
const leastRise = 0.05;
const leastDeviations = 4;
/** Errors are smoothed by the median of so many: one lucky evaluation is no turning point. */
const window = 5;

/**
 * Advice to stop, once the held-out error has been well above its lowest value for long; null while it falls, stays or
 * only wavers.
 * @param points the held-out errors of the run in order of steps, thinned or not
 * @param since the step at which a knob was last moved: errors before it belong to another training
 */
export function stopAdvice(points: readonly TestPoint[], since = 0): StopAdvice | null {
  const judged = points.filter((point) => point.step >= since && Number.isFinite(point.mse));
  const [first, now] = [judged[0], judged.at(-1)];
  if (!now || !first) return null;
  const best = judged.reduce((lowest, point) => (point.mse < lowest.mse ? point : lowest));
  const evaluations = judged.length - 1 - judged.indexOf(best);
  const steps = now.step - best.step;
  if (evaluations < leastEvaluations || steps < leastSteps || steps < leastShare * (now.step - first.step)) return null;
  const errors = judged.map(({ mse }) => mse);
  const medians = errors.slice(window - 1).map((_, index) => median(errors.slice(index, index + window)));
  const rise = (medians.at(-1) ?? 0) / Math.min(...medians) - 1;
  return rise > Math.max(leastRise, leastDeviations * wavering(errors)) ? { best, now } : null;
}

/** Relative standard deviation from one evaluation to the next, by the median, which trends and jumps hardly move. */
function wavering(errors: readonly number[]): number {
  const changes = errors.slice(1).map((error, index) => Math.abs(error - (errors[index] ?? error)) / error);
  return median(changes) / 0.954; // for a normal deviation σ, the median of |difference of two| is 0.954 σ
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
