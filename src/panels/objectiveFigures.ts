/** The numbers below the terms of the objective: the last training batch under λ as it stands. Pure; knows no store. */

import type { LossPoint, Mark } from '../protocol';
import type { ObjectiveConfig } from '../viz/objectiveFormula';

/** Null: not known. The loss is always the sum of what stands beside it. */
export interface ObjectiveFigures {
  readonly loss: number | null;
  readonly reconstruction: number | null;
  readonly lambda: number;
  readonly regulariser: number | null;
  readonly penalty: number | null;
}

/**
 * Moving λ while training stands still changes λ·R and the loss at once. R is not known from when the regulariser was
 * changed until the next step: the last one belongs to another R.
 */
export function objectiveFigures(
  point: LossPoint | null,
  marks: readonly Mark[],
  { regulariser: kind, lambda }: Pick<ObjectiveConfig, 'regulariser' | 'lambda'>,
): ObjectiveFigures {
  if (!point) return { loss: null, reconstruction: null, lambda, regulariser: null, penalty: null };
  const { reconstruction } = point;
  if (kind === 'none') return { loss: reconstruction, reconstruction, lambda, regulariser: null, penalty: null };
  const changed = marks.some(({ key, step }) => key === 'regulariser' && step >= point.step);
  const regulariser = changed ? null : point.regulariser;
  const penalty = regulariser === null ? null : lambda * regulariser;
  return { loss: penalty === null ? null : reconstruction + penalty, reconstruction, lambda, regulariser, penalty };
}
