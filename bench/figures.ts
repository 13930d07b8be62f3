/** Numbers as a person reads them in a table. Knows nothing of what they mean. */

import type { Spread } from './statistics';

/** A number in three digits, without exponent and without needless zeros. */
export function figure(value: number): string {
  if (value === 0) return '0';
  const digits = Math.abs(value) >= 100 ? value.toFixed(0) : `${Number(value.toPrecision(3))}`;
  return digits.includes('e') ? value.toExponential(1) : digits;
}

/** A count: whole where it is whole. */
export function count(value: number): string {
  return Number.isInteger(value) ? `${value}` : `${Number(value.toPrecision(3))}`;
}

/** The median, with the quartiles in brackets where they differ from it. */
export function spreadFigure({ median, low, high }: Spread): string {
  const [middle, from, to] = [figure(median), figure(low), figure(high)];
  return from === middle && to === middle ? middle : `${middle} (${from}–${to})`;
}

/** `value` in the largest unit of 1000 that leaves a number of at least 1. */
function scaled(value: number, units: readonly string[]): string {
  const power = value < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(value) / 3));
  return `${figure(value / 1000 ** power)} ${units[power] ?? ''}`.trimEnd();
}

export const bytes = (value: number) => scaled(value, ['B', 'kB', 'MB', 'GB']);

/** A number of operations, or of operations a second, with its prefix: "18.9 M". */
export const operations = (value: number) => scaled(value, ['', 'k', 'M', 'G', 'T']);
