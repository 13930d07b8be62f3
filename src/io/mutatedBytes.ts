/** Random damage to real files, for property tests. */

import fc from 'fast-check';

type Bytes = Uint8Array<ArrayBuffer>;

/** One change: a byte, a bit, a cut, a copied or dropped stretch, a number that promises too much. */
const change = fc.record({
  kind: fc.constantFrom('byte', 'bit', 'cut', 'drop', 'repeat', 'huge', 'insert'),
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  length: fc.nat(64),
  value: fc.nat(255),
});

function changed(
  bytes: Bytes,
  { kind, at, length, value }: typeof change extends fc.Arbitrary<infer T> ? T : never,
): Bytes {
  const place = Math.floor(at * bytes.length);
  const copy = bytes.slice();
  const [before, after] = [bytes.subarray(0, place), bytes.subarray(place)];
  switch (kind) {
    case 'byte':
      copy[place] = value;
      return copy;
    case 'bit':
      copy[place] = (copy[place] ?? 0) ^ (1 << (value % 8));
      return copy;
    case 'cut':
      return before.slice();
    case 'drop':
      return joined(before, bytes.subarray(place + length));
    case 'repeat':
      return joined(before, bytes.subarray(place, place + length), after);
    case 'huge':
      return copy.fill(0xff, place, place + 1 + (length % 8));
    case 'insert':
      return joined(before, new Uint8Array(length).fill(value), after);
  }
}

export function joined(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** One of `files` with one to four changes. */
export function mutatedBytes(files: readonly Bytes[]): fc.Arbitrary<Bytes> {
  return fc
    .tuple(fc.constantFrom(...files), fc.array(change, { minLength: 1, maxLength: 4 }))
    .map(([file, changes]) => changes.reduce(changed, file));
}

/** Bytes that are no file at all, or begin as one. */
export function randomBytes(beginning: Uint8Array): fc.Arbitrary<Bytes> {
  return fc
    .tuple(fc.uint8Array({ maxLength: 200 }), fc.boolean())
    .map(([bytes, begins]) => (begins ? joined(beginning, bytes) : joined(bytes)));
}
