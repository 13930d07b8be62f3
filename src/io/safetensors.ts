/** Reads safetensors files (huggingface.co/docs/safetensors) of 32-bit floats into frames. Knows nothing of models or of what the tensors mean. */

import type { Frame } from '../protocol';

interface Entry {
  readonly shape: number[];
  readonly begin: number;
  readonly end: number;
}

/** A property of a parsed JSON value, undefined where there is none. */
function property(value: unknown, key: string): unknown {
  return value !== null && typeof value === 'object' ? Reflect.get(value, key) : undefined;
}

/** `value` as a list of whole numbers ≥ 0, or an error that names the tensor. */
function naturals(value: unknown, name: string): number[] {
  if (!Array.isArray(value)) throw new Error(`safetensors: ${name} lacks a shape or offsets`);
  return value.map((item: unknown) => {
    if (typeof item !== 'number' || !Number.isSafeInteger(item) || item < 0) {
      throw new Error(`safetensors: ${name} has a bad shape or bad offsets`);
    }
    return item;
  });
}

/** One entry of the header, checked against the `dataLength` bytes that follow it. */
function readEntry(name: string, value: unknown, dataLength: number): Entry {
  const dtype = property(value, 'dtype');
  if (dtype !== 'F32') throw new Error(`safetensors: ${name} is ${String(dtype)}, only F32 is read`);
  const shape = naturals(property(value, 'shape'), name);
  const [begin, end, ...rest] = naturals(property(value, 'data_offsets'), name);
  if (begin === undefined || end === undefined || rest.length > 0 || begin > end || end > dataLength) {
    throw new Error(`safetensors: ${name} lies outside of the file`);
  }
  const size = shape.reduce((product, side) => product * side, 1);
  if (end - begin !== 4 * size) throw new Error(`safetensors: ${name} has another size than its shape [${shape}]`);
  return { shape, begin, end };
}

/**
 * The tensors of a safetensors file by name, copied out of `bytes`. Metadata is passed over.
 * @throws Error where the file is truncated, its header lies, or a tensor is not F32
 */
export function readSafetensors(bytes: Uint8Array<ArrayBuffer>): Record<string, Frame> {
  if (bytes.length < 8) throw new Error('safetensors: too short for a header');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerLength = Number(view.getBigUint64(0, true));
  if (headerLength > bytes.length - 8) throw new Error('safetensors: the header is truncated');
  const data = bytes.subarray(8 + headerLength);
  const header: unknown = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + headerLength)));
  if (header === null || typeof header !== 'object') throw new Error('safetensors: the header is no table');
  const tensors: Record<string, Frame> = {};
  for (const name of Object.keys(header)) {
    if (name === '__metadata__') continue;
    const { shape, begin, end } = readEntry(name, property(header, name), data.length);
    // slice copies, so the floats start on a multiple of four whatever the header's length is
    tensors[name] = { shape, data: new Float32Array(data.slice(begin, end).buffer) };
  }
  return tensors;
}
