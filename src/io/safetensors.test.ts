/** Tests of the safetensors reader and writer on files made here byte by byte, whole and broken. */

import { describe, expect, it } from 'vitest';
import { parseSafetensors, readSafetensors, SafetensorsError } from './safetensors';
import { writeSafetensors } from './writeSafetensors';

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
      scalar: { dtype: 'F32', shape: [], data_offsets: [24, 28] },
      empty: { dtype: 'F32', shape: [0, 3], data_offsets: [24, 24] },
    };
    const data = new Uint8Array(new Float32Array([1, -2, 0.5, 4, 5, 6, -2]).buffer);
    expect(readSafetensors(file(header, data))).toEqual({
      'a.weight': { shape: [2, 2], data: new Float32Array([1, -2, 0.5, 4]) },
      b: { shape: [2], data: new Float32Array([5, 6]) },
      scalar: { shape: [], data: new Float32Array([-2]) },
      empty: { shape: [0, 3], data: new Float32Array(0) },
    });
    expect(parseSafetensors(file(header, data)).metadata).toEqual(new Map([['format', 'pt']]));
  });

  it('takes names for names alone, whatever they mean to JavaScript', () => {
    const names = ['__proto__', 'constructor', 'toString', '7', '1'];
    const header = names.map(
      (name, i) => `"${name}":{"dtype":"F32","shape":[],"data_offsets":[${4 * i},${4 * i + 4}]}`,
    );
    const { tensors } = parseSafetensors(file(`{${header.join(',')}}`, floats.slice(0, 20)));
    expect([...tensors.keys()]).toEqual(names);
    expect(Reflect.get({}, 'dtype')).toBeUndefined();
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
    ['a number for a header', file('7'), 'no table'],
    ['a list for a header', file('[]'), 'no table'],
    ['a header that is not JSON', file('{'), 'not JSON'],
    ['tensors that overlap', file({ a: entry, b: entry }, floats), 'b overlaps'],
    ['a gap between tensors', file({ b: { ...entry, shape: [5], data_offsets: [4, 24] } }, floats), 'leaves a gap'],
    ['bytes of no tensor', file({ b: { ...entry, shape: [5], data_offsets: [0, 20] } }, floats), 'no tensor'],
    ['a type that is no text', file({ b: { ...entry, dtype: { toString: 1 } } }, floats), 'b is of no type'],
    ['truncated data', file({ b: entry }, floats.slice(0, 20)), 'b lies outside'],
    ['offsets the wrong way round', file({ b: { ...entry, data_offsets: [24, 0] } }, floats), 'b lies outside'],
    ['a shape of another size', file({ b: { ...entry, shape: [5] } }, floats), 'another size'],
    ['a negative side', file({ b: { ...entry, shape: [-6] } }, floats), 'bad shape'],
    ['a missing shape', file({ b: { dtype: 'F32', data_offsets: [0, 24] } }, floats), 'lacks'],
    ['another number type', file({ b: { ...entry, dtype: 'F16' } }, floats), 'b is F16'],
    ['a tensor that is no table', file({ b: null }, floats), 'b is of no type'],
  ])('refuses %s', (_, bytes, message) => {
    expect(() => readSafetensors(bytes)).toThrow(SafetensorsError);
    expect(() => readSafetensors(bytes)).toThrow(message);
  });
});

describe('writeSafetensors', () => {
  const frame = (shape: number[], ...data: number[]) => ({ shape, data: new Float32Array(data) });

  it('writes what the reader reads, in its order, on multiples of eight', () => {
    const tensors = [
      ['encoder.weight', frame([2, 3], 1, -2, 0.5, Number.NaN, Number.NEGATIVE_INFINITY, -0)],
      ['7', frame([], 1e-45)],
      ['1', frame([0, 2])],
      ['__proto__', frame([1], 3)],
    ] as const;
    const bytes = writeSafetensors(tensors, { format: 'pt', note: 'Größe 大小' });
    const read = parseSafetensors(bytes);
    expect([...read.tensors]).toEqual(tensors.map(([name, { shape, data }]) => [name, { shape, data }]));
    expect(read.metadata).toEqual(new Map(Object.entries({ format: 'pt', note: 'Größe 大小' })));
    expect(new DataView(bytes.buffer).getUint32(0, true) % 8).toBe(0);
  });

  it('refuses two tensors of one name and data that do not fill their shape', () => {
    expect(() => writeSafetensors([['a', frame([2], 1)]])).toThrow(RangeError);
    expect(() =>
      writeSafetensors([
        ['a', frame([1], 1)],
        ['a', frame([1], 1)],
      ]),
    ).toThrow(RangeError);
  });
});
