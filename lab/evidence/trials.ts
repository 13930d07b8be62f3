/** The results of an experiment, asked for by variant, measure and step. Pure. */

import type { Trial } from './experiment';
import { type Summary, summary } from './statistics';

export interface Trials {
  readonly seeds: readonly number[];
  readonly steps: readonly number[];
  /** A measure of a variant, one value a seed, after `step` steps (the last when not given). @throws on an unknown variant or step */
  of(variant: string, measure: string, step?: number): number[];
  summary(variant: string, measure: string, step?: number): Summary;
}

/** Every variant must have been run with the same seeds. */
export function collect(trials: readonly Trial[]): Trials {
  const seeds = [...new Set(trials.map(({ seed }) => seed))].sort((a, b) => a - b);
  const steps = trials[0]?.points.map(({ step }) => step) ?? [];
  const of = (variant: string, measure: string, step = steps.at(-1)) =>
    seeds.map((seed) => {
      const trial = trials.find((each) => each.variant === variant && each.seed === seed);
      const point = trial?.points.find((each) => each.step === step);
      if (!point) throw new Error(`no result of ${variant} with seed ${seed} at step ${step}`);
      const value = point.values[measure];
      if (value === undefined) throw new Error(`${measure} was not measured on ${variant}`);
      return value;
    });
  return { seeds, steps, of, summary: (...asked) => summary(of(...asked)) };
}
