/** A person's own files become a data set, whatever their format. The one entry to all readers; knows no page and no run. */

import type { AskedReading, ReadOptions } from '../protocol';
import { readArrays } from './arrays';
import { readCsv } from './csv';
import { DataError } from './dataError';
import { dataFormats } from './dataFormat';
import { openDataFiles } from './idx';
import { type DecodePicture, readPictures } from './pictures';
import { readText } from './textFiles';
import { noChoices, type Understood } from './understood';

/**
 * Reads `files` as `asked`; without it the format is told from their first bytes, and where two are possible the first that can be read is
 * taken. The same files read with the options that this returns give the same data.
 * @throws DataError for anything that cannot be used
 */
export async function understandFiles(
  files: readonly File[],
  asked: AskedReading | null,
  decode: DecodePicture,
): Promise<Understood> {
  if (asked) return readAs(files, asked, decode);
  let refusal: unknown;
  for (const format of await dataFormats(files)) {
    try {
      return await readAs(files, { format }, decode);
    } catch (error) {
      refusal ??= error;
    }
  }
  throw refusal;
}

function readAs(files: readonly File[], asked: AskedReading, decode: DecodePicture): Promise<Understood> {
  switch (asked.format) {
    case 'idx':
      return readIdx(files);
    case 'csv': {
      const [file, ...others] = files;
      if (!file || others.length > 0) throw new DataError('files-mixed');
      return readCsv(file, asked);
    }
    case 'arrays':
      return readArrays(files, asked);
    case 'pictures':
      return readPictures(files, asked, decode);
    case 'text':
      return readText(files, asked);
    default:
      return asked satisfies never;
  }
}

async function readIdx(files: readonly File[]): Promise<Understood> {
  const data = await openDataFiles(files);
  const found = { low: 255, high: 0 };
  for (const value of data.values) {
    if (value < found.low) found.low = value;
    if (value > found.high) found.high = value;
  }
  const reading: ReadOptions = { format: 'idx' };
  return { data, reading, found, remarks: [], choices: { ...noChoices, formats: ['idx'] } };
}
