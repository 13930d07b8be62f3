/** Tests the checksum against published values and a bit-by-bit definition. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32 } from './crc32';

const bytes = (text: string) => new TextEncoder().encode(text);

/** The definition: the remainder of the bits, lowest first, by the polynomial. */
function slowly(data: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of data) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  }
  return (rest ^ 0xffffffff) >>> 0;
}

describe('crc32', () => {
  it.each([
    ['', 0],
    ['123456789', 0xcbf43926],
    ['The quick brown fox jumps over the lazy dog', 0x414fa339],
  ])('of %j', (text, expected) => {
    expect(crc32(bytes(text))).toBe(expected);
  });

  it('is what the definition says, for bytes of any number', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 67 }), (data) => crc32(data) === slowly(data)));
  });

  it('tells any single flipped bit', () => {
    const data = bytes('some bytes that were kept');
    const sum = crc32(data);
    for (let bit = 0; bit < 8 * data.length; bit++) {
      const flipped = data.map((byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      expect(crc32(flipped)).not.toBe(sum);
    }
  });
});
