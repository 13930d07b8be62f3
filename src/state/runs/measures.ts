/** What runs are judged and sorted by. Pure; knows no sentence. */

import type { KeptRun } from '../../protocol';

/** In the order of the table's columns. */
export const runMeasures = [
  'testMse',
  'scaleFreeContraction',
  'trainLoss',
  'reconstruction',
  'regulariser',
  'decoderNorm',
  'gapRatio',
  'step',
  'trainedMs',
] as const;
export type RunMeasure = (typeof runMeasures)[number];

/** A run's last value; null where it is not known, or where there is none. */
export function measureOf(run: KeptRun, measure: RunMeasure): number | null {
  const value = rawMeasure(run, measure);
  return value === undefined || Number.isNaN(value) ? null : value;
}

function rawMeasure(run: KeptRun, measure: RunMeasure): number | undefined {
  const { lastTrain, lastTest, curves, figures } = run;
  switch (measure) {
    case 'testMse':
      return (lastTest ?? curves.test.at(-1))?.mse;
    case 'regulariser':
      return (lastTest ?? curves.test.at(-1))?.regulariser;
    case 'trainLoss':
      return (lastTrain ?? curves.train.at(-1))?.loss;
    case 'reconstruction':
      return (lastTrain ?? curves.train.at(-1))?.reconstruction;
    case 'step':
      return run.step;
    case 'trainedMs':
      return run.trainedMs;
    default:
      return figures?.[measure];
  }
}

/** What a list of runs is ordered by: a measure, or when they began. */
export type SortKey = RunMeasure | 'begun';

export interface Sorting {
  readonly key: SortKey;
  readonly falling: boolean;
}

/** The pinned ones first, then in order; runs without the measure come last, and equal ones the newest first. */
export function sortedRuns(runs: readonly KeptRun[], { key, falling }: Sorting): readonly KeptRun[] {
  const orderOf = (run: KeptRun) => (key === 'begun' ? run.begunMs : measureOf(run, key));
  return [...runs].sort((a, b) => {
    if (a.pinned !== b.pinned) return a.pinned ? -1 : 1;
    const [one, other] = [orderOf(a), orderOf(b)];
    if (one !== other) {
      if (one === null) return 1;
      if (other === null) return -1;
      return (one < other ? -1 : 1) * (falling ? -1 : 1);
    }
    return b.begunMs - a.begunMs || (a.id < b.id ? -1 : 1);
  });
}
