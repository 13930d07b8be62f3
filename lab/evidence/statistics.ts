/** Statistics over the seeds of an experiment. Pure; knows no models and no experiments. */

/** Mean and standard deviation over `count` seeds. */
export interface Summary {
  readonly mean: number;
  /** Sample standard deviation (n − 1); 0 for a single value. */
  readonly sd: number;
  readonly count: number;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Mean and sample standard deviation; NaN for no values, and wherever one of them is NaN. */
export function summary(values: readonly number[]): Summary {
  const centre = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  const sd = values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : 0 * centre;
  return { mean: centre, sd, count: values.length };
}

/** a − b seed by seed. @throws where the two have not the same seeds */
export function differences(a: readonly number[], b: readonly number[]): number[] {
  if (a.length !== b.length) throw new RangeError(`${a.length} values cannot be paired with ${b.length}.`);
  return a.map((value, i) => value - (b[i] ?? Number.NaN));
}

/** a / b seed by seed. */
export function ratios(a: readonly number[], b: readonly number[]): number[] {
  if (a.length !== b.length) throw new RangeError(`${a.length} values cannot be paired with ${b.length}.`);
  return a.map((value, i) => value / (b[i] ?? Number.NaN));
}

/** Whether a > b in every seed, or in all but one of six or more. With no seeds, or with a NaN, it is not. */
function mostlyAbove(a: readonly number[], b: readonly number[]): boolean {
  const gaps = differences(a, b);
  return gaps.length > 0 && gaps.filter((gap) => !(gap > 0)).length <= Math.floor(gaps.length / 6);
}

/**
 * Whether a lies above b beyond the scatter of the seeds: in every seed (in all but one of six), and the mean difference is larger
 * than the standard deviation of the differences. Data, split and initial weights are shared by the two, so they are compared seed
 * by seed; with six seeds the second part is a paired t-test at 5 %.
 */
export function clearlyAbove(a: readonly number[], b: readonly number[]): boolean {
  const gap = summary(differences(a, b));
  return mostlyAbove(a, b) && gap.mean > gap.sd;
}

/** Whether a and b cannot be told apart: the means differ by less than the standard deviation over seeds of either. */
export function withinNoise(a: readonly number[], b: readonly number[]): boolean {
  const [one, other] = [summary(a), summary(b)];
  return Math.abs(one.mean - other.mean) < Math.max(one.sd, other.sd);
}

/** How `rows` (one list of seeds for each setting, in order) move from one setting to the next. */
export interface Trend {
  /** Whether each mean lies above the one before. */
  readonly rising: boolean;
  readonly falling: boolean;
  /** Whether the last setting lies clearly above (below) the first. */
  readonly risesOverall: boolean;
  readonly fallsOverall: boolean;
}

export function trend(rows: readonly (readonly number[])[]): Trend {
  const means = rows.map(mean);
  const steps = means.slice(1).map((value, i) => value - (means[i] ?? Number.NaN));
  const [first = [], last = []] = [rows[0], rows.at(-1)];
  return {
    rising: steps.length > 0 && steps.every((step) => step > 0),
    falling: steps.length > 0 && steps.every((step) => step < 0),
    risesOverall: clearlyAbove(last, first),
    fallsOverall: clearlyAbove(first, last),
  };
}

/** An inverted U over settings in order. */
export interface Peak {
  /** The setting with the largest mean. */
  readonly at: number;
  /** Whether it is neither the first nor the last. */
  readonly inside: boolean;
  /** Whether it lies clearly above the first, and above the last. */
  readonly aboveFirst: boolean;
  readonly aboveLast: boolean;
}

export function peak(rows: readonly (readonly number[])[]): Peak {
  const means = rows.map(mean);
  const at = means.reduce((best, value, i) => (value > (means[best] ?? Number.NaN) ? i : best), 0);
  const [top = [], first = [], last = []] = [rows[at], rows[0], rows.at(-1)];
  return {
    at,
    inside: at > 0 && at < rows.length - 1,
    aboveFirst: at > 0 && clearlyAbove(top, first),
    aboveLast: at < rows.length - 1 && clearlyAbove(top, last),
  };
}

/** Spearman's rank correlation; NaN where one of the two is constant. */
export function rankCorrelation(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [ranks(a), ranks(b)];
  const [mx, my] = [mean(x), mean(y)];
  let [xy, xx, yy] = [0, 0, 0];
  for (const [i, value] of x.entries()) {
    const [dx, dy] = [value - mx, (y[i] ?? Number.NaN) - my];
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  }
  return xy / Math.sqrt(xx * yy);
}

/** Ranks from 0 up; equal values share the mean of theirs. */
function ranks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((i, j) => (values[i] ?? 0) - (values[j] ?? 0));
  const result = new Array<number>(values.length).fill(0);
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && values[order[end] ?? 0] === values[order[start] ?? 0]) end++;
    for (const i of order.slice(start, end)) result[i] = (start + end - 1) / 2;
    start = end;
  }
  return result;
}
