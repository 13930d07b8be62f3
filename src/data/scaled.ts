/** Values from a file brought into [0, 1], and what was done to them. Knows no file format. */

import type { Remark, ValueRange } from '../protocol';
import type { Dataset, Scale } from './dataset';

/** Numbers as a file holds them: floats, or bytes that stand for byte + `zero`. */
export interface RawValues {
  readonly values: Uint8Array<ArrayBuffer> | Float32Array<ArrayBuffer>;
  readonly zero: number;
}

export interface ScaledValues {
  /** As `Dataset` has them; the raw ones are overwritten. */
  readonly values: Dataset['values'];
  readonly range: ValueRange;
  /** The smallest and the largest raw value. */
  readonly found: Scale;
  readonly scale: Scale;
  readonly remarks: readonly Remark[];
}

/** Bytes of pictures that are never brighter than this are taken for other numbers than brightness. */
const leastBrightest = 64;

/** Scales `raw` in place: what lies outside of the range is set to its ends. Without a `range` the one that fits is taken. */
export function scaled(raw: RawValues, kind: Dataset['kind'], asked: ValueRange | undefined): ScaledValues {
  const found = extent(raw);
  const range = asked ?? guessedRange(raw, kind, found);
  const scale = ends(range, found);
  const { values, zero } = raw;
  const isBytes = values instanceof Uint8Array;
  const full = isBytes ? 255 : 1;
  const perUnit = full / (scale.high - scale.low);
  const isKept = isBytes && zero === 0 && range === 'byte';
  let clipped = 0;
  for (let i = 0; i < values.length && !isKept; i++) {
    const value = ((values[i] ?? 0) + zero - scale.low) * perUnit;
    if (value < 0 || value > full * 1.000001) clipped += 1;
    const within = Math.min(full, Math.max(0, value));
    values[i] = isBytes ? Math.round(within) : within;
  }
  const remarks: Remark[] = [];
  if (clipped > 0) remarks.push({ code: 'values-clipped', facts: { count: clipped, ...scale } });
  if (isBytes && 255 % (scale.high - scale.low) !== 0) remarks.push({ code: 'bytes-rounded', facts: {} });
  return { values, range, found, scale, remarks };
}

function extent({ values, zero }: RawValues): Scale {
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return { low: low + zero, high: high + zero };
}

function guessedRange({ values }: RawValues, kind: Dataset['kind'], { low, high }: Scale): ValueRange {
  if (low >= 0 && high <= 1) return 'unit';
  const isBrightness = kind === 'images' && low >= 0 && high <= 255 && high >= leastBrightest;
  return isBrightness && (values instanceof Uint8Array || values.every(Number.isInteger)) ? 'byte' : 'data';
}

function ends(range: ValueRange, { low, high }: Scale): Scale {
  if (range === 'byte') return { low: 0, high: 255 };
  if (range === 'unit') return { low: 0, high: 1 };
  return { low, high: high > low ? high : low + 1 };
}
