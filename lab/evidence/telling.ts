/** Results as the series, rows and lists that reports are made of. Pure; judges nothing. */

import type { Claim, Expectation } from './experiment';
import { plusMinus } from './figures';
import type { LineSeries } from './plot/plot';
import { type Summary, summary } from './statistics';
import type { Trials } from './trials';

/** A measure of one variant over the steps. */
export function overSteps(trials: Trials, variant: string, label: string, measure: string): LineSeries {
  return {
    label,
    points: trials.steps.map((step) => ({ x: step, ...point(trials.summary(variant, measure, step)) })),
  };
}

/** A measure over a setting: `settings` gives x and the variant. */
export function overSettings(
  settings: readonly (readonly [x: number, values: readonly number[]])[],
  label: string,
): LineSeries {
  return { label, points: settings.map(([x, values]) => ({ x, ...point(summary(values)) })) };
}

/** A summary as the height and the error bar of a point. */
export function point({ mean, sd }: Summary): { y: number; sd: number } {
  return { y: mean, sd };
}

/** "none 1.62 ± 0.03, uniform 1.69 ± 0.02": lists of seeds by their label. */
export function listing(
  entries: readonly (readonly [label: string, values: readonly number[]])[],
  written: (values: Summary) => string = plusMinus,
): string {
  return entries.map(([label, values]) => `${label}: ${written(summary(values))}`).join(', ');
}

export function claim(id: string, sentence: string, criterion: string, holds: boolean, finding: string): Claim {
  return { id, sentence, criterion, holds, finding };
}

/** What was to be expected, and whether it came out. */
export function expectation(statement: string, reproduced: boolean, found: string): Expectation {
  return { statement, reproduced, found };
}
