/** What an experiment is: variants of one configuration, what is measured on each, and how the result is told. Types alone. */

import type { MeasureContext } from '../../src/analysis/context';
import type { Config } from '../../src/config/fields';
import type { PresetId } from '../../src/config/presets';
import type { Plot } from './plot/plot';
import type { Trials } from './trials';

/** One configuration of an experiment, trained once a seed. */
export interface Variant {
  readonly id: string;
  /** How tables and legends call it. */
  readonly label: string;
  readonly preset: PresetId;
  /** Changes to the preset. */
  readonly config: Partial<Config>;
  readonly data?: DataChoice;
}

/** Which images; by default the program's own digits, 28×28. */
export interface DataChoice {
  readonly images?: 'digits' | 'mnist';
  /** Keeps only so many rows, those in the middle. */
  readonly rows?: number;
  /** Side of a patch, where it is not one the page offers. */
  readonly patch?: number;
}

/** A model in training, as the measures see it. */
export interface TrainedRun {
  readonly config: Config;
  readonly step: number;
  readonly context: MeasureContext;
}

export type Values = Readonly<Record<string, number>>;

/** What was measured on one variant with one seed. */
export interface Trial {
  readonly variant: string;
  readonly seed: number;
  /** In the order of the marks. */
  readonly points: readonly { readonly step: number; readonly values: Values }[];
  readonly seconds: number;
}

/** A statement that the numbers decide. */
export interface Claim {
  readonly id: string;
  readonly sentence: string;
  /** How it is judged. */
  readonly criterion: string;
  readonly holds: boolean;
  /** The numbers that decided. */
  readonly finding: string;
}

/** What the literature or intuition lets one expect where the claims say what was found. */
export interface Expectation {
  readonly statement: string;
  readonly reproduced: boolean;
  readonly found: string;
}

export interface Table {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Report {
  readonly claims: readonly Claim[];
  readonly tables: readonly Table[];
  readonly plots: readonly Plot[];
  readonly expectations: readonly Expectation[];
  /** What limits the findings; paragraphs. */
  readonly caveats: readonly string[];
  /** What this means, for a teacher; paragraphs. */
  readonly meaning: readonly string[];
}

/** What is run: variants, and what is measured on each. */
export interface Design {
  readonly id: number;
  readonly title: string;
  /** What is asked and how it is tried; paragraphs. */
  readonly question: readonly string[];
  readonly variants: readonly Variant[];
  /** How many times as many seeds as others it takes, where they scatter more than most of the differences are; 1 unless said. */
  readonly seedFactor?: number;
  /** Steps after which `measure` is called, ascending; training ends at the last. */
  readonly marks: readonly number[];
  measure(run: TrainedRun): Promise<Values>;
}

/** A design, and how its results are told. */
export interface Experiment extends Design {
  report(trials: Trials): Report;
}
