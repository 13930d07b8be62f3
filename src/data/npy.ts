/** Reads a NumPy array piece by piece into bytes or float32, row-major. Knows nothing of what its axes mean. */

import { DataError } from './dataError';
import type { ByteReader } from './gunzip';
import { megabyte } from './limits';
import { type Element, type NpyHeader, npyHeaderLength, npyPreludeBytes, parseNpyHeader } from './npyHeader';
import type { RawValues } from './scaled';

/** An array as it was written. */
export interface NpArray extends RawValues {
  readonly name: string;
  readonly shape: readonly number[];
}

/** Bytes read at once: a multiple of every element's width. */
const pieceBytes = megabyte / 4;

/** The header alone. @throws DataError */
export async function readNpyHeader(reader: ByteReader, file: string): Promise<NpyHeader> {
  const prelude = await reader.take(npyPreludeBytes);
  const { at, length } = npyHeaderLength(prelude, file);
  const rest = await reader.take(length - (npyPreludeBytes - at));
  if (rest.length < length - (npyPreludeBytes - at)) throw new DataError('npy-broken', { file });
  const decoder = new TextDecoder('latin1');
  return parseNpyHeader(decoder.decode(prelude.subarray(at)) + decoder.decode(rest), file);
}

/**
 * The array in `reader`, called `name` and found in the file called `file`. What it allocates grows with the bytes that come.
 * @throws DataError `npy-broken`, `npy-type`, `array-empty`, `file-too-large`, `npy-truncated`, `gzip-too-large`, `array-not-finite`
 */
export async function readNpy(reader: ByteReader, name: string, file: string): Promise<NpArray> {
  const header = await readNpyHeader(reader, file);
  const { element, shape, bodyBytes } = header;
  const pieces: (Uint8Array<ArrayBuffer> | Float32Array<ArrayBuffer>)[] = [];
  let taken = 0;
  while (taken < bodyBytes) {
    const bytes = await reader.take(Math.min(pieceBytes, bodyBytes - taken));
    taken += bytes.length;
    if (bytes.length < pieceBytes && taken < bodyBytes) {
      throw new DataError('npy-truncated', { file, expected: bodyBytes, actual: taken });
    }
    pieces.push(element.bytes === 1 ? shifted(bytes, element) : floats(bytes, element, file));
  }
  if (reader.packed) await judgeEnd(reader, bodyBytes, file);
  const values = inOrder(pieces, header);
  return { name, shape, values, zero: element.bytes === 1 && element.kind === 'int' ? -128 : 0 };
}

/** Signed bytes are moved up by 128, so that all fit. */
function shifted(bytes: Uint8Array<ArrayBuffer>, { kind }: Element): Uint8Array<ArrayBuffer> {
  if (kind === 'int') for (let i = 0; i < bytes.length; i++) bytes[i] = (bytes[i] ?? 0) ^ 0x80;
  return bytes;
}

function floats(bytes: Uint8Array<ArrayBuffer>, element: Element, file: string): Float32Array<ArrayBuffer> {
  const read = reading(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), element);
  const values = new Float32Array(bytes.length / element.bytes);
  for (let i = 0; i < values.length; i++) {
    values[i] = read(i * element.bytes);
    if (!Number.isFinite(values[i])) throw new DataError('array-not-finite', { file });
  }
  return values;
}

/** Reads the element at an offset in bytes. */
function reading(view: DataView, { kind, bytes, littleEndian }: Element): (at: number) => number {
  if (kind === 'float') {
    return bytes === 8 ? (at) => view.getFloat64(at, littleEndian) : (at) => view.getFloat32(at, littleEndian);
  }
  const isSigned = kind === 'int';
  if (bytes === 2) return isSigned ? (at) => view.getInt16(at, littleEndian) : (at) => view.getUint16(at, littleEndian);
  if (bytes === 4) return isSigned ? (at) => view.getInt32(at, littleEndian) : (at) => view.getUint32(at, littleEndian);
  return isSigned
    ? (at) => Number(view.getBigInt64(at, littleEndian))
    : (at) => Number(view.getBigUint64(at, littleEndian));
}

/** The pieces as one row-major array; each is let go once it is copied. */
function inOrder(
  pieces: (Uint8Array<ArrayBuffer> | Float32Array<ArrayBuffer>)[],
  { element, size, shape, fortran }: NpyHeader,
): RawValues['values'] {
  const values = element.bytes === 1 ? new Uint8Array(size) : new Float32Array(size);
  const place = fortran && shape.length > 1 ? fortranOrder(shape) : null;
  let at = 0;
  for (let piece = pieces.shift(); piece; piece = pieces.shift()) {
    if (place) for (const value of piece) values[place()] = value;
    else values.set(piece, at);
    at += piece.length;
  }
  return values;
}

/** Where, row-major, the elements belong that follow each other with the first index fastest. */
function fortranOrder(shape: readonly number[]): () => number {
  const index = shape.map(() => 0);
  const strides = shape.map((_, axis) => shape.slice(axis + 1).reduce((product, length) => product * length, 1));
  let next = 0;
  return () => {
    const here = next;
    for (let axis = 0; axis < shape.length; axis++) {
      const length = shape[axis] ?? 1;
      const stride = strides[axis] ?? 1;
      const grown = (index[axis] ?? 0) + 1;
      index[axis] = grown === length ? 0 : grown;
      next += grown === length ? -stride * (length - 1) : stride;
      if (grown < length) break;
    }
    return here;
  };
}

/** A packed array may unpack to what its header promises, and to no more than the megabyte begun; also has its checksum checked. */
async function judgeEnd(reader: ByteReader, expected: number, file: string): Promise<void> {
  const allowedMb = Math.ceil(expected / megabyte);
  const ends = await reader.endsWithin(allowedMb * megabyte - expected);
  if (!ends) throw new DataError('gzip-too-large', { file, limitMb: allowedMb });
}
