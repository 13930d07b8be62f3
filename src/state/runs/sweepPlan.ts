/** A grid over one or two knobs: the values on its sides and the configuration of each cell. Pure; knows no run. */

import { clampNumber, type FieldValue, withValues } from '../../config/clamp';
import { mend } from '../../config/constraints';
import type { DataShape } from '../../config/dataShape';
import type { NumberField } from '../../config/field';
import { type Config, type ConfigKey, fields } from '../../config/fields';
import type { RuleCode } from '../../config/notice';
import { configKeys } from '../../config/presets';

/** One side of the grid. */
export interface SweepAxis {
  readonly key: ConfigKey;
  readonly values: readonly FieldValue[];
}

/** A run to train, or the rule that forbids it. */
export type SweepCell = { readonly place: readonly number[] } & (
  | { readonly config: Config; readonly why: null }
  | { readonly config: null; readonly why: RuleCode }
);

/** The data stay, and the steps are the sweep's own. */
const unswept: readonly ConfigKey[] = ['dataset', 'stopAfter'];
export const sweepableKeys: readonly ConfigKey[] = configKeys.filter((key) => !unswept.includes(key));

export const sweepLimits = { cells: 100, values: 20, leastSteps: 10, mostSteps: fields.stopAfter.max };

/**
 * `count` numbers from `from` to `to` that `field` can hold, evenly spaced on `scale`; fewer where they fall together. A logarithmic
 * scale needs both ends above zero, and is linear otherwise. Inner numbers are rounded to three digits, so that they can be read.
 */
export function spacedValues(
  field: NumberField,
  from: number,
  to: number,
  count: number,
  scale: 'linear' | 'log',
): readonly number[] {
  const log = scale === 'log' && from > 0 && to > 0;
  const at = (part: number) => (log ? from * (to / from) ** part : from + (to - from) * part);
  const values = Array.from({ length: count }, (_, index) => {
    if (index === 0) return from;
    return index === count - 1 ? to : Number(at(index / (count - 1)).toPrecision(3));
  });
  return [...new Set(values.map((value) => clampNumber(field, value)))];
}

/**
 * The cells of the grid in the order in which they are trained, the last axis fastest; each is `base` but for the axes and the steps.
 * @param opened the shape of the opened data, on which what can be depends
 */
export function planSweep(
  base: Config,
  axes: readonly SweepAxis[],
  steps: number,
  opened: DataShape | null = null,
): readonly SweepCell[] {
  const places = axes.reduce<readonly (readonly number[])[]>(
    (before, { values }) => before.flatMap((place) => values.map((_, index) => [...place, index])),
    [[]],
  );
  return places.map((place) => {
    const chosen = axes.map(({ key, values }, axis) => [key, values[place[axis] ?? 0]]);
    const config = withValues(fields, base, { ...Object.fromEntries(chosen), stopAfter: steps });
    const [notice] = mend(config, opened).notices;
    return notice ? { place, config: null, why: notice.code } : { place, config, why: null };
  });
}
