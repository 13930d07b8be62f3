/** Where numbers stand on an axis, and which of them are named there. Pure. */

import type { Axis } from './plot';

export interface Scale {
  /** Position of a value between `from` and `to`; a log axis puts what is not positive at its lower end. */
  at(value: number): number;
  readonly ticks: readonly number[];
}

const WANTED_TICKS = 5;

/**
 * An axis over `values` (those that are finite), drawn from position `from` to position `to`.
 * On a log axis with zeros among the ticks, zero stands apart below the smallest positive value.
 */
export function createScale(axis: Axis, values: readonly number[], from: number, to: number): Scale {
  const all = [...values, ...(axis.include ?? []), ...(axis.ticks ?? [])].filter(Number.isFinite);
  return axis.scale === 'log' ? logScale(axis, all, from, to) : linearScale(axis, all, from, to);
}

function linearScale(axis: Axis, values: readonly number[], from: number, to: number): Scale {
  const [low, high] = spread(Math.min(...values), Math.max(...values));
  const step = roundStep((high - low) / WANTED_TICKS);
  const [start, end] = axis.ticks
    ? [low, high]
    : [Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step];
  const count = Math.round((end - start) / step);
  const ticks = axis.ticks ?? Array.from({ length: count + 1 }, (_, i) => clean(start + i * step));
  return { at: (value) => from + ((value - start) / (end - start)) * (to - from), ticks };
}

function logScale(axis: Axis, values: readonly number[], from: number, to: number): Scale {
  const positive = values.filter((value) => value > 0);
  const low = Math.min(...positive);
  const high = Math.max(...positive);
  const zero = values.some((value) => value <= 0);
  // Zero has no place on a log axis: it gets one, a little below the smallest value.
  const logLow = Math.log10(low) - (zero ? 0.5 : 0.04);
  const logHigh = Math.max(Math.log10(high) + 0.04, logLow + 0.3);
  const place = (value: number) => (value > 0 ? Math.max(logLow, Math.log10(value)) : logLow);
  return {
    at: (value) => from + ((place(value) - logLow) / (logHigh - logLow)) * (to - from),
    ticks: axis.ticks ?? logTicks(10 ** (zero ? Math.log10(low) - 0.04 : logLow), 10 ** logHigh),
  };
}

/** Powers of ten, with 2 and 5 between them where there are few. */
function logTicks(low: number, high: number): number[] {
  const decades = Math.log10(high / low);
  const mantissas = decades > 3 ? [1] : decades > 1.5 ? [1, 3] : [1, 2, 3, 5, 7];
  const ticks: number[] = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power++) {
    for (const mantissa of mantissas) {
      const tick = clean(mantissa * 10 ** power);
      if (tick >= low && tick <= high) ticks.push(tick);
    }
  }
  return ticks;
}

function spread(low: number, high: number): [number, number] {
  const margin = low === high ? Math.max(Math.abs(low) / 10, 0.1) : 0;
  return [low - margin, high + margin];
}

/** 1, 2 or 5 times a power of ten, at least `step`. */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  const mantissa = [1, 2, 5, 10].find((each) => each * power >= step * 0.999) ?? 10;
  return mantissa * power;
}

/** A sum of tenths without its rounding error. */
function clean(value: number): number {
  return Number(value.toPrecision(10));
}
