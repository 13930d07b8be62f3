/** What differs in the outcome of two runs, from measured numbers, within which noise. Pure; knows no sentence and no store. */

import type { TestPoint } from '../../protocol';

/** What is known of one run. */
export interface Measured {
  readonly step: number;
  /** The held-out errors in order of steps, the last one last. */
  readonly tests: readonly Pick<TestPoint, 'step' | 'mse'>[];
  /** √R̃: how much the code answers to the input, against its own spread; null where it is not known. */
  readonly gain: number | null;
  /** On how many patches the heads look, on average; null where heads do not look at patches. */
  readonly places: number | null;
  /** Among how many patches. */
  readonly keys: number;
  readonly parameterCount: number;
  /** The loss was no longer finite: it stands where it was that last. */
  readonly diverged: boolean;
}

export type OutcomeCode =
  | 'diverged'
  | 'divergedFirst'
  | 'alike'
  | 'better'
  | 'worse'
  | 'muchWorse'
  | 'alikeSensitive'
  | 'lessSensitive'
  | 'moreSensitive'
  | 'narrower'
  | 'wider'
  | 'size';

/** `a` and `b` are the figures of both; `times` and `percent` compare them. */
export interface Outcome {
  readonly code: OutcomeCode;
  readonly facts: Readonly<Record<string, number>>;
}

/** Smaller differences than these are not told apart: parts of the smaller figure. */
const leastError = 0.02;
/** Of errors that were measured too rarely to tell how they waver. */
const leastRareError = 0.05;
const leastGain = 0.1;
const leastPlaces = 0.15;
/** An error must differ by so many times what it usually wavers by. */
const leastDeviations = 3;
/** As far back as so many evaluations; from fewer than the least no noise is told. */
const evaluations = { most: 20, least: 6 };

/** What can be said of B against A, the most telling first. */
export function outcomes(a: Measured, b: Measured): Outcome[] {
  const found = [divergence(a, b), error(a, b), sensitivity(a, b), places(a, b), size(a, b)];
  return found.filter((outcome) => outcome !== null);
}

/** The error at `step`, between two points on the straight line of its logarithm; null beyond them. */
export function errorAt(tests: Measured['tests'], step: number): number | null {
  const after = tests.findIndex((point) => point.step >= step);
  const [from, to] = [tests[after - 1], tests[after]];
  if (!to) return null;
  if (to.step === step) return to.mse;
  if (!from || !(from.mse > 0) || !(to.mse > 0)) return null;
  return from.mse * (to.mse / from.mse) ** ((step - from.step) / (to.step - from.step));
}

function divergence(a: Measured, b: Measured): Outcome | null {
  if (b.diverged) return { code: 'diverged', facts: { step: b.step } };
  return a.diverged ? { code: 'divergedFirst', facts: { step: a.step } } : null;
}

/** Compared at the last step at which both are known, so that a run ahead has no advantage. */
function error(a: Measured, b: Measured): Outcome | null {
  const step = Math.min(a.tests.at(-1)?.step ?? 0, b.tests.at(-1)?.step ?? 0);
  const [mine, theirs] = [errorAt(a.tests, step), errorAt(b.tests, step)];
  if (step === 0 || !mine || !theirs) return null;
  const facts = { a: mine, b: theirs };
  const ratio = theirs / mine;
  const noise = noiseOf(a, b, step);
  const least = 1 + (noise === null ? leastRareError : Math.max(leastError, leastDeviations * noise));
  if (ratio < least && ratio > 1 / least) return { code: 'alike', facts };
  if (ratio < 1) return { code: 'better', facts: { ...facts, percent: 100 * (1 - ratio) } };
  if (ratio < 2) return { code: 'worse', facts: { ...facts, percent: 100 * (ratio - 1) } };
  return { code: 'muchWorse', facts: { ...facts, times: ratio } };
}

/**
 * By how much the ratio of both errors wavers from one evaluation to the next, as a relative standard deviation: what both do
 * alike, as falling, is no noise. Null where there are too few evaluations. By the median of |difference of two|, which is 0.954 σ for normal deviations σ.
 */
function noiseOf(a: Measured, b: Measured, upTo: number): number | null {
  const steps = a.tests.map(({ step }) => step).filter((step) => step > 0 && step <= upTo);
  const ratios = steps.slice(-evaluations.most).flatMap((step) => {
    const [mine, theirs] = [errorAt(a.tests, step), errorAt(b.tests, step)];
    return mine && theirs ? [Math.log(theirs / mine)] : [];
  });
  if (ratios.length < evaluations.least) return null;
  const changes = ratios.slice(1).map((ratio, index) => Math.abs(ratio - (ratios[index] ?? ratio)));
  return (changes.sort((x, y) => x - y)[Math.floor(changes.length / 2)] ?? 0) / 0.954;
}

function sensitivity({ gain: a }: Measured, { gain: b }: Measured): Outcome | null {
  if (!a || !b || !Number.isFinite(a / b)) return null;
  const facts = { a, b, times: Math.max(a, b) / Math.min(a, b) };
  if (facts.times < 1 + leastGain) return { code: 'alikeSensitive', facts };
  return { code: b < a ? 'lessSensitive' : 'moreSensitive', facts };
}

function places(a: Measured, b: Measured): Outcome | null {
  if (!a.places || !b.places || a.keys !== b.keys) return null;
  const facts = { a: a.places, b: b.places, keys: a.keys };
  if (Math.max(a.places, b.places) < (1 + leastPlaces) * Math.min(a.places, b.places)) return null;
  return { code: b.places < a.places ? 'narrower' : 'wider', facts };
}

function size(a: Measured, b: Measured): Outcome | null {
  const facts = { a: a.parameterCount, b: b.parameterCount };
  return facts.a > 0 && facts.b > 0 && facts.a !== facts.b ? { code: 'size', facts } : null;
}
