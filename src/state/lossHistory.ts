/** Loss curves of a run of any length in bounded memory. Knows neither stores nor charts. */

import type { Curves, TestPoint, TrainPoint } from '../protocol';
import { createDecimatedSeries } from './decimatedSeries';

export const noCurves: Curves = { train: [], test: [] };

export interface LossHistory {
  addTrain(points: readonly TrainPoint[]): void;
  addTest(point: TestPoint): void;
  /** Forgets what came after `step`: the run went back to it. */
  truncate(step: number): void;
  clear(): void;
  /** Goes on from the curves of a kept run. */
  restore(curves: Curves): void;
  curves(): Curves;
}

/** An empty history. */
export function createLossHistory(capacity = 150): LossHistory {
  const train = createDecimatedSeries(capacity);
  const test = createDecimatedSeries(capacity);
  return {
    addTrain(points) {
      for (const { step, loss, reconstruction, penalty, regulariser } of points)
        train.add(step, [loss, reconstruction, penalty, regulariser]);
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
    restore(curves) {
      const losses = curves.train.map(({ step, loss, reconstruction, penalty, regulariser }) => ({
        step,
        values: [loss, reconstruction, penalty, regulariser],
      }));
      const [one, other] = losses; // every step gives a loss, so the distance of two points tells how many each stands for
      train.restore(losses, one && other ? Math.max(1, other.step - one.step) : 1);
      const errors = curves.test.map(({ step, mse, regulariser }) => ({ step, values: [mse, regulariser] }));
      test.restore(errors, 1);
    },
    curves: () => ({
      train: train.points().map(({ step, values: [loss = 0, reconstruction = 0, penalty = 0, regulariser = 0] }) => ({
        step,
        loss,
        reconstruction,
        penalty,
        regulariser,
      })),
      test: test.points().map(({ step, values: [mse = 0, regulariser = 0] }) => ({ step, mse, regulariser })),
    }),
  };
}
