/** Hostile files for tests: noise, damaged real files, headers that lie; and what a reader may do with them. */

import fc from 'fast-check';
import { expect, vi } from 'vitest';
import { DataError } from './dataError';

export type Bytes = Uint8Array<ArrayBuffer>;

/** Inputs that every reader is given in `npm test`. */
export const manyRuns = 10_000;

const copied = (bytes: Uint8Array): Bytes => new Uint8Array(bytes);

/** One damage: bytes overwritten, a piece cut out or put in, the end lost, a four-byte number made extreme. */
const damage = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), at: fc.nat(), value: fc.nat(255) }),
  fc.record({
    kind: fc.constant('number' as const),
    at: fc.nat(),
    value: fc.constantFrom(0, 1, 0x7fffffff, 0xffffffff, 1 << 20),
  }),
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat(), value: fc.nat(64) }),
  fc.record({ kind: fc.constant('end' as const), at: fc.nat(), value: fc.constant(0) }),
  fc.record({ kind: fc.constant('again' as const), at: fc.nat(), value: fc.nat(64) }),
);

function damaged(bytes: Bytes, { kind, at, value }: { kind: string; at: number; value: number }): Bytes {
  const place = bytes.length === 0 ? 0 : at % bytes.length;
  const result = copied(bytes);
  if (kind === 'set') result[place] = value;
  if (kind === 'number' && place + 4 <= result.length)
    new DataView(result.buffer).setUint32(place, value, at % 2 === 0);
  if (kind === 'cut') return Uint8Array.of(...bytes.subarray(0, place), ...bytes.subarray(place + value));
  if (kind === 'end') return bytes.slice(0, place);
  if (kind === 'again') return Uint8Array.of(...bytes.subarray(0, place + value), ...bytes.subarray(place));
  return result;
}

/** Noise, and the `real` files as they are, a little damaged, or much. */
export function hostile(real: readonly Bytes[]): fc.Arbitrary<Bytes> {
  const mutated = fc
    .tuple(fc.constantFrom(...real), fc.array(damage, { maxLength: 4 }))
    .map(([bytes, damages]) => damages.reduce(damaged, bytes));
  const begun = fc
    .tuple(fc.constantFrom(...real), fc.nat(40), fc.uint8Array({ maxLength: 200 }))
    .map(([bytes, length, noise]) => Uint8Array.of(...bytes.subarray(0, length), ...noise));
  return fc.oneof(
    { arbitrary: mutated, weight: 6 },
    { arbitrary: begun, weight: 2 },
    fc.uint8Array({ maxLength: 200 }).map(copied),
  );
}

/** Counts the bytes of all arrays that are made, until globals are restored. */
function countAllocations(): { largest: number; total: number; reset(): void } {
  const counts = {
    largest: 0,
    total: 0,
    reset() {
      counts.largest = 0;
      counts.total = 0;
    },
  };
  const made = (bytes: number) => {
    counts.largest = Math.max(counts.largest, bytes);
    counts.total += bytes;
  };
  for (const name of [
    'Uint8Array',
    'Uint8ClampedArray',
    'Float32Array',
    'Float64Array',
    'Int32Array',
    'Uint32Array',
  ] as const) {
    const real = globalThis[name];
    vi.stubGlobal(
      name,
      new Proxy(real, {
        construct(target, args, newTarget) {
          const array = Reflect.construct(target, args, newTarget);
          if (typeof args[0] === 'number' || Array.isArray(args[0])) made(array.byteLength);
          return array;
        },
      }),
    );
  }
  return counts;
}

interface Demands<Input> {
  /** Bytes that a reader may take for its own, once unpacked: twice as many may be allocated at once. */
  readonly size: (input: Input) => number;
  readonly runs?: number;
}

/**
 * Holds that `read` gives a value or throws a DataError for each of `inputs`, and that no array it makes is longer than twice the input,
 * nor all of them together than ten times.
 */
export async function survives<Input>(
  inputs: fc.Arbitrary<Input>,
  read: (input: Input) => Promise<unknown>,
  { size, runs = manyRuns }: Demands<Input>,
): Promise<{ readonly read: number; readonly refused: number }> {
  const counts = countAllocations();
  const outcome = { read: 0, refused: 0 };
  const property = fc.asyncProperty(inputs, async (input) => {
    counts.reset();
    try {
      await read(input);
      outcome.read += 1;
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      outcome.refused += 1;
    }
    const { largest, total } = counts;
    const allowed = 2 * size(input) + 1024;
    if (largest > allowed || total > 5 * allowed)
      throw new Error(`allocates ${largest} at once, ${total} in all, for ${allowed / 2}`);
  });
  try {
    await fc.assert(property, { numRuns: runs, seed: 6 });
  } finally {
    vi.unstubAllGlobals();
  }
  expect(outcome.read).toBeGreaterThan(runs / 100);
  expect(outcome.refused).toBeGreaterThan(runs / 100);
  return outcome;
}

/** The problem that reading ends with, or what else came of it. */
export async function problemOf(read: () => Promise<unknown>): Promise<unknown> {
  try {
    await read();
    return 'read';
  } catch (error) {
    return error instanceof DataError ? error.problem : error;
  }
}
