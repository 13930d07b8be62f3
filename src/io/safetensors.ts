/** Reads safetensors files (huggingface.co/docs/safetensors) of 32-bit floats into frames. Knows nothing of models or of what the tensors mean. */

import type { Frame } from '../protocol';

/** Longer headers are not read: this many bytes name ten thousand tensors, and parsed they take no memory to speak of. */
const mostHeaderBytes = 1_000_000;

/** Why bytes are no safetensors file that can be read here; nothing else is thrown for any bytes. */
export class SafetensorsError extends Error {
  readonly detail: string;

  constructor(detail: string) {
    super(`safetensors: ${detail}`);
    this.name = 'SafetensorsError';
    this.detail = detail;
  }
}

/** What a file holds. */
export interface Safetensors {
  readonly tensors: ReadonlyMap<string, Frame>;
  /** Its `__metadata__`: texts by name. */
  readonly metadata: ReadonlyMap<string, string>;
}

interface Entry {
  readonly name: string;
  readonly shape: number[];
  readonly begin: number;
  readonly end: number;
}

/**
 * Everything in a safetensors file, the tensors copied out of `bytes` in the order in which they lie there. Besides those copies it
 * takes memory for the header alone, whatever the header says.
 * @throws SafetensorsError where the file is truncated, its header lies, tensors overlap or leave gaps, or a tensor is not F32
 */
export function parseSafetensors(bytes: Uint8Array<ArrayBuffer>): Safetensors {
  const { header, data } = split(bytes);
  const entries = Object.entries(header)
    .filter(([name]) => name !== '__metadata__')
    .map(([name, value]) => readEntry(name, value, data.length))
    .sort((a, b) => a.begin - b.begin || a.end - b.end);
  let place = 0;
  for (const { name, begin, end } of entries) {
    if (begin !== place) throw new SafetensorsError(`${name} overlaps another tensor or leaves a gap`);
    place = end;
  }
  if (place !== data.length) throw new SafetensorsError('bytes that belong to no tensor');
  const tensors = new Map<string, Frame>();
  for (const { name, shape, begin, end } of entries) {
    // slice copies, so the floats start on a multiple of four whatever the header's length is
    tensors.set(name, { shape, data: new Float32Array(data.slice(begin, end).buffer) });
  }
  return { tensors, metadata: readMetadata(property(header, '__metadata__')) };
}

/** The tensors of a safetensors file by name. @throws SafetensorsError as `parseSafetensors` */
export function readSafetensors(bytes: Uint8Array<ArrayBuffer>): Record<string, Frame> {
  return Object.fromEntries(parseSafetensors(bytes).tensors);
}

function split(bytes: Uint8Array<ArrayBuffer>) {
  if (bytes.length < 8) throw new SafetensorsError('too short for a header');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerLength = Number(view.getBigUint64(0, true));
  if (headerLength > bytes.length - 8) throw new SafetensorsError('the header is truncated');
  if (headerLength > mostHeaderBytes) throw new SafetensorsError('the header is too long');
  const header = parseHeader(bytes.subarray(8, 8 + headerLength));
  return { header, data: bytes.subarray(8 + headerLength) };
}

function parseHeader(bytes: Uint8Array): object {
  let header: unknown;
  try {
    header = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new SafetensorsError('the header is not JSON');
  }
  if (header === null || typeof header !== 'object' || Array.isArray(header)) {
    throw new SafetensorsError('the header is no table');
  }
  return header;
}

/** An own property of a parsed JSON value, undefined where there is none. */
function property(value: unknown, key: string): unknown {
  return value !== null && typeof value === 'object' && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}

/** `value` as a list of whole numbers ≥ 0, or an error that names the tensor. */
function naturals(value: unknown, name: string): number[] {
  if (!Array.isArray(value)) throw new SafetensorsError(`${name} lacks a shape or offsets`);
  return value.map((item: unknown) => {
    if (typeof item !== 'number' || !Number.isSafeInteger(item) || item < 0) {
      throw new SafetensorsError(`${name} has a bad shape or bad offsets`);
    }
    return item;
  });
}

/** One entry of the header, checked against the `dataLength` bytes that follow it. */
function readEntry(name: string, value: unknown, dataLength: number): Entry {
  const dtype = property(value, 'dtype');
  if (dtype !== 'F32') {
    throw new SafetensorsError(`${name} is ${typeof dtype === 'string' ? dtype : 'of no type'}, only F32 is read`);
  }
  const shape = naturals(property(value, 'shape'), name);
  const [begin, end, ...rest] = naturals(property(value, 'data_offsets'), name);
  if (begin === undefined || end === undefined || rest.length > 0 || begin > end || end > dataLength) {
    throw new SafetensorsError(`${name} lies outside of the file`);
  }
  const size = shape.reduce((product, side) => product * side, 1);
  if (end - begin !== 4 * size) throw new SafetensorsError(`${name} has another size than its shape [${shape}]`);
  return { name, shape, begin, end };
}

/** Texts by name; what is no text is passed over. */
function readMetadata(value: unknown): Map<string, string> {
  const texts = new Map<string, string>();
  if (value === null || typeof value !== 'object') return texts;
  for (const [name, text] of Object.entries(value)) if (typeof text === 'string') texts.set(name, text);
  return texts;
}
