/** Every reader of foreign bytes on thousands of hostile files: a value or a DataError, nothing allocated on a header's word. */
import { describe, it } from 'vitest';
import { readArrays } from './arrays';
import { readCsv } from './csv';
import { openBytes } from './gunzip';
import { hostile, survives } from './hostileFixture';
import { openDataFiles } from './idx';
import { counting, gzip, idxBytes } from './idxFixture';
import { npyBytes, zipBytes } from './numpyFixture';
import { jpegBytes, pngBytes } from './pictureFixture';
import { pictureSize } from './pictureHeader';
import { readText } from './textFiles';

const size = (bytes: Uint8Array) => bytes.length;
const file = (bytes: Uint8Array<ArrayBuffer>) => new File([bytes], 'f');
const encoded = (text: string) => new TextEncoder().encode(text);

const time = async (name: string, run: () => Promise<unknown>) => {
  const t = performance.now();
  const r = await run();
  console.log(name, Math.round(performance.now() - t), JSON.stringify(r));
};

describe('hostile files', () => {
  it(
    'IDX',
    () =>
      time('idx', async () => {
        const real = [
          idxBytes([12, 5, 6], counting(360)),
          idxBytes([12], counting(12)),
          idxBytes([0xffffffff, 28, 28], counting(90)),
        ];
        return survives(hostile(real), (bytes) => openDataFiles([file(bytes)]), { size });
      }),
    60000,
  );
  it(
    'gzip',
    () =>
      time('gzip', async () => {
        const real = [
          await gzip(counting(300)),
          await gzip(idxBytes([12, 5, 6], counting(360))),
          await gzip(new Uint8Array(5000)),
        ];
        return survives(
          hostile(real),
          async (bytes) => {
            const reader = await openBytes(file(bytes));
            try {
              await reader.take(1e12);
            } finally {
              await reader.close();
            }
          },
          { size: (b) => 6000 + b.length },
        );
      }),
    60000,
  );
  it(
    'CSV',
    () =>
      time('csv', async () => {
        const rows = Array.from({ length: 14 }, (_, i) => `${i % 3},${i},0.5,${i * i}`);
        const real = [
          rows.join('\n'),
          ['a,b,c,label', ...rows].join('\r\n'),
          rows.map((r) => `"${r.replaceAll(',', '";"')}"`).join('\n'),
        ].map(encoded);
        return survives(hostile(real), (bytes) => readCsv(file(bytes), { format: 'csv' }), { size });
      }),
    60000,
  );
  it(
    'NPY',
    () =>
      time('npy', async () => {
        const real = [
          npyBytes('|u1', [12, 4, 5], counting(240)),
          npyBytes('<f4', [10, 6], new Uint8Array(240)),
          npyBytes('>i2', [10, 4, 4], counting(320), true),
          npyBytes('<f8', [99999999, 9], counting(320)),
        ];
        return survives(hostile(real), (bytes) => readArrays([file(bytes)], { format: 'arrays' }), { size });
      }),
    60000,
  );
  it(
    'NPZ',
    () =>
      time('npz', async () => {
        const x = npyBytes('|u1', [12, 4, 5], counting(240));
        const y = npyBytes('<i8', [12], new Uint8Array(96));
        const real = [
          await zipBytes({ 'x.npy': x, 'y.npy': y }, true),
          await zipBytes({ 'x.npy': x, 'y.npy': y }, false),
        ];
        return survives(hostile(real), (bytes) => readArrays([file(bytes)], { format: 'arrays' }), { size });
      }),
    60000,
  );
  it(
    'pictures',
    () =>
      time('pictures', async () => {
        return survives(
          hostile([pngBytes(30, 20), jpegBytes(40, 50), pngBytes(0xffff, 0xffff)]),
          (bytes) => pictureSize(file(bytes)),
          { size },
        );
      }),
    60000,
  );
  it(
    'text',
    () =>
      time('text', async () => {
        const real = [
          'To be, or not to be, that is the question.',
          '学而时习之，不亦说乎？有朋自远方来，不亦乐乎？人不知而不愠，不亦君子乎？',
        ].map(encoded);
        return survives(hostile(real), (bytes) => readText([file(bytes)], { format: 'text' }), {
          size: (b) => b.length * 24 * 96,
        });
      }),
    60000,
  );
});
