/** The header of a NumPy array (numpy.lib.format), judged before anything is allocated for what it promises. */

import { DataError } from './dataError';
import { limitMb, megabyte } from './limits';

/** How one element is written. */
export interface Element {
  readonly kind: 'int' | 'uint' | 'float';
  readonly bytes: 1 | 2 | 4 | 8;
  readonly littleEndian: boolean;
}

export interface NpyHeader {
  readonly element: Element;
  /** Whether the first index runs fastest. */
  readonly fortran: boolean;
  readonly shape: readonly number[];
  /** Elements: the product of the shape. */
  readonly size: number;
  readonly bodyBytes: number;
}

/** Bytes at the file's beginning that say how long the rest of the header is. */
export const npyPreludeBytes = 12;
const magic = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59];
const longestHeader = 65536;
const mostAxes = 8;

/** Whether a file that begins with `bytes` says that it is a NumPy array. */
export const isNpy = (bytes: Uint8Array): boolean => magic.every((byte, index) => bytes[index] === byte);

/**
 * How long the header is that follows the prelude's `at` first bytes.
 * @param prelude the first 12 bytes of the file called `file`
 * @throws DataError `npy-broken`
 */
export function npyHeaderLength(prelude: Uint8Array, file: string): { at: number; length: number } {
  if (!isNpy(prelude) || prelude.length < npyPreludeBytes) throw new DataError('npy-broken', { file });
  const view = new DataView(prelude.buffer, prelude.byteOffset, prelude.byteLength);
  const isFirst = view.getUint8(6) === 1;
  const length = isFirst ? view.getUint16(8, true) : view.getUint32(8, true);
  if (length > longestHeader || length < 2) throw new DataError('npy-broken', { file });
  return { at: isFirst ? 10 : 12, length };
}

/**
 * Reads the header's text, a Python dictionary.
 * @throws DataError `npy-broken`, `npy-type`, `array-empty`, `file-too-large`
 */
export function parseNpyHeader(text: string, file: string): NpyHeader {
  const descr = /'descr'\s*:\s*'([^']{1,16})'/.exec(text)?.[1];
  const order = /'fortran_order'\s*:\s*(True|False)/.exec(text)?.[1];
  const axes = /'shape'\s*:\s*\(([\d\s,L]*)\)/.exec(text)?.[1];
  if (axes === undefined || order === undefined) throw new DataError('npy-broken', { file });
  const element = descr === undefined ? undefined : elementOf(descr);
  if (element === undefined) throw new DataError('npy-type', { file, type: descr ?? '?' });
  const shape = (axes.match(/\d+/g) ?? []).map(Number);
  if (shape.length > mostAxes) throw new DataError('npy-broken', { file });
  const size = shape.reduce((product, axis) => product * axis, 1); // a double holds it well enough to be refused
  const bodyBytes = size * element.bytes;
  if (size === 0) throw new DataError('array-empty', { file });
  const heldBytes = element.bytes === 1 ? size : 4 * size; // as float32
  if (!(Math.max(bodyBytes, heldBytes) <= limitMb * megabyte)) throw new DataError('file-too-large', { file, limitMb });
  return { element, fortran: order === 'True', shape, size, bodyBytes };
}

/** The element that `descr` stands for, undefined where it is none of numbers: '<f4', '|u1', '>i2', '?'. */
function elementOf(descr: string): Element | undefined {
  const [, order, letter, width] = /^([<>|=]?)([bBiuf?])(\d?)$/.exec(descr) ?? [];
  if (letter === undefined) return undefined;
  if (letter === '?' || (letter === 'b' && width === '1')) return { kind: 'uint', bytes: 1, littleEndian: true };
  const bytes = [1, 2, 4, 8].find((each) => String(each) === width);
  const kind = { i: 'int', u: 'uint', f: 'float' }[letter];
  const isKnown = kind === 'int' || kind === 'uint' || kind === 'float';
  if (!isKnown || !isWidth(bytes) || (kind === 'float' && bytes < 4)) return undefined;
  return { kind, bytes, littleEndian: order !== '>' };
}

const isWidth = (bytes: number | undefined): bytes is Element['bytes'] => bytes !== undefined;
