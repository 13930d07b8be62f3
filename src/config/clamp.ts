/** Turns any value into one a field can hold. Knows field kinds, no particular knob. */

import type { Field, FieldTable, NumberField, Values } from './field';

/** What any field may hold. */
export type FieldValue = string | number | boolean;

/** The number nearest to `value` that `field` can hold; NaN becomes the default. */
export function clampNumber(field: NumberField, value: number): number {
  if (Number.isNaN(value)) return field.default;
  const within = Math.min(field.max, Math.max(field.min, value));
  return (field.integer ? Math.round(within) : within) + 0; // + 0 turns −0 into 0
}

/** The value nearest to `value` that `field` can hold; the default for one of a foreign kind. */
export function clampValue(field: Field, value: unknown): FieldValue {
  switch (field.kind) {
    case 'number':
      return typeof value === 'number' ? clampNumber(field, value) : field.default;
    case 'choice':
      return field.options.find((option) => option === value) ?? field.default;
    case 'flag':
      return typeof value === 'boolean' ? value : field.default;
  }
}

/** Whether `candidate` holds, for every field of `table`, a value which that field can hold. */
export function isValues<Table extends FieldTable>(table: Table, candidate: unknown): candidate is Values<Table> {
  if (typeof candidate !== 'object' || candidate === null) return false;
  const values: ReadonlyMap<string, unknown> = new Map(Object.entries(candidate));
  return Object.entries(table).every(
    ([key, field]) => values.has(key) && Object.is(clampValue(field, values.get(key)), values.get(key)),
  );
}

/** A whole configuration: `value(key, field)` for each field of `table`, clamped. */
export function makeValues<Table extends FieldTable>(
  table: Table,
  value: (key: string, field: Field) => unknown,
): Values<Table> {
  const made = Object.fromEntries(
    Object.entries(table).map(([key, field]) => [key, clampValue(field, value(key, field))]),
  );
  if (!isValues(table, made)) throw new Error('a clamped value does not fit its field');
  return made;
}

/** The default of every field. */
export function defaults<Table extends FieldTable>(table: Table): Values<Table> {
  return makeValues(table, (_, field) => field.default);
}

/** `values` with every value clamped, those of `changes` in place of the present ones. */
export function withValues<Table extends FieldTable>(
  table: Table,
  values: Values<Table>,
  changes: Readonly<Record<string, unknown>>,
): Values<Table> {
  const present: ReadonlyMap<string, unknown> = new Map(Object.entries({ ...values, ...changes }));
  return makeValues(table, (key) => present.get(key));
}
