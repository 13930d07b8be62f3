/** Which format files are of, by their first bytes rather than their names. Knows no reader. */

import type { ReadOptions } from '../protocol';
import { DataError } from './dataError';
import { openBytes } from './gunzip';
import { isNpy } from './npyHeader';
import { pictureFormat } from './pictureHeader';
import { textEncoding } from './textEncoding';

type Format = ReadOptions['format'];

/** Enough to tell a table from prose. */
const headBytes = 16 * 1024;

/**
 * What `files` can be read as, the likeliest first.
 * @throws DataError `file-unknown`, `file-empty`, `files-mixed`, `gzip-broken`
 */
export async function dataFormats(files: readonly File[]): Promise<readonly Format[]> {
  const [first, ...others] = await Promise.all(files.slice(0, 3).map(formatsOf));
  if (!first) throw new DataError('files-mixed');
  const isAlike = others.every(([format]) => format === first[0]);
  const isOneAlone = first[0] === 'csv' && files.length > 1;
  if (!isAlike || isOneAlone) throw new DataError('files-mixed');
  return first;
}

async function formatsOf(file: File): Promise<readonly Format[]> {
  const reader = await openBytes(file);
  try {
    const head = await reader.take(headBytes);
    const [a, b, c, d] = head;
    if (a === undefined) throw new DataError('file-empty', { file: file.name });
    if (pictureFormat(head)) return ['pictures'];
    if (isNpy(head) || (a === 0x50 && b === 0x4b)) return ['arrays'];
    if (a === 0 && b === 0 && c !== undefined && c >= 8 && c <= 14 && d !== undefined && d > 0) return ['idx'];
    return textFormats(head, file);
  } finally {
    await reader.close();
  }
}

/** A table if it is called one or its first lines hold equally many cells, most of them numbers; otherwise prose. */
function textFormats(head: Uint8Array<ArrayBuffer>, file: File): readonly Format[] {
  const encoding = textEncoding(head);
  if (encoding === null) throw new DataError('file-unknown', { file: file.name });
  const text = new TextDecoder(encoding).decode(head);
  const lines = text.split(/\r\n|\n|\r/, 12).filter((line) => line.trim() !== '');
  const whole = text.length < 2000 ? lines : lines.slice(0, -1);
  const cells = whole.map((line) => line.split(/[,;\t|]| +/));
  const isNumbers = (row: readonly string[]) =>
    row.filter((cell) => Number.isFinite(Number(cell))).length > row.length / 2;
  const isTable = cells.filter(isNumbers).length > cells.length / 2;
  return isTable || /\.(csv|tsv)(\.gz)?$/i.test(file.name) ? ['csv', 'text'] : ['text', 'csv'];
}
