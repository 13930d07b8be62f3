/** Every reader of foreign bytes on ten thousand hostile files each: a value or a DataError, and nothing allocated on a header's word. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { characterCodes, mostCharacters } from '../lib/characterCodes';
import { readArrays } from './arrays';
import { readCsv } from './csv';
import { openBytes } from './gunzip';
import { hostile, survives } from './hostileFixture';
import { openDataFiles } from './idx';
import { counting, gzip, idxBytes } from './idxFixture';
import { npyBytes, zipBytes } from './numpyFixture';
import { jpegBytes, pngBytes } from './pictureFixture';
import { pictureSize } from './pictureHeader';
import type { DecodePicture } from './pictures';
import { readText, windows } from './textFiles';
import { understandFiles } from './understandFiles';

type Bytes = Uint8Array<ArrayBuffer>;

const timeout = 120_000;
/** Numbers that a character is written as. */
const mostRows = characterCodes(mostCharacters).width;
const file = (bytes: Bytes) => new File([bytes], 'f');
const encoded = (text: string) => new TextEncoder().encode(text);
const size = (bytes: Bytes) => bytes.length;

const idx = [
  idxBytes([12, 5, 6], counting(360)),
  idxBytes([12], counting(12)),
  idxBytes([0xffffffff, 28, 28], counting(90)),
];
const rows = Array.from({ length: 11 }, (_, i) => `${i % 3},${i},0.5`);
const tables = [
  rows.join('\n'),
  ['label,a,b', ...rows].join('\r\n'),
  rows.map((row) => `"${row.replaceAll(',', '";"')}"`).join('\n'),
].map(encoded);
const arrays = [
  npyBytes('|u1', [12, 4, 5], counting(240)),
  npyBytes('<f4', [10, 6], new Uint8Array(240)),
  npyBytes('>i2', [10, 4, 4], counting(320), true),
  npyBytes('<f8', [3_000_000, 9], counting(320)),
];
const pictures = [pngBytes(30, 20), jpegBytes(40, 50), pngBytes(0xffff, 0xffff)];
const texts = [
  'To be, or not to be, that is the question.',
  '学而时习之，不亦说乎？有朋自远方来，不亦乐乎？人不知而不愠，不亦君子乎？',
].map(encoded);
const decode: DecodePicture = async (_, { side }) => new Uint8ClampedArray(side * side * 4);

describe('hostile files', () => {
  it(
    'IDX images, alone or with their labels, gzipped or not',
    async () => {
      const packed = await Promise.all(idx.map(gzip));
      const images = hostile([...idx, ...packed]);
      const labels = hostile(idx.slice(1, 2));
      const some = fc.oneof(
        images.map((bytes) => [bytes]),
        fc.tuple(images, labels),
      );
      // Packed, the largest has 376 bytes.
      const given = (list: readonly Bytes[]) => list.reduce((sum, { length }) => sum + length, 376);
      await survives(some, (list) => openDataFiles(list.map(file)), { size: given });
    },
    timeout,
  );

  it(
    'gzip',
    async () => {
      const real = await Promise.all(
        [counting(300), idxBytes([12, 5, 6], counting(360)), new Uint8Array(5000)].map(gzip),
      );
      const read = async (bytes: Bytes) => {
        const reader = await openBytes(file(bytes));
        try {
          await reader.take(1e12);
        } finally {
          await reader.close();
        }
      };
      await survives(hostile(real), read, { size: (bytes) => bytes.length + 5000 });
    },
    timeout,
  );

  it('tables', () => survives(hostile(tables), (bytes) => readCsv(file(bytes), { format: 'csv' }), { size }), timeout);

  it(
    'NumPy arrays',
    () => survives(hostile(arrays), (bytes) => readArrays([file(bytes)], { format: 'arrays' }), { size }),
    timeout,
  );

  it(
    'NumPy archives',
    async () => {
      const parts = {
        'x.npy': npyBytes('|u1', [12, 4, 5], counting(240)),
        'y.npy': npyBytes('<i8', [12], new Uint8Array(96)),
      };
      const real = [await zipBytes(parts, true), await zipBytes(parts, false)];
      await survives(hostile(real), (bytes) => readArrays([file(bytes)], { format: 'arrays' }), { size });
    },
    timeout,
  );

  it(
    'pictures, before they reach the browser’s decoder',
    () => survives(hostile(pictures), (bytes) => pictureSize(file(bytes)), { size }),
    timeout,
  );

  it(
    'text',
    () =>
      survives(hostile(texts), (bytes) => readText([file(bytes)], { format: 'text', window: 4 }), {
        // A byte is at most one character, which begins at most one window.
        size: (bytes) => bytes.length * windows.least * mostRows,
      }),
    timeout,
  );

  it(
    'files of any kind, told by their bytes',
    async () => {
      const real = [...idx, ...tables, ...arrays, ...pictures, ...texts];
      const read = (bytes: Bytes) => understandFiles([file(bytes)], null, decode);
      await survives(hostile(real), read, { size: (bytes) => bytes.length * windows.usual * mostRows, runs: 2000 });
    },
    timeout,
  );
});

describe('survives', () => {
  const because = (reason: string) => ({ cause: { message: expect.stringContaining(reason) } });

  it('finds a reader that believes headers, and one that throws anything else', async () => {
    const believes = async (bytes: Bytes) => new Uint8Array((bytes[3] ?? 0) * 100_000);
    await expect(survives(hostile(idx), believes, { size, runs: 100 })).rejects.toMatchObject(because('allocates'));
    const falls = async () => {
      throw new TypeError('unexpected');
    };
    await expect(survives(hostile(idx), falls, { size, runs: 100 })).rejects.toMatchObject(because('unexpected'));
  });
});
