/** The runs of a sweep as a matrix over its knobs. Pure; knows neither stores nor React. */

import type { FieldValue } from '../../config/clamp';
import type { ConfigKey } from '../../config/fields';
import type { KeptRun, SweepTag } from '../../protocol';
import { measureOf, type RunMeasure } from '../../state/runs/measures';
import type { SweepAxis } from '../../state/runs/sweepPlan';
import { choicesOf } from './sweepDraft';

/** The sweeps that runs are left of, the latest first. */
export function sweepsOf(runs: readonly KeptRun[]): readonly { readonly tag: SweepTag; readonly begunMs: number }[] {
  const found = new Map<string, { tag: SweepTag; begunMs: number }>();
  for (const { sweep, begunMs } of runs) {
    if (!sweep) continue;
    const known = found.get(sweep.id);
    found.set(sweep.id, { tag: sweep, begunMs: Math.min(begunMs, known?.begunMs ?? begunMs) });
  }
  return [...found.values()].sort((a, b) => b.begunMs - a.begunMs);
}

/** A matrix of runs: the rows are the first knob's values, the columns the second's; one row where there is one knob. */
export interface SweepGrid {
  readonly rowKey: ConfigKey | null;
  readonly colKey: ConfigKey;
  readonly rows: readonly FieldValue[];
  readonly cols: readonly FieldValue[];
  /** [rows, cols], row-major. */
  readonly runs: readonly (KeptRun | null)[];
}

/**
 * Null where no run of the sweep is left.
 * @param axes what is planned, while it goes on: cells that are not trained yet have their place
 */
export function sweepGrid(
  all: readonly KeptRun[],
  { id, keys }: SweepTag,
  axes: readonly SweepAxis[] = [],
): SweepGrid | null {
  const runs = all.filter(({ sweep }) => sweep?.id === id);
  const [first, second] = keys;
  const colKey = second ?? first;
  if (runs.length === 0 || !colKey || !first) return null;
  const rowKey = second ? first : null;
  const planned = (key: ConfigKey) => axes.find((axis) => axis.key === key)?.values ?? [];
  const rows = rowKey ? valuesIn(runs, rowKey, planned(rowKey)) : [''];
  const cols = valuesIn(runs, colKey, planned(colKey));
  const at = rows.flatMap((row) =>
    cols.map((col) => runs.find(({ config }) => config[colKey] === col && (!rowKey || config[rowKey] === row)) ?? null),
  );
  return { rowKey, colKey, rows, cols, runs: at };
}

/** The values of a knob that there are, numbers rising, options in the order of the list. */
function valuesIn(runs: readonly KeptRun[], key: ConfigKey, planned: readonly FieldValue[]): readonly FieldValue[] {
  const values = new Set([...runs.map(({ config }): FieldValue => config[key]), ...planned]);
  const numbers = [...values].filter((value) => typeof value === 'number');
  return numbers.length > 0 ? numbers.sort((a, b) => a - b) : choicesOf(key).filter((value) => values.has(value));
}

/** What is drawn of a grid: a measure, or its logarithm where it spans so much that small values would not be told apart. */
export interface GridPicture {
  readonly data: Float32Array; // [rows, cols]; NaN where nothing is known
  readonly low: number;
  readonly high: number;
  /** From a drawn number to the measure. */
  readonly measured: (drawn: number) => number;
}

const widest = 20;

export function gridPicture({ runs }: SweepGrid, measure: RunMeasure): GridPicture {
  const values = runs.map((run) => (run ? measureOf(run, measure) : null) ?? Number.NaN);
  const known = values.filter(Number.isFinite);
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const log = least > 0 && most / least > widest;
  const drawn = log ? Math.log10 : (value: number) => value;
  return {
    data: Float32Array.from(values, drawn),
    low: drawn(least),
    high: drawn(most),
    measured: log ? (value) => 10 ** value : (value) => value,
  };
}
