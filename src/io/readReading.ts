/** How files are read, as it comes back from storage or a file: checked, or nothing. Knows no reader. */

import * as v from 'valibot';
import type { ReadOptions } from '../protocol';

const index = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const size = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(1_000_000));
const name = v.pipe(v.string(), v.maxLength(1000));

const layout = v.object({
  kind: v.picklist(['images', 'signals']),
  rows: size,
  cols: size,
  channels: v.picklist([1, 3]),
});
const range = v.picklist(['byte', 'unit', 'data']);

const reading = v.variant('format', [
  v.object({ format: v.literal('idx') }),
  v.object({
    format: v.literal('csv'),
    delimiter: v.pipe(v.string(), v.length(1)),
    header: v.boolean(),
    labelColumn: v.nullable(index),
    layout,
    range,
  }),
  v.object({ format: v.literal('arrays'), values: name, labels: v.nullable(name), layout, range }),
  v.object({
    format: v.literal('pictures'),
    side: size,
    colour: v.boolean(),
    fit: v.picklist(['crop', 'pad']),
    inverted: v.boolean(),
    named: v.boolean(),
  }),
  v.object({ format: v.literal('text'), window: size }),
]);

/** `value` as it was written, or null where it is no way of reading files: then it is guessed anew. */
export function readReading(value: unknown): ReadOptions | null {
  const read = v.safeParse(reading, value);
  return read.success ? read.output : null;
}
