import { describe, expect, it } from 'vitest';
import type { AskedReading } from '../protocol';
import { readCsv } from './csv';
import { problemOf } from './hostileFixture';
import { gzip } from './idxFixture';

type Asked = Extract<AskedReading, { format: 'csv' }>;

const file = (text: string, name = 't.csv') => new File([text], name);
const read = (text: string, asked: Partial<Asked> = {}) => readCsv(file(text), { format: 'csv', ...asked });
const problem = (text: string, asked: Partial<Asked> = {}) => problemOf(() => read(text, asked));
const lines = (count: number, line: (row: number) => string) =>
  Array.from({ length: count }, (_, row) => line(row)).join('\n');

/** MNIST as tables have it: the class, then 784 pixels. */
const mnist = lines(20, (row) => [row % 10, ...Array.from({ length: 784 }, (_, i) => (i + row) % 256)].join(','));

describe('readCsv guesses', () => {
  it('MNIST: square images behind their classes, kept as bytes', async () => {
    const { data, reading, choices } = await read(mnist);
    expect(reading).toEqual({
      ...{ format: 'csv', delimiter: ',', header: false, labelColumn: 0, range: 'byte' },
      layout: { kind: 'images', rows: 28, cols: 28, channels: 1 },
    });
    expect(data).toMatchObject({ kind: 'images', count: 20, rows: 28, cols: 28, classes: null, token: null });
    expect(data.values).toBeInstanceOf(Uint8Array);
    expect([...(data.labels ?? [])].slice(0, 12)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1]);
    expect([...data.values.subarray(784, 788)]).toEqual([1, 2, 3, 4]);
    expect(choices.layouts).toContainEqual({ kind: 'images', rows: 14, cols: 56, channels: 1 });
  });

  it('a header, the class column by its name, words as classes, and columns that are no numbers', async () => {
    const text = `id,species,a,b\r\n${lines(12, (row) => `x${row},${['b', 'a'][row % 2]},${row / 2},${-row}`).replaceAll('\n', '\r\n')}\r\n`;
    const { data, reading, remarks, found } = await read(text);
    expect(reading).toMatchObject({ header: true, labelColumn: 1, layout: { kind: 'signals', rows: 1, cols: 2 } });
    expect(data).toMatchObject({ kind: 'signals', count: 12, classes: ['a', 'b'], scale: { low: -11, high: 5.5 } });
    expect([...(data.labels ?? [])].slice(0, 2)).toEqual([1, 0]);
    expect(found).toEqual({ low: -11, high: 5.5 });
    expect(remarks).toEqual([{ code: 'columns-left-out', facts: { columns: 'id', count: 1 } }]);
    expect(data.values[0]).toBeCloseTo(11 / 16.5, 6);
    expect(data.values[23]).toBe(0);
  });

  it.each([
    [',', '0.5'],
    ['\t', '0.5'],
    ['|', '0.5'],
    [' ', '0.5'],
  ])('the delimiter %j', async (delimiter, half) => {
    const { reading, data } = await read(lines(12, (row) => [row, half, -row].join(delimiter)));
    expect(reading).toMatchObject({ delimiter });
    expect(data.cols).toBe(3);
  });

  it('quoted cells, and decimal commas where a semicolon delimits', async () => {
    const text = lines(12, (row) => `"${row},5";"a ""word""; ${row % 2}";1`);
    const { data, reading } = await read(text, { delimiter: ';', range: 'data' });
    expect(reading).toMatchObject({ labelColumn: null, header: false });
    expect(data.scale).toEqual({ low: 0.5, high: 11.5 });
  });

  it('text in Chinese encoding, and gzipped', async () => {
    // "名称" in GB 18030
    const head = Uint8Array.of(0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0x61, 0x0a);
    const rows = new TextEncoder().encode(lines(12, (row) => `${row},${row * 2}`));
    const bytes = new Uint8Array([...head, ...rows]);
    for (const content of [bytes, await gzip(bytes)]) {
      const { choices } = await readCsv(new File([content], 't.csv'), { format: 'csv' });
      expect(choices.columns).toEqual(['名称', 'a']);
    }
  });
});

describe('readCsv obeys', () => {
  it('no header, another column of classes, another layout and range', async () => {
    const text = `1,2,3,4\n${lines(11, (row) => `1,${row % 3},0.5,${row}`)}`;
    const { data, reading } = await read(text, { header: false, labelColumn: 1, range: 'unit' });
    expect(reading).toMatchObject({ header: false, labelColumn: 1, range: 'unit' });
    expect(data.count).toBe(12);
    expect([...data.values.subarray(0, 3)]).toEqual([1, 1, 1]);
    const layout = { kind: 'images', rows: 14, cols: 56, channels: 1 } as const;
    expect((await read(mnist, { layout })).data).toMatchObject({ rows: 14, cols: 56 });
  });

  it('the options it reports: they read the same again', async () => {
    for (const text of [mnist, `a,b,label\n${lines(12, (row) => `${row * 1.5},${row},${row % 2}`)}`]) {
      const first = await read(text);
      if (first.reading.format !== 'csv') throw new Error('another format');
      const second = await read(text, first.reading);
      expect(second.reading).toEqual(first.reading);
      expect(second.data).toEqual(first.data);
    }
  });
});

describe('readCsv refuses', () => {
  it.each<[string, string, Partial<Asked>, object]>([
    ['nothing', ' \n\n', {}, { code: 'csv-empty' }],
    [
      'rows of different lengths',
      `1,2\n${lines(12, () => '1,2')}\n1,2,3`,
      {},
      { code: 'csv-ragged', facts: { row: 14, expected: 2, actual: 3 } },
    ],
    ['words alone', lines(12, () => 'a,b'), {}, { code: 'csv-no-numbers' }],
    ['too few rows', lines(9, (row) => `${row},${row},1`), {}, { code: 'too-few-images', facts: { count: 9 } }],
    [
      'more classes than a byte holds',
      lines(300, (row) => `w${row},1,2`),
      { labelColumn: 0 },
      { code: 'too-many-classes' },
    ],
    ['a class column that is not there', lines(12, () => '1,2'), { labelColumn: 2 }, { code: 'csv-label-column' }],
    [
      'a layout that does not fit',
      lines(12, () => '1,2'),
      { layout: { kind: 'images', rows: 9, cols: 9, channels: 1 } },
      { code: 'layout-unfit' },
    ],
    [
      'more columns than a colour image has pixels',
      lines(12, () => Array.from({ length: 40_000 }, () => 1).join()),
      {},
      { code: 'csv-too-wide' },
    ],
    ['a quote that is never closed', `1,2\n"${'x,1\n'.repeat(600_000)}`, {}, { code: 'csv-row-too-long' }],
  ])('%s', async (_, text, asked, expected) => {
    expect(await problem(text, asked)).toMatchObject(expected);
  });
});
