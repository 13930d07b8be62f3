/** Writes and reads zip files whose entries are stored as they are, not packed: any zip program opens them, and none of them can be a bomb. Knows no content. */

import { crc32 } from '../lib/crc32';

/** Why bytes are no zip file of this kind; nothing else is thrown for any bytes. */
export class ZipError extends Error {
  /** The entry that is damaged; empty where it is the file as a whole. */
  readonly entry: string;

  constructor(detail: string, entry = '') {
    super(`zip: ${detail}`);
    this.name = 'ZipError';
    this.entry = entry;
  }
}

const localMark = 0x04034b50;
const centralMark = 0x02014b50;
const endMark = 0x06054b50;
const localLength = 30;
const centralLength = 46;
const endLength = 22;
/** More entries than this are not read. */
const mostEntries = 10_000;
/** Names are UTF-8. */
const utf8Flag = 0x0800;
/** 1 January 1980, the first day there is: the same content gives the same bytes. */
const firstDay = 0x0021;

/**
 * The bytes of a zip file with these entries in their order.
 * @throws RangeError for two entries of one name, and from 4 GB on
 */
export function writeStoredZip(
  entries: readonly (readonly [name: string, bytes: Uint8Array])[],
): Uint8Array<ArrayBuffer> {
  if (new Set(entries.map(([name]) => name)).size < entries.length) throw new RangeError('two entries of one name');
  const named = entries.map(([name, bytes]) => ({ name: new TextEncoder().encode(name), bytes, sum: crc32(bytes) }));
  const locals = named.reduce((sum, { name, bytes }) => sum + localLength + name.length + bytes.length, 0);
  const centrals = named.reduce((sum, { name }) => sum + centralLength + name.length, 0);
  if (locals + centrals + endLength > 0xffff_ffff) throw new RangeError('too large for a zip file');
  const zip = new Uint8Array(locals + centrals + endLength);
  const view = new DataView(zip.buffer);
  let [local, central] = [0, locals];
  for (const { name, bytes, sum } of named) {
    view.setUint32(local, localMark, true);
    view.setUint32(central, centralMark, true);
    view.setUint16(central + 4, 20, true); // made by: zip 2.0
    for (const at of [local + 4, central + 6]) {
      view.setUint16(at, 20, true); // needs zip 2.0
      view.setUint16(at + 2, utf8Flag, true);
      view.setUint16(at + 8, firstDay, true);
      view.setUint32(at + 10, sum, true);
      view.setUint32(at + 14, bytes.length, true); // packed
      view.setUint32(at + 18, bytes.length, true); // and unpacked
      view.setUint16(at + 22, name.length, true);
    }
    view.setUint32(central + 42, local, true);
    zip.set(name, local + localLength);
    zip.set(bytes, local + localLength + name.length);
    zip.set(name, central + centralLength);
    local += localLength + name.length + bytes.length;
    central += centralLength + name.length;
  }
  view.setUint32(central, endMark, true);
  view.setUint16(central + 8, named.length, true);
  view.setUint16(central + 10, named.length, true);
  view.setUint32(central + 12, centrals, true);
  view.setUint32(central + 16, locals, true);
  return zip;
}

/**
 * The entries of a zip file whose entries are stored, in their order: views of `bytes`, not copies. Every checksum is checked.
 * @throws ZipError for anything that is not exactly that, also where an entry is packed
 */
export function readStoredZip(bytes: Uint8Array<ArrayBuffer>): Map<string, Uint8Array<ArrayBuffer>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - endLength;
  if (end < 0 || view.getUint32(end, true) !== endMark) throw new ZipError('no end of the directory');
  const count = view.getUint16(end + 10, true);
  const directory = view.getUint32(end + 16, true);
  if (count > mostEntries || directory + view.getUint32(end + 12, true) !== end) throw new ZipError('no directory');
  const entries = new Map<string, Uint8Array<ArrayBuffer>>();
  let [local, central] = [0, directory];
  for (let index = 0; index < count; index++) {
    const entry = readEntry(bytes, view, local, central, directory, end);
    if (entries.has(entry.name)) throw new ZipError('two entries of one name', entry.name);
    if (crc32(entry.bytes) !== entry.sum) throw new ZipError('wrong checksum', entry.name);
    entries.set(entry.name, entry.bytes);
    ({ local, central } = entry);
  }
  if (local !== directory || central !== end) throw new ZipError('bytes that belong to no entry');
  return entries;
}

/** The entry whose head stands at `local` and in the directory at `central`, and where those of the next one do. Entries lie one after the other. */
function readEntry(
  bytes: Uint8Array<ArrayBuffer>,
  view: DataView,
  local: number,
  central: number,
  directory: number,
  end: number,
) {
  if (central + centralLength > end || view.getUint32(central, true) !== centralMark)
    throw new ZipError('no directory');
  const nameLength = view.getUint16(central + 28, true);
  const size = view.getUint32(central + 24, true);
  const start = local + localLength + nameLength;
  const next = central + centralLength + nameLength;
  if (next > end || start + size > directory) throw new ZipError('an entry outside of the file');
  const name = text(bytes.subarray(central + centralLength, next));
  const sound =
    view.getUint16(central + 10, true) === 0 && // stored
    view.getUint32(central + 20, true) === size &&
    view.getUint32(central + 30, true) === 0 && // neither extra fields nor comments
    view.getUint32(central + 42, true) === local &&
    view.getUint32(local, true) === localMark &&
    sameBytes(bytes, local + 4, central + 6, 26) && // both heads say the same
    sameBytes(bytes, local + localLength, central + centralLength, nameLength);
  if (!sound) throw new ZipError('an entry that is not simply stored', name);
  const sum = view.getUint32(central + 16, true);
  return { name, sum, bytes: bytes.subarray(start, start + size), local: start + size, central: next };
}

function sameBytes(bytes: Uint8Array, one: number, other: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (bytes[one + i] !== bytes[other + i]) return false;
  return true;
}

function text(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ZipError('a name that is not UTF-8');
  }
}
