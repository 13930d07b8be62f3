/** Judges what an engine computed against a golden case, by the bounds of the method's golden cases. Pure: knows no backend and prints nothing. */

import type { Frame } from '../src/protocol';

type Frames = Readonly<Record<string, Frame>>;

/** Tensors and scalars of one step, either the reference's or an engine's. */
export interface StepResult {
  /** h, code, xhat, and attention where there is one. */
  readonly forward: Frames;
  readonly losses: Readonly<Record<'loss' | 'reconstruction' | 'regulariser', number>>;
  readonly gradients: Frames;
  /** Parameters after 1 and after 5 Adam steps. */
  readonly adam1: Frames;
  readonly adam5: Frames;
}

/** How far one group of values is off. */
export interface Finding {
  /** Worst error as a part of its bound: at most 1 passes. Infinity for what is missing, misshapen or not a number. */
  readonly ratio: number;
  /** That error itself, in the unit the bound is given in: relative for forward, loss and gradients, absolute for Adam. */
  readonly error: number;
  /** Where it is, and what is wrong if it is more than a number off. */
  readonly where: string;
}

export const checks = ['forward', 'loss', 'gradients', 'adam1', 'adam5'] as const;
export type Check = (typeof checks)[number];
export type Verdict = Readonly<Record<Check, Finding>>;

const relativeBound = 2e-5;
const gradientBound = 2e-4;
/** Gradients this far below the largest of all are rounding noise, which Adam blows up to whole steps: not judged there. */
const adamNoise = 1e-5;

/** The findings of all five checks. A name that `expected` lacks but `parameterNames` has is a fault of the case and fails. */
export function judge(expected: StepResult, actual: StepResult, parameterNames: readonly string[]): Verdict {
  return {
    forward: judgeForward(expected.forward, actual.forward),
    loss: judgeLosses(expected.losses, actual.losses),
    gradients: judgeGradients(expected.gradients, actual.gradients, parameterNames),
    adam1: judgeAdam(expected.adam1, actual.adam1, expected.gradients, parameterNames),
    adam5: judgeAdam(expected.adam5, actual.adam5, expected.gradients, parameterNames),
  };
}

/** Whether every check is within its bound. */
export function passes(verdict: Verdict): boolean {
  return checks.every((check) => verdict[check].ratio <= 1);
}

/** max|Δ| ≤ 2e-5·max|expected|, tensor by tensor. */
function judgeForward(expected: Frames, actual: Frames): Finding {
  return worst(
    Object.keys(expected).map((name) => {
      const scale = largest(expected[name]);
      return compare(name, expected[name], actual[name], () => ({ unit: scale, bound: relativeBound }));
    }),
  );
}

/** |Δ| ≤ 2e-5·|expected| for the loss and its two parts. */
function judgeLosses(expected: StepResult['losses'], actual: StepResult['losses']): Finding {
  const names = ['loss', 'reconstruction', 'regulariser'] as const;
  return worst(
    names.map((name) =>
      finding(name, Math.abs(actual[name] - expected[name]), Math.abs(expected[name]), relativeBound),
    ),
  );
}

/** max|Δ| ≤ 2e-4·max(max|gradient of that tensor|, 1e-3·max over all tensors). */
function judgeGradients(expected: Frames, actual: Frames, names: readonly string[]): Finding {
  const overall = largestOf(expected);
  return worst(
    names.map((name) => {
      const scale = Math.max(largest(expected[name]), 1e-3 * overall);
      return compare(name, expected[name], actual[name], () => ({ unit: scale, bound: gradientBound }));
    }),
  );
}

/** |Δ| ≤ 5e-5 + 2e-4·|w| for every element with |gradient| > 1e-5·max over all tensors; the others need only be finite. */
function judgeAdam(expected: Frames, actual: Frames, gradients: Frames, names: readonly string[]): Finding {
  const noise = adamNoise * largestOf(gradients);
  return worst(
    names.map((name) => {
      const gradient = gradients[name];
      if (!gradient) return hopeless(name, 'has no gradient in the case');
      return compare(name, expected[name], actual[name], (i, w) => {
        const judged = Math.abs(gradient.data[i] ?? Number.NaN) > noise;
        return { unit: 1, bound: judged ? 5e-5 + 2e-4 * Math.abs(w) : Number.POSITIVE_INFINITY };
      });
    }),
  );
}

/** What an element's error is measured in, and how much of that is allowed. */
type Allowance = (index: number, expected: number) => { unit: number; bound: number };

/** The worst element of one tensor. */
function compare(name: string, expected: Frame | undefined, actual: Frame | undefined, allow: Allowance): Finding {
  if (!expected) return hopeless(name, 'is not in the case');
  if (!actual) return hopeless(name, 'missing');
  if (expected.shape.join() !== actual.shape.join() || expected.data.length !== actual.data.length) {
    return hopeless(name, `has shape [${actual.shape}] instead of [${expected.shape}]`);
  }
  let found: Finding = { ratio: 0, error: 0, where: name };
  for (let i = 0; i < expected.data.length; i++) {
    const reference = expected.data[i] ?? Number.NaN;
    const value = actual.data[i] ?? Number.NaN;
    if (!Number.isFinite(value)) return hopeless(name, `is ${value} at ${i}`);
    const { unit, bound } = allow(i, reference);
    const element = finding(name, Math.abs(value - reference), unit, bound);
    if (element.ratio > found.ratio) found = element;
  }
  return found;
}

/** `difference` against `bound` times `unit`. Where both are 0 there is no error. */
function finding(where: string, difference: number, unit: number, bound: number): Finding {
  if (difference === 0) return { ratio: 0, error: 0, where };
  const error = difference / unit;
  const ratio = error / bound;
  return Number.isNaN(ratio) ? hopeless(where, 'is not a number') : { ratio, error, where };
}

function hopeless(name: string, reason: string): Finding {
  return { ratio: Number.POSITIVE_INFINITY, error: Number.POSITIVE_INFINITY, where: `${name} ${reason}` };
}

function worst(findings: readonly Finding[]): Finding {
  const [first, ...rest] = findings;
  if (!first) return hopeless('the case', 'has nothing to judge');
  return rest.reduce((most, next) => (next.ratio > most.ratio ? next : most), first);
}

/** max|element|, 0 for nothing. */
function largest(frame: Frame | undefined): number {
  return frame?.data.reduce((most, value) => Math.max(most, Math.abs(value)), 0) ?? 0;
}

function largestOf(frames: Frames): number {
  return Math.max(0, ...Object.values(frames).map(largest));
}
