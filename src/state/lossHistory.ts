/** Loss curves of a run of any length in bounded memory. Knows neither stores nor charts. */

import type { LossPoint, TestPoint } from '../protocol';
import { createDecimatedSeries } from './decimatedSeries';

/** What the training curves are drawn from. */
export type TrainPoint = Omit<LossPoint, 'regulariser'>;

/** The thinned curves that charts draw, in order of steps: at most 150 points each. */
export interface Curves {
  readonly train: readonly TrainPoint[];
  readonly test: readonly TestPoint[];
}

export const noCurves: Curves = { train: [], test: [] };

export interface LossHistory {
  addTrain(points: readonly TrainPoint[]): void;
  addTest(point: TestPoint): void;
  /** Forgets what came after `step`: the run went back to it. */
  truncate(step: number): void;
  clear(): void;
  curves(): Curves;
}

/** An empty history. */
export function createLossHistory(capacity = 150): LossHistory {
  const train = createDecimatedSeries(capacity);
  const test = createDecimatedSeries(capacity);
  return {
    addTrain(points) {
      for (const { step, loss, reconstruction, penalty } of points) train.add(step, [loss, reconstruction, penalty]);
    },
    addTest: ({ step, mse, regulariser }) => test.add(step, [mse, regulariser]),
    truncate(step) {
      train.truncate(step);
      test.truncate(step);
    },
    clear() {
      train.clear();
      test.clear();
    },
    curves: () => ({
      train: train.points().map(({ step, values: [loss = 0, reconstruction = 0, penalty = 0] }) => ({
        step,
        loss,
        reconstruction,
        penalty,
      })),
      test: test.points().map(({ step, values: [mse = 0, regulariser = 0] }) => ({ step, mse, regulariser })),
    }),
  };
}
