/** The rows of a delimited text file, one after the other, whatever its length. Knows nothing of numbers and columns. */

import Papa from 'papaparse';
import { DataError } from './dataError';
import { openBytes } from './gunzip';
import { limitMb, megabyte } from './limits';
import { textEncoding } from './textEncoding';

const headBytes = 64 * 1024;
const pieceBytes = megabyte / 2;
/** A longer row is an unclosed quote, or no table. */
const longestRow = megabyte;

/** The first characters of a text file, unpacked if need be. @throws DataError `gzip-broken` */
export async function textHead(file: File): Promise<string> {
  const reader = await openBytes(file);
  try {
    const bytes = await reader.take(headBytes);
    return new TextDecoder(textEncoding(bytes) ?? undefined).decode(bytes);
  } finally {
    await reader.close();
  }
}

/** The delimiter of the table that `head` begins; a comma where nothing else separates. */
export function guessDelimiter(head: string): string {
  const { meta } = Papa.parse(head, { preview: 20 });
  if (meta.delimiter !== ',' || head.includes(',')) return meta.delimiter;
  return /^\S+ \S/m.test(head) ? ' ' : ',';
}

/**
 * Hands each row that is not blank to `visit`, as its cells without the space round them.
 * @throws DataError `csv-row-too-long`, `file-too-large`, `gzip-broken`
 */
export async function eachRow(file: File, delimiter: string, visit: (cells: readonly string[]) => void): Promise<void> {
  const reader = await openBytes(file);
  let decoder: TextDecoder | null = null;
  let parser: Papa.Parser | null = null;
  let rest = '';
  let total = 0;

  function take(text: string, isLast: boolean) {
    parser ??= new Papa.Parser({ delimiter, newline: newlineOf(text) });
    const parsed: { data: string[][]; meta: { cursor: number } } = parser.parse(text, 0, !isLast);
    for (const cells of parsed.data) {
      if (cells.length > 1 || cells[0]?.trim()) visit(cells.map((cell) => cell.trim()));
    }
    rest = isLast ? '' : text.slice(parsed.meta.cursor);
    if (rest.length > longestRow) throw new DataError('csv-row-too-long', { file: file.name });
  }

  try {
    for (;;) {
      const bytes = await reader.take(pieceBytes);
      total += bytes.length;
      if (total > limitMb * megabyte) throw new DataError('file-too-large', { file: file.name, limitMb });
      const isLast = bytes.length < pieceBytes;
      decoder ??= new TextDecoder(textEncoding(bytes) ?? undefined);
      take(rest + decoder.decode(bytes, { stream: !isLast }), isLast);
      if (isLast) return;
    }
  } finally {
    await reader.close();
  }
}

function newlineOf(text: string): '\r\n' | '\n' | '\r' {
  if (text.includes('\r\n')) return '\r\n';
  return text.includes('\n') ? '\n' : '\r';
}
