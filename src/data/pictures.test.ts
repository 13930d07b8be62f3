import { describe, expect, it } from 'vitest';
import { problemOf } from './hostileFixture';
import { jpegBytes, pngBytes } from './pictureFixture';
import { pictureSize } from './pictureHeader';
import { type DecodePicture, readPictures } from './pictures';

type Colour = readonly [number, number, number, number];

const named = (name: string) => new File([pngBytes(30, 20)], name);
/** Decodes every picture to one colour, told by its name. */
const painted =
  (colourOf: (name: string) => Colour): DecodePicture =>
  async (file, { side }) =>
    Uint8ClampedArray.from({ length: side * side * 4 }, (_, i) => colourOf(file.name)[i % 4] ?? 0);
const files = (count: number, nameOf: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => named(nameOf(i)));
const red = painted(() => [250, 10, 20, 255]);

describe('readPictures', () => {
  it('keeps colour where there is some, and the classes that the names tell', async () => {
    const brought = files(12, (i) => `${i % 2 ? 'dog' : 'cat'}-${i}.png`);
    const { data, reading } = await readPictures(brought, { format: 'pictures' }, red);
    expect(reading).toEqual({ format: 'pictures', side: 28, colour: true, fit: 'crop', inverted: false, named: true });
    expect(data).toMatchObject({ kind: 'images', count: 12, rows: 28, cols: 28, channels: 3, classes: ['cat', 'dog'] });
    expect([...data.values.subarray(0, 3)]).toEqual([250, 10, 20]);
    expect([...(data.labels ?? [])].slice(0, 3)).toEqual([0, 1, 0]);
  });

  it('is grey, of another size and without classes when asked to be', async () => {
    const asked = { format: 'pictures', side: 8, colour: false, named: false, inverted: true } as const;
    const { data } = await readPictures(
      files(10, (i) => `a${i}.png`),
      asked,
      red,
    );
    expect(data).toMatchObject({ rows: 8, channels: 1, labels: null, scale: { low: 255, high: 0 } });
    expect(data.values[0]).toBe(255 - Math.round(0.299 * 250 + 0.587 * 10 + 0.114 * 20));
  });

  it('takes dark on white for ink, transparent for paper, and single names for no classes', async () => {
    const { data, reading } = await readPictures(
      files(10, (i) => `n${i}${i}x.png`),
      { format: 'pictures' },
      painted(() => [0, 0, 0, 0]),
    );
    expect(reading).toMatchObject({ inverted: true, colour: false, named: false });
    expect(Math.max(...data.values)).toBe(0);
  });

  it('refuses before it decodes', async () => {
    let decoded = 0;
    const decode: DecodePicture = async () => {
      decoded += 1;
      return null;
    };
    const read = (list: File[], side = 28) => problemOf(() => readPictures(list, { format: 'pictures', side }, decode));
    const others = files(10, (i) => `${i}.png`);
    expect(await read([...others, new File([pngBytes(60_000, 60_000)], 'bomb.png')])).toMatchObject({
      code: 'picture-too-large',
      facts: { file: 'bomb.png', megapixels: 32 },
    });
    expect(await read([...others, new File(['no picture'], 'no.png')])).toMatchObject({
      code: 'picture-broken',
      facts: { file: 'no.png' },
    });
    expect(await read(others.slice(1))).toMatchObject({ code: 'too-few-images' });
    expect(await read(others, 200)).toMatchObject({ code: 'image-size' });
    expect(decoded).toBe(0);
    expect(await read(others)).toMatchObject({ code: 'picture-broken', facts: { file: '0.png' } });
    expect(decoded).toBe(1);
  });
});

describe('pictureSize', () => {
  it('reads what PNG and JPEG claim', async () => {
    expect(await pictureSize(new File([pngBytes(300, 200)], 'a'))).toEqual({ width: 300, height: 200 });
    expect(await pictureSize(new File([jpegBytes(640, 480)], 'a'))).toEqual({ width: 640, height: 480 });
  });
});
