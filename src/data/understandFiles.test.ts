import { describe, expect, it } from 'vitest';
import { problemOf } from './hostileFixture';
import { counting, gzip, idxBytes } from './idxFixture';
import { npyBytes } from './numpyFixture';
import { pngBytes } from './pictureFixture';
import { previewOf } from './previewOf';
import { understandFiles } from './understandFiles';

const grey = async (_: File, { side }: { side: number }) => new Uint8ClampedArray(side * side * 4).fill(128);
const understand = (files: File[], asked: Parameters<typeof understandFiles>[1] = null) =>
  understandFiles(files, asked, grey);
const file = (content: string | Uint8Array<ArrayBuffer>, name = 'f') => new File([content], name);
const prose = 'It was the best of times, it was the worst of times; it was 1, 2, 3. '.repeat(3);
const table = Array.from({ length: 12 }, (_, row) => `${row},${row * 2},${row % 3}`).join('\n');
const pictures = Array.from({ length: 10 }, (_, i) => file(pngBytes(20, 20), `${i}.png`));

describe('understandFiles', () => {
  it.each<[string, File[], string]>([
    ['IDX', [file(idxBytes([12, 5, 6], counting(360)))], 'idx'],
    ['a table', [file(table)], 'csv'],
    ['prose', [file(prose)], 'text'],
    ['an array', [file(npyBytes('|u1', [12, 4, 4], counting(192)))], 'arrays'],
    ['pictures', pictures, 'pictures'],
  ])('tells %s by its bytes', async (_, files, format) => {
    const { reading, data } = await understand(files);
    expect(reading.format).toBe(format);
    // What it says of how it read them reads them again, to the same.
    expect((await understand(files, reading)).data).toEqual(data);
    expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
  });

  it('tells the same through gzip', async () => {
    for (const [bytes, format] of [
      [idxBytes([12, 5, 6], counting(360)), 'idx'],
      [new TextEncoder().encode(table), 'csv'],
      [npyBytes('|u1', [12, 4, 4], counting(192)), 'arrays'],
    ] as const) {
      expect((await understand([file(await gzip(bytes))])).reading.format).toBe(format);
    }
  });

  it('takes the other meaning of a text where the likelier one cannot be read', async () => {
    const odd = `1,2,3\n4,5\n${prose}`;
    expect((await understand([file(odd, 'odd.csv')])).reading.format).toBe('text');
  });

  it.each<[string, File[], string]>([
    ['unknown bytes', [file(Uint8Array.of(1, 2, 3, 0, 9))], 'file-unknown'],
    ['an empty file', [file('')], 'file-empty'],
    ['files of several kinds', [file(table), ...pictures], 'files-mixed'],
    ['several tables', [file(table), file(table)], 'files-mixed'],
  ])('refuses %s', async (_, files, code) => {
    expect(await problemOf(() => understand(files))).toMatchObject({ code });
  });
});

describe('previewOf', () => {
  it('shows counts, shape, range, classes and samples', async () => {
    const files = [
      file(idxBytes([30, 5, 6], counting(900)), 'x'),
      file(
        idxBytes(
          [30],
          counting(30).map((v) => v % 3),
        ),
        'y',
      ),
    ];
    const preview = previewOf(await understand(files));
    expect(preview).toMatchObject({
      ...{ kind: 'images', name: 'x', count: 30, rows: 5, cols: 6, channels: 1 },
      ...{ found: { low: 0, high: 250 }, scale: { low: 0, high: 255 } },
      classes: ['0', '1', '2'].map((name) => ({ name, count: 10 })),
      samples: { shape: [12, 5, 6, 1] },
      texts: null,
    });
    expect(preview.samples.data[3]).toBeCloseTo(3 / 255, 6);
  });

  it('shows text as text', async () => {
    const preview = previewOf(await understand([file(prose)], { format: 'text', window: 12 }));
    expect(preview.texts?.[0]).toBe('It was the b');
    expect(preview.classes).toBeNull();
  });
});
