/** Tests of the safetensors reader on files made here byte by byte, whole and broken. */

import { describe, expect, it } from 'vitest';
import { readSafetensors } from './safetensors';

/** A file with this header text and these data bytes. */
function file(header: unknown, data: Uint8Array = new Uint8Array(0)): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(typeof header === 'string' ? header : JSON.stringify(header));
  const bytes = new Uint8Array(8 + text.length + data.length);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(text.length), true);
  bytes.set(text, 8);
  bytes.set(data, 8 + text.length);
  return bytes;
}

const floats = new Uint8Array(new Float32Array([1, -2, 0.5, 4, 5, 6]).buffer);

describe('readSafetensors', () => {
  it('reads every tensor with its name and shape', () => {
    const header = {
      __metadata__: { format: 'pt' },
      'a.weight': { dtype: 'F32', shape: [2, 2], data_offsets: [0, 16] },
      b: { dtype: 'F32', shape: [2], data_offsets: [16, 24] },
      scalar: { dtype: 'F32', shape: [], data_offsets: [4, 8] },
      empty: { dtype: 'F32', shape: [0, 3], data_offsets: [8, 8] },
    };
    expect(readSafetensors(file(header, floats))).toEqual({
      'a.weight': { shape: [2, 2], data: new Float32Array([1, -2, 0.5, 4]) },
      b: { shape: [2], data: new Float32Array([5, 6]) },
      scalar: { shape: [], data: new Float32Array([-2]) },
      empty: { shape: [0, 3], data: new Float32Array(0) },
    });
  });

  it('reads data that does not start on a multiple of four, out of a larger buffer', () => {
    for (const padding of ['', ' ', '  ', '   ']) {
      const header = `${JSON.stringify({ b: { dtype: 'F32', shape: [6], data_offsets: [0, 24] } })}${padding}`;
      const whole = file(header, floats);
      const larger = new Uint8Array(whole.length + 7);
      larger.set(whole, 3);
      const tensors = readSafetensors(larger.subarray(3, 3 + whole.length));
      expect(tensors.b?.data).toEqual(new Float32Array([1, -2, 0.5, 4, 5, 6]));
    }
  });

  const entry = { dtype: 'F32', shape: [6], data_offsets: [0, 24] };
  it.each([
    ['a header that does not fit', file({ b: entry }, floats).slice(0, 20), 'truncated'],
    ['nothing', new Uint8Array(0), 'too short'],
    ['a header of 2^63 bytes', new Uint8Array([0, 0, 0, 0, 0, 0, 0, 128, 1, 2, 3]), 'truncated'],
    ['a list for a header', file('7'), 'no table'],
    ['truncated data', file({ b: entry }, floats.slice(0, 20)), 'b lies outside'],
    ['offsets the wrong way round', file({ b: { ...entry, data_offsets: [24, 0] } }, floats), 'b lies outside'],
    ['a shape of another size', file({ b: { ...entry, shape: [5] } }, floats), 'another size'],
    ['a negative side', file({ b: { ...entry, shape: [-6] } }, floats), 'bad shape'],
    ['a missing shape', file({ b: { dtype: 'F32', data_offsets: [0, 24] } }, floats), 'lacks'],
    ['another number type', file({ b: { ...entry, dtype: 'F16' } }, floats), 'b is F16'],
    ['a tensor that is no table', file({ b: null }, floats), 'b is undefined'],
  ])('refuses %s', (_, bytes, message) => {
    expect(() => readSafetensors(bytes)).toThrow(message);
  });

  it('refuses a header that is not JSON', () => {
    expect(() => readSafetensors(file('{'))).toThrow(SyntaxError);
  });
});
