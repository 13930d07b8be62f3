/** Whatever bytes are opened as safetensors: tensors or a typed error, never anything else; what is written reads back. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joined, mutatedBytes, randomBytes } from './mutatedBytes';
import { parseSafetensors, SafetensorsError } from './safetensors';
import { writeSafetensors } from './writeSafetensors';

const tensor = fc.array(fc.nat(4), { maxLength: 3 }).chain((shape) =>
  fc
    .float32Array({
      minLength: shape.reduce((a, b) => a * b, 1),
      maxLength: shape.reduce((a, b) => a * b, 1),
    })
    .map((data) => ({ shape, data: Float32Array.from(data) })),
);
const anyTensors = fc.uniqueArray(
  fc.tuple(
    fc.string({ unit: 'grapheme' }).filter((name) => name !== '__metadata__'),
    tensor,
  ),
  { selector: ([name]) => name, maxLength: 5 },
);
const files = fc.sample(anyTensors, { numRuns: 20, seed: 1 }).map((tensors) => writeSafetensors(tensors, { a: 'b' }));

function judge(bytes: Uint8Array<ArrayBuffer>): void {
  try {
    const { tensors } = parseSafetensors(bytes);
    const floats = [...tensors.values()].reduce((sum, { data }) => sum + data.length, 0);
    expect(4 * floats).toBeLessThan(bytes.length);
  } catch (error) {
    if (!(error instanceof SafetensorsError)) throw error;
  }
}

/** A header of any text with its right length, and some data. */
const headed = (header: Uint8Array, data: Uint8Array) =>
  joined(new Uint8Array(new BigUint64Array([BigInt(header.length)]).buffer), header, data);

describe('safetensors of any bytes', () => {
  it('reads back any tensors under any names', () => {
    fc.assert(
      fc.property(anyTensors, (tensors) => {
        expect([...parseSafetensors(writeSafetensors(tensors)).tensors]).toEqual(tensors);
      }),
      { numRuns: 500 },
    );
  });

  it('gives tensors or a typed error for 10,000 files', () => {
    fc.assert(fc.property(randomBytes(files[0]?.subarray(0, 40) ?? new Uint8Array(0)), judge), { numRuns: 2000 });
    fc.assert(fc.property(mutatedBytes(files), judge), { numRuns: 5000 });
    const headers = files.map((file) => file.slice(8, 8 + Number(new DataView(file.buffer).getBigUint64(0, true))));
    fc.assert(
      fc.property(mutatedBytes(headers), fc.uint8Array({ maxLength: 64 }), (header, data) =>
        judge(headed(header, data)),
      ),
      { numRuns: 2000 },
    );
    const json = fc.json({ maxDepth: 3 }).map((text) => headed(new TextEncoder().encode(text), new Uint8Array(8)));
    fc.assert(fc.property(json, judge), { numRuns: 1000 });
  }, 120_000);

  it('withstands headers that promise too much', () => {
    const bombs = [
      '{"a":{"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,8]}}',
      '{"a":{"dtype":"F32","shape":[1e308,1e308],"data_offsets":[0,8]}}',
      `{"a":{"dtype":"F32","shape":[${'1,'.repeat(100_000)}2],"data_offsets":[0,8]}}`,
      `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
      `{${Array.from({ length: 50_000 }, (_, i) => `"${i}":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}`).join(',')}}`,
    ];
    for (const bomb of bombs) judge(headed(new TextEncoder().encode(bomb), new Uint8Array(8)));
  });
});
