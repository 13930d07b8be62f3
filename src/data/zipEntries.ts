/** Finds what a zip file holds (PKWARE APPNOTE 4.3) and reads an entry piece by piece. Never reads what was not asked for; knows nothing of arrays. */

import { DataError } from './dataError';
import { type ByteReader, openPart } from './gunzip';

/** One file in a zip file. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated; nothing else is read. */
  readonly method: number;
  /** Bytes it has in the zip file. */
  readonly packedBytes: number;
  /** Where its local header begins. */
  readonly at: number;
}

/** More entries than this no file of arrays has. */
const mostEntries = 1000;
const endBytes = 22;
const longestComment = 0xffff;
const marks = { end: 0x06054b50, entry: 0x02014b50, local: 0x04034b50 };

/**
 * The entries of `file`, in the order of its directory at the end. What it says of sizes is not trusted by anyone who reads them.
 * @throws DataError `zip-broken`
 */
export async function zipEntries(file: File): Promise<ZipEntry[]> {
  const broken = () => new DataError('zip-broken', { file: file.name });
  const tailAt = Math.max(0, file.size - endBytes - longestComment);
  const tail = await viewOf(file, tailAt, file.size);
  let end = tail.byteLength - endBytes;
  while (end >= 0 && tail.getUint32(end, true) !== marks.end) end--;
  if (end < 0) throw broken();
  const count = tail.getUint16(end + 10, true);
  const size = tail.getUint32(end + 12, true);
  const start = tail.getUint32(end + 16, true);
  if (count > mostEntries || start + size > tailAt + end) throw broken();

  const directory = await viewOf(file, start, start + size);
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > directory.byteLength || directory.getUint32(at, true) !== marks.entry) throw broken();
    const nameLength = directory.getUint16(at + 28, true);
    const next = at + 46 + nameLength + directory.getUint16(at + 30, true) + directory.getUint16(at + 32, true);
    if (next > directory.byteLength) throw broken();
    entries.push({
      name: new TextDecoder().decode(new Uint8Array(directory.buffer, at + 46, nameLength)),
      method: directory.getUint16(at + 10, true),
      packedBytes: directory.getUint32(at + 20, true),
      at: directory.getUint32(at + 42, true),
    });
    at = next;
  }
  return entries;
}

/** Reads `entry` of `file` from its beginning. @throws DataError `zip-broken`, and where it is read `gzip-broken` */
export async function openEntry(file: File, entry: ZipEntry): Promise<ByteReader> {
  const head = await viewOf(file, entry.at, entry.at + 30);
  const known = entry.method === 0 || entry.method === 8;
  if (!known || head.byteLength < 30 || head.getUint32(0, true) !== marks.local) {
    throw new DataError('zip-broken', { file: file.name });
  }
  const start = entry.at + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  const bytes = file.slice(start, start + entry.packedBytes);
  return openPart(bytes, file.name, entry.method === 8 ? 'deflate-raw' : null);
}

async function viewOf(file: File, start: number, end: number): Promise<DataView<ArrayBuffer>> {
  try {
    return new DataView(await file.slice(start, end).arrayBuffer());
  } catch {
    throw new DataError('file-unreadable', { file: file.name });
  }
}
