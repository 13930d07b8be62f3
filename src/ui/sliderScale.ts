/** Places on a slider ⇄ values of a number field: linear, or round values spaced evenly by magnitude. Pure; knows no control. */

import type { NumberField } from '../config/field';

/** What a native range input needs to stand for a field. */
export interface SliderScale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The place nearest to a value. */
  toPlace(value: number): number;
  toValue(place: number): number;
}

/** Round mantissas about a quarter apart, so that a drag passes only values that are short to read and to write. */
const decimal = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8];
const binary = [1, 1.5];

/**
 * The scale of `field` from `lowest` up (its own minimum, or more where the range is restricted at present).
 * Linear: places are values. Logarithmic: places count through the round values; a range that is all powers of two (batch
 * sizes) gets those; zero and a mirrored negative side are there where the range has them.
 */
export function sliderScale(field: NumberField, lowest: number = field.min): SliderScale {
  if (field.scale === 'linear') {
    const step = field.smallest;
    const toValue = (place: number) => Number(place.toFixed(10));
    return { min: lowest, max: field.max, step, toPlace: toValue, toValue };
  }
  const stops = logStops(field, lowest);
  return {
    min: 0,
    max: stops.length - 1,
    step: 1,
    toPlace: (value) => nearest(stops, value, field.smallest),
    toValue: (place) => stops[Math.min(stops.length - 1, Math.max(0, Math.round(place)))] ?? field.default,
  };
}

/** The values a logarithmic slider passes, rising. */
function logStops(field: NumberField, lowest: number): number[] {
  const positive = magnitudes(field, Math.max(lowest, field.smallest), field.max);
  const negative = lowest < 0 ? magnitudes(field, field.smallest, -lowest).map((value) => -value) : [];
  return [...negative.reverse(), ...(lowest <= 0 ? [0] : []), ...positive];
}

function magnitudes(field: NumberField, from: number, to: number): number[] {
  const powersOfTwo = field.integer && Number.isInteger(Math.log2(field.max));
  const [base, mantissas] = powersOfTwo ? [2, binary] : [10, decimal];
  const first = Math.floor(Math.log(from) / Math.log(base) + 1e-9);
  const last = Math.ceil(Math.log(to) / Math.log(base) - 1e-9);
  const values = [from, to];
  for (let power = first; power <= last; power++) {
    for (const mantissa of mantissas) {
      const value = Number((mantissa * base ** power).toPrecision(6));
      if (value > from && value < to && (!field.integer || Number.isInteger(value))) values.push(value);
    }
  }
  return [...new Set(values)].sort((a, b) => a - b);
}

/** Nearest by magnitude, as the eye sees it on a logarithmic slider. */
function nearest(stops: readonly number[], value: number, smallest: number): number {
  const stretch = (v: number) => Math.sign(v) * Math.log1p(Math.abs(v) / (smallest / 2));
  const target = stretch(value);
  let best = 0;
  stops.forEach((stop, place) => {
    if (Math.abs(stretch(stop) - target) < Math.abs(stretch(stops[best] ?? 0) - target)) best = place;
  });
  return best;
}
