/** The query string ⇄ the values of any field table. Knows no particular knob, nor the browser's history. */

import { clampNumber, type FieldValue, makeValues } from './clamp';
import type { ChoiceField, Field, FieldTable, NumberField, Values } from './field';
import type { Notice, ValueNoticeCode } from './notice';

/** What one URL value became: `code` says what was wrong with it, if anything. */
interface Read {
  value: FieldValue;
  code: ValueNoticeCode | null;
}

/**
 * The values that `search` ("?a=1&b=2", the mark optional) holds for `table`, defaults for the rest, and a notice for each
 * value that had to be changed. Keys of no field are ignored; of a repeated key the first counts. Never throws.
 */
export function parseSearch<Table extends FieldTable>(
  table: Table,
  search: string,
): { values: Values<Table>; notices: Notice<ValueNoticeCode>[] } {
  const query = new URLSearchParams(search);
  const notices: Notice<ValueNoticeCode>[] = [];
  const values = makeValues(table, (key, field) => {
    const given = query.get(field.url);
    if (given === null) return field.default;
    const { value, code } = readValue(field, given.trim());
    if (code) notices.push({ code, key, given: given.slice(0, 40), used: writeValue(value) });
    return value;
  });
  return { values, notices };
}

/** The query parameters of the values that differ from their defaults, in the table's order: [URL key, value]. */
export function searchEntries<Table extends FieldTable>(table: Table, values: Values<Table>): [string, string][] {
  const present: ReadonlyMap<string, FieldValue> = new Map(Object.entries(values));
  return Object.entries(table).flatMap(([key, field]): [string, string][] => {
    const value = present.get(key);
    return value === undefined || value === field.default ? [] : [[field.url, writeValue(value)]];
  });
}

/** Some values of `table` as one URL value, "l-0.5_reg-none", in the table's order. */
export function writeSome(table: FieldTable, values: Readonly<Record<string, FieldValue>>): string {
  const present = new Map(Object.entries(values));
  const items = Object.entries(table).flatMap(([key, { url }]) => {
    const value = present.get(key);
    return value === undefined ? [] : [`${url}-${writeValue(value)}`];
  });
  return items.join('_');
}

/** The values that `writeSome` wrote, with a notice for each that had to be changed. What is of no field is ignored. Never throws. */
export function readSome(
  table: FieldTable,
  given: string,
): { values: Record<string, FieldValue>; notices: Notice<ValueNoticeCode>[] } {
  const items = new Map(given.split('_').map((item) => [item.split('-', 1)[0] ?? '', item]));
  const search = Object.values(table).flatMap(({ url }): [string, string][] => {
    const item = items.get(url);
    return item === undefined ? [] : [[url, item.slice(url.length + 1)]];
  });
  const { values, notices } = parseSearch(table, writeSearch(search));
  const asked = Object.entries(values).filter(([key]) => items.has(table[key]?.url ?? ''));
  return { values: Object.fromEntries(asked), notices };
}

/** "?a=1&b=2" from query parameters, or "" from none. */
export function writeSearch(entries: readonly (readonly [string, string])[]): string {
  const query = new URLSearchParams(entries.map(([key, value]) => [key, value])).toString();
  return query === '' ? '' : `?${query}`;
}

/** A value as the URL shows it: numbers in their shortest form that reads back exactly, flags as 1 and 0. */
export function writeValue(value: FieldValue): string {
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (typeof value === 'string') return value;
  const plain = String(value).replace('e+', 'e');
  const scientific = value.toExponential().replace('e+', 'e');
  return scientific.length < plain.length ? scientific : plain;
}

function readValue(field: Field, given: string): Read {
  switch (field.kind) {
    case 'number':
      return readNumber(field, given);
    case 'choice':
      return readOption(field, given);
    case 'flag':
      if (given === '1' || given === 'true') return { value: true, code: null };
      if (given === '0' || given === 'false') return { value: false, code: null };
      return { value: field.default, code: 'unknown-option' };
  }
}

function readNumber(field: NumberField, given: string): Read {
  const number = given === '' ? Number.NaN : Number(given);
  const value = clampNumber(field, number);
  if (Number.isNaN(number)) return { value, code: 'not-a-number' };
  if (number < field.min || number > field.max) return { value, code: 'out-of-range' };
  return { value, code: field.integer && !Number.isInteger(number) ? 'not-whole' : null };
}

/** Among options that are all numbers an unknown number becomes the nearest of them. */
function readOption(field: ChoiceField, given: string): Read {
  const known = field.options.find((option) => option === given);
  if (known !== undefined) return { value: known, code: null };
  const same = field.options.find((option) => option === given.toLowerCase());
  if (same !== undefined) return { value: same, code: 'unknown-option' };
  const number = given === '' ? Number.NaN : Number(given);
  const distances = field.options.map((option) => Math.abs(Number(option) - number));
  if (!distances.every((distance) => !Number.isNaN(distance))) return { value: field.default, code: 'unknown-option' };
  const nearest = field.options[distances.indexOf(Math.min(...distances))];
  return { value: nearest ?? field.default, code: 'out-of-range' };
}
