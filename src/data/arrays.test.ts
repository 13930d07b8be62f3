import { describe, expect, it } from 'vitest';
import type { AskedReading } from '../protocol';
import { readArrays } from './arrays';
import { problemOf } from './hostileFixture';
import { counting, gzip } from './idxFixture';
import { npyBytes, zipBytes } from './numpyFixture';

type Asked = Extract<AskedReading, { format: 'arrays' }>;
type Bytes = Uint8Array<ArrayBuffer>;

const file = (bytes: Bytes, name = 'x.npy') => new File([bytes], name);
const read = (bytes: Bytes, asked: Partial<Asked> = {}) => readArrays([file(bytes)], { format: 'arrays', ...asked });
const problem = (bytes: Bytes) => problemOf(() => read(bytes));

/** `values` as NumPy writes them. */
function body(descr: string, values: readonly number[]): Bytes {
  const width = Number(descr.at(-1));
  const view = new DataView(new ArrayBuffer(values.length * width));
  const little = !descr.startsWith('>');
  for (const [index, value] of values.entries()) {
    const at = index * width;
    if (descr.includes('f')) {
      if (width === 8) view.setFloat64(at, value, little);
      else view.setFloat32(at, value, little);
    } else if (width === 1) view.setInt8(at, value);
    else if (width === 2) view.setInt16(at, value, little);
    else if (width === 4) view.setInt32(at, value, little);
    else view.setBigInt64(at, BigInt(value), little);
  }
  return new Uint8Array(view.buffer);
}

const ten = Array.from({ length: 160 }, (_, i) => i % 101);

describe('readArrays', () => {
  it.each(['|u1', '|i1', '<i2', '>i2', '<i4', '>i4', '<i8', '>i8', '<f4', '>f4', '<f8', '>f8'])(
    'reads %s',
    async (descr) => {
      const { data, reading, found } = await read(npyBytes(descr, [10, 4, 4], body(descr, ten)), { range: 'byte' });
      expect(data).toMatchObject({ kind: 'images', count: 10, rows: 4, cols: 4, channels: 1, labels: null });
      expect(found).toEqual({ low: 0, high: 100 });
      const full = data.values instanceof Uint8Array ? 255 : 1;
      for (const [index, value] of ten.entries()) expect((data.values[index] ?? -1) / full).toBeCloseTo(value / 255, 6);
      expect(reading).toEqual({
        ...{ format: 'arrays', values: 'x', labels: null, range: 'byte' },
        layout: { kind: 'images', rows: 4, cols: 4, channels: 1 },
      });
    },
  );

  it('reads negative bytes, and spreads them over the whole range', async () => {
    const values = Array.from({ length: 160 }, (_, i) => (i % 2 ? -100 : 100));
    const { data } = await read(npyBytes('|i1', [10, 4, 4], body('|i1', values)));
    expect(data.scale).toEqual({ low: -100, high: 100 });
    expect([...data.values.subarray(0, 2)]).toEqual([255, 0]);
  });

  it('reads arrays whose first index runs fastest', async () => {
    const shape = [10, 4, 5];
    // element [n, r, c] is 20 n + 5 r + c
    const fortran = Array.from(
      { length: 200 },
      (_, i) => 20 * (i % 10) + 5 * (Math.floor(i / 10) % 4) + Math.floor(i / 40),
    );
    const { data } = await read(npyBytes('|u1', shape, Uint8Array.from(fortran), true));
    expect([...data.values]).toEqual(Array.from({ length: 200 }, (_, i) => i));
  });

  it.each<[readonly number[], object]>([
    [[10, 4, 5], { kind: 'images', rows: 4, cols: 5, channels: 1 }],
    [[10, 4, 5, 1], { kind: 'images', rows: 4, cols: 5, channels: 1 }],
    [[10, 4, 5, 3], { kind: 'images', rows: 4, cols: 5, channels: 3 }],
    [[10, 64], { kind: 'images', rows: 8, cols: 8, channels: 1 }],
    [[10, 192], { kind: 'images', rows: 8, cols: 8, channels: 3 }],
    [[10, 50], { kind: 'signals', rows: 1, cols: 50, channels: 1 }],
    [[10, 40, 2], { kind: 'signals', rows: 2, cols: 40, channels: 1 }],
  ])('takes %j for what it most likely is', async (shape, layout) => {
    const size = shape.reduce((product, axis) => product * axis, 1);
    const { data } = await read(npyBytes('|u1', shape, counting(size)));
    expect(data).toMatchObject(layout);
    expect(data.values.length).toBe(size);
  });

  it('turns series of steps × channels, and cuts them into tokens of all channels', async () => {
    const series = Array.from({ length: 800 }, (_, i) => (i % 2 ? 1 : 0));
    const { data } = await read(npyBytes('<f4', [10, 40, 2], body('<f4', series)));
    expect([...data.values.subarray(0, 40)]).toEqual(Array.from({ length: 40 }, () => 0));
    expect([...data.values.subarray(40, 80)]).toEqual(Array.from({ length: 40 }, () => 1));
    expect(data.token).toEqual({ rows: 2, cols: 2 });
  });

  it.each([true, false])(
    'finds samples and classes in a .npz file (deflated: %s), whatever else is in it',
    async (deflated) => {
      const parts = {
        'notes.txt': counting(5),
        'names.npy': npyBytes('<U5', [10], counting(200)),
        'y_train.npy': npyBytes(
          '<i8',
          [10],
          body(
            '<i8',
            Array.from({ length: 10 }, (_, i) => i % 3),
          ),
        ),
        'x_test.npy': npyBytes('|u1', [20, 6, 6], counting(720)),
        'x_train.npy': npyBytes('|u1', [10, 6, 6], counting(360)),
      };
      const bytes = await zipBytes(parts, deflated);
      const { data, reading, choices } = await read(bytes);
      expect(reading).toMatchObject({ values: 'x_train', labels: 'y_train' });
      expect([...(data.labels ?? [])]).toEqual([0, 1, 2, 0, 1, 2, 0, 1, 2, 0]);
      expect(choices.arrays.map(({ name }) => name)).toEqual(['y_train', 'x_test', 'x_train']);
      expect((await read(bytes, { values: 'x_test' })).data).toMatchObject({ count: 20, labels: null });
      expect((await read(bytes, { labels: null })).data.labels).toBeNull();
    },
  );

  it('takes classes from a second file', async () => {
    const files = [
      file(npyBytes('|u1', [12], counting(12)), 'labels.npy'),
      file(npyBytes('|u1', [12, 4, 4], counting(192)), 'pictures.npy'),
    ];
    const { data, reading } = await readArrays(files, { format: 'arrays' });
    expect(reading).toMatchObject({ values: 'pictures', labels: 'labels' });
    expect(data.labels).toEqual(counting(12));
  });
});

