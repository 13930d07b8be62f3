/** Writes frames as a safetensors file (huggingface.co/docs/safetensors) of 32-bit floats. Knows nothing of models. */

import type { Frame } from '../protocol';

/**
 * The bytes of a safetensors file: the tensors in the given order, row-major, little-endian, and texts as `__metadata__`.
 * Names are told apart; `__metadata__` cannot be one. The data begin on a multiple of eight, as the format asks of writers.
 * @throws RangeError where a name comes twice or a frame's data do not fit its shape: a mistake of the program
 */
export function writeSafetensors(
  tensors: Iterable<readonly [name: string, tensor: Frame]>,
  metadata: Readonly<Record<string, string>> = {},
): Uint8Array<ArrayBuffer> {
  const header = new Map<string, unknown>();
  const texts = Object.entries(metadata);
  if (texts.length > 0) header.set('__metadata__', Object.fromEntries(texts));
  const placed: Float32Array[] = [];
  let length = 0;
  for (const [name, { shape, data }] of tensors) {
    const size = shape.reduce((product, side) => product * side, 1);
    if (size !== data.length) throw new RangeError(`${name} has ${data.length} numbers, its shape [${shape}] ${size}`);
    if (name === '__metadata__' || header.has(name)) throw new RangeError(`two tensors are called ${name}`);
    header.set(name, { dtype: 'F32', shape, data_offsets: [length, length + 4 * size] });
    placed.push(data);
    length += 4 * size;
  }
  const text = paddedHeader(header);
  const bytes = new Uint8Array(8 + text.length + length);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, BigInt(text.length), true);
  bytes.set(text, 8);
  let at = 8 + text.length;
  for (const data of placed) {
    for (const value of data) {
      view.setFloat32(at, value, true);
      at += 4;
    }
  }
  return bytes;
}

/** The header's JSON, filled up with spaces to a multiple of eight bytes. Written by hand, since no object keeps every name in its place. */
function paddedHeader(header: ReadonlyMap<string, unknown>): Uint8Array {
  const entries = [...header].map(([name, entry]) => `${JSON.stringify(name)}:${JSON.stringify(entry)}`);
  const text = new TextEncoder().encode(`{${entries.join(',')}}`);
  const padded = new Uint8Array(Math.ceil(text.length / 8) * 8).fill(0x20);
  padded.set(text);
  return padded;
}
