/** Opened IDX files become a data set, or a DataError. Knows nothing of the page, of patches or training. */

import { DataError } from './dataError';
import { type Dataset, ofImages } from './dataset';
import { type ByteReader, openBytes } from './gunzip';
import { type IdxHeader, parseIdxHeader } from './idxHeader';
import { limitMb, megabyte } from './limits';

interface IdxFile extends IdxHeader {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>; // [count, rows, cols]
}

/**
 * The data set in `files`: one file of images and, in any order, perhaps one of their labels, each gzipped or not.
 * Bytes after the promised ones are ignored. Nothing is allocated on a header's word alone.
 * @throws DataError for anything that cannot be used
 */
export async function openDataFiles(files: readonly File[]): Promise<Dataset> {
  if (files.length > 2) throw new DataError('images-too-many-files');
  const opened: IdxFile[] = [];
  for (const file of files) opened.push(await readIdx(file));
  const [images, ...otherImages] = opened.filter(({ kind }) => kind === 'images');
  const [labels] = opened.filter(({ kind }) => kind === 'labels');
  if (images === undefined) throw new DataError('images-missing', { file: labels?.name ?? '' });
  if (otherImages.length > 0) throw new DataError('images-too-many-files');
  if (labels !== undefined && labels.count !== images.count) {
    throw new DataError('labels-mismatch', { images: images.count, labels: labels.count });
  }
  const { name, count, rows, cols, bytes } = images;
  return { ...ofImages, name, count, rows, cols, channels: 1, values: bytes, labels: labels?.bytes ?? null };
}

async function readIdx(file: File): Promise<IdxFile> {
  const reader = await openBytes(file);
  try {
    const header = parseIdxHeader(await readHead(reader), file.name);
    const expected = header.headBytes + header.bodyBytes;
    if (!reader.packed) judgeLength(file, expected);
    const bytes = await reader.take(header.bodyBytes);
    if (bytes.length < header.bodyBytes) {
      throw new DataError('idx-truncated', { file: file.name, expected, actual: header.headBytes + bytes.length });
    }
    if (reader.packed) await judgeEnd(file, reader, expected);
    return { ...header, name: file.name, bytes };
  } finally {
    await reader.close();
  }
}

/** The header's bytes and none after it: its fourth byte says how many sizes follow. */
async function readHead(reader: ByteReader): Promise<Uint8Array> {
  const labelsHead = await reader.take(8);
  return labelsHead[3] === 3 ? Uint8Array.of(...labelsHead, ...(await reader.take(8))) : labelsHead;
}

/** A plain file's length is known before it is read. */
function judgeLength(file: File, expected: number): void {
  if (file.size > limitMb * megabyte) throw new DataError('idx-too-large', { file: file.name, limitMb });
  if (file.size < expected) {
    throw new DataError('idx-truncated', { file: file.name, expected, actual: file.size });
  }
}

/** A gzipped file may unpack to what its header promises, rounded up to a whole megabyte; more is a gzip bomb. Also checks its checksum. */
async function judgeEnd(file: File, reader: ByteReader, expected: number): Promise<void> {
  const allowedMb = Math.ceil(expected / megabyte);
  const ends = await reader.endsWithin(allowedMb * megabyte - expected);
  if (!ends) throw new DataError('gzip-too-large', { file: file.name, limitMb: allowedMb });
}