describe('readArrays refuses', () => {
  it.each<[string, Bytes, object]>([
    ['half a header', npyBytes('|u1', [10, 4, 4], counting(160)).slice(0, 40), { code: 'npy-broken' }],
    ['an unknown element', npyBytes('<c8', [10, 4, 4], counting(160)), { code: 'npy-type', facts: { type: '<c8' } }],
    [
      'missing elements',
      npyBytes('|u1', [10, 4, 4], counting(159)),
      { code: 'npy-truncated', facts: { expected: 160, actual: 159 } },
    ],
    [
      'a lying shape',
      npyBytes('|u1', [100_000, 28, 28], counting(100)),
      { code: 'npy-truncated', facts: { actual: 100 } },
    ],
    ['more than 256 MB', npyBytes('<f4', [100_000, 28, 28], counting(100)), { code: 'file-too-large' }],
    ['an absurd shape', npyBytes('|u1', [1e9, 1e9, 1e9, 1e9], counting(100)), { code: 'file-too-large' }],
    ['no elements', npyBytes('|u1', [0, 4, 4], counting(0)), { code: 'array-empty' }],
    ['one axis', npyBytes('|u1', [160], counting(160)), { code: 'array-shape' }],
    ['five axes', npyBytes('|u1', [10, 2, 2, 2, 2], counting(160)), { code: 'array-shape' }],
    [
      'not a number',
      npyBytes('<f4', [10, 4, 4], body('<f4', [Number.NaN, ...ten.slice(1)])),
      { code: 'array-not-finite' },
    ],
    ['too few samples', npyBytes('|u1', [9, 4, 4], counting(144)), { code: 'too-few-images' }],
    ['a zip file without an end', Uint8Array.of(0x50, 0x4b, 3, 4, ...counting(80)), { code: 'zip-broken' }],
  ])('%s', async (_, bytes, expected) => {
    expect(await problem(bytes)).toMatchObject(expected);
  });

  it('bombs: what unpacks to more than the header promises is left at the megabyte', async () => {
    const array = npyBytes('|u1', [10, 4, 4], new Uint8Array(24 * 1024 * 1024));
    const zip = await zipBytes({ 'x.npy': array }, true);
    expect(zip.length).toBeLessThan(100_000);
    expect(await problem(zip)).toEqual({ code: 'gzip-too-large', facts: { file: 'x.npy', limitMb: 1 } });
    expect(await problem(await gzip(array))).toMatchObject({ code: 'gzip-too-large' });
  });

  it('classes that are none', async () => {
    const zip = (labels: readonly number[]) =>
      zipBytes(
        { 'x.npy': npyBytes('|u1', [10, 4, 4], counting(160)), 'y.npy': npyBytes('<f4', [10], body('<f4', labels)) },
        false,
      );
    expect(await problem(await zip([0.5, ...ten.slice(0, 9)]))).toMatchObject({ code: 'labels-not-classes' });
    expect(await problem(await zip([-1, ...ten.slice(0, 9)]))).toMatchObject({ code: 'labels-not-classes' });
  });
});
