/** The loss curves of two runs as lines of one plot and as rows of one table. Pure; knows no text and no store. */

import { type LossSeries, lossRows, valuesAt } from '../../charts/lossRows';
import type { PairLine } from '../../charts/PairPlot';
import { seriesColour } from '../../charts/seriesStyle';
import type { Curves } from '../../protocol';

/** Both runs' lines of the wanted series; what a logarithmic axis cannot show is left out. */
export function pairedLines(a: Curves, b: Curves, series: readonly LossSeries[]): PairLine[] {
  return [a, b].flatMap((curves, index) => {
    const rows = lossRows(curves.train, curves.test);
    return series.map((key) => ({
      key: `${index === 0 ? 'a' : 'b'}-${key}`,
      points: rows.flatMap((row) => (row[key] === null ? [] : [{ x: row.step, y: row[key] }])),
      colour: seriesColour[key],
      second: index === 1,
    }));
  });
}

export interface PairedRow {
  readonly step: number;
  /** The last value up to that step of each run; null where there is none. */
  readonly values: Readonly<Record<LossSeries, readonly [number | null, number | null]>>;
}

/** The curves of both at up to `count` steps, the last one included. */
export function pairedRows(a: Curves, b: Curves, count: number): PairedRow[] {
  const [first, second] = [a, b].map((curves) => lossRows(curves.train, curves.test));
  if (!first || !second) return [];
  const steps = [...new Set([...first, ...second].map(({ step }) => step))].sort((x, y) => x - y);
  const spacing = Math.max(1, Math.ceil(steps.length / count));
  const chosen = steps.filter((_, index) => (steps.length - 1 - index) % spacing === 0);
  return chosen.map((step) => {
    const [mine, theirs] = [valuesAt(first, step), valuesAt(second, step)];
    const both = (key: LossSeries) => [mine[key], theirs[key]] as const;
    return {
      step,
      values: {
        train: both('train'),
        test: both('test'),
        reconstruction: both('reconstruction'),
        penalty: both('penalty'),
      },
    };
  });
}
