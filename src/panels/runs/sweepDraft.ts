/** What a person has put into the form of a sweep, and the grid that follows from it. Pure; knows neither stores nor React. */

import type { FieldValue } from '../../config/clamp';
import type { Field } from '../../config/field';
import { type Config, type ConfigKey, fields } from '../../config/fields';
import { type SweepAxis, spacedValues, sweepLimits } from '../../state/runs/sweepPlan';

/** One knob of the form: numbers by their ends, options and switches by what is ticked. */
export interface AxisDraft {
  readonly key: ConfigKey;
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly scale: 'linear' | 'log';
  readonly ticked: readonly FieldValue[];
}

/** Everything that a choice or a switch can be; nothing for a number. */
export function choicesOf(key: ConfigKey): readonly FieldValue[] {
  const field: Field = fields[key];
  if (field.kind === 'choice') return field.options;
  return field.kind === 'flag' ? [false, true] : [];
}

const nearby = 3;

/** A beginning for `key`: some values round the present one. */
export function draftFor(key: ConfigKey, config: Config): AxisDraft {
  const field: Field = fields[key];
  const ticked = choicesOf(key).slice(0, 2);
  const blank = { key, from: 0, to: 0, count: nearby, scale: 'linear', ticked } as const;
  if (field.kind !== 'number') return { ...blank, ticked: choicesOf(key) };
  const present = Number(config[key]) || Number(field.default);
  if (field.scale === 'log' && present > 0) {
    const [from, to] = [Math.max(field.smallest, present / 10), Math.min(field.max, present * 10)];
    return { ...blank, from: rounded(from), to: rounded(to), scale: 'log' };
  }
  const span = key === 'seed' ? { from: present, to: present + 2 } : { from: present / 2, to: 2 * present };
  const [from = 0, to = 0] = spacedValues(
    field,
    present > 0 ? span.from : field.min,
    present > 0 ? span.to : field.max,
    2,
    'linear',
  );
  return { ...blank, from: rounded(from), to: rounded(to) };
}

const rounded = (value: number) => Number(value.toPrecision(3));

/** Whether the ends of a draft allow a logarithmic spacing. */
export function mayBeLog({ key, from, to }: AxisDraft): boolean {
  const field: Field = fields[key];
  return field.kind === 'number' && from > 0 && to > 0;
}

/** The side of the grid that a draft makes; it may have no value. */
export function axisOf({ key, from, to, count, scale, ticked }: AxisDraft): SweepAxis {
  const field: Field = fields[key];
  if (field.kind !== 'number') return { key, values: choicesOf(key).filter((value) => ticked.includes(value)) };
  const many = Math.max(1, Math.min(sweepLimits.values, Math.round(count)));
  return { key, values: spacedValues(field, from, to, many, scale) };
}
