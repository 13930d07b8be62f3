/** Turns the thinned loss curves into what a chart on a log axis needs. Pure; knows no chart library and no text. */

import type { LossPoint, TestPoint } from '../protocol';

export const lossSeries = ['train', 'test', 'reconstruction', 'penalty'] as const;
export type LossSeries = (typeof lossSeries)[number];

/** What is known at one step; null where a series has no point or none that a log axis can show. */
export type LossRow = { readonly step: number } & Readonly<Record<LossSeries, number | null>>;

/** Both curves merged in order of steps; numbers that are not above zero are left out. */
export function lossRows(train: readonly Omit<LossPoint, 'regulariser'>[], test: readonly TestPoint[]): LossRow[] {
  const rows = new Map<number, LossRow>();
  for (const point of train) {
    rows.set(point.step, {
      step: point.step,
      train: shown(point.loss),
      test: null,
      reconstruction: shown(point.reconstruction),
      penalty: shown(point.penalty),
    });
  }
  for (const { step, mse } of test) {
    const row = rows.get(step) ?? { step, train: null, test: null, reconstruction: null, penalty: null };
    rows.set(step, { ...row, test: shown(mse) });
  }
  return [...rows.values()].sort((a, b) => a.step - b.step);
}

function shown(value: number): number | null {
  return Number.isFinite(value) && value > 0 ? value : null;
}

/** Each series' last value up to `step`, so that a reader finds all of them at any place of the chart. */
export function valuesAt(rows: readonly LossRow[], step: number): Record<LossSeries, number | null> {
  const values: Record<LossSeries, number | null> = { train: null, test: null, reconstruction: null, penalty: null };
  for (const row of rows) {
    if (row.step > step) break;
    for (const series of lossSeries) values[series] = row[series] ?? values[series];
  }
  return values;
}

/** Curves are not followed further below the highest value than this: a vanishing penalty would press the others flat. */
const mostDecades = 6;

/** Smallest and largest value of the chosen series, at most six decades apart; null when there is none. */
export function valueRange(
  rows: readonly LossRow[],
  series: readonly LossSeries[],
): readonly [low: number, high: number] | null {
  let [low, high] = [Number.POSITIVE_INFINITY, 0];
  for (const row of rows) {
    for (const name of series) {
      const value = row[name];
      if (value === null) continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  return high > 0 ? [Math.max(low, high / 10 ** mostDecades), high] : null;
}
