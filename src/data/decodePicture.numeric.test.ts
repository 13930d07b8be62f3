/** The browser's own decoder behind the front door: pictures of both formats cut to size, and hundreds of damaged ones. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DataError } from './dataError';
import { decodePicture } from './decodePicture';
import { hostile, problemOf } from './hostileFixture';
import { readPictures } from './pictures';

/** `width` × `height` pixels, red at the left half and blue at the right. */
async function picture(type: string, width: number, height: number): Promise<File> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#f00';
  context.fillRect(0, 0, width / 2, height);
  context.fillStyle = '#00f';
  context.fillRect(width / 2, 0, width / 2, height);
  return new File([await canvas.convertToBlob({ type, quality: 1 })], `${width}x${height}`);
}

const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer());

describe('decodePicture', () => {
  it.each(['image/png', 'image/jpeg'])('%s: the middle square, or all of it on white', async (type) => {
    const pixels = await decodePicture(await picture(type, 60, 20), { side: 10, fit: 'crop' });
    const colour = (row: number, col: number, from = pixels) => [
      ...(from ?? []).slice((row * 10 + col) * 4, (row * 10 + col) * 4 + 3),
    ];
    const isNear = (given: number[], wanted: number[]) =>
      given.forEach((value, i) => {
        expect(Math.abs(value - (wanted[i] ?? 0))).toBeLessThan(8);
      });
    isNear(colour(0, 1), [255, 0, 0]);
    isNear(colour(9, 8), [0, 0, 255]);
    const padded = await decodePicture(await picture(type, 60, 20), { side: 10, fit: 'pad' });
    isNear(colour(0, 1, padded), [255, 255, 255]);
    isNear(colour(5, 1, padded), [255, 0, 0]);
  });

  it('becomes a data set', async () => {
    const files = await Promise.all(
      Array.from({ length: 10 }, (_, i) => picture(i % 2 ? 'image/png' : 'image/jpeg', 30 + i, 30)),
    );
    const { data, reading } = await readPictures(files, { format: 'pictures', side: 8 }, decodePicture);
    expect(reading).toMatchObject({ colour: true, inverted: false });
    expect(data).toMatchObject({ count: 10, rows: 8, channels: 3 });
  });

  it('survives damaged pictures', async () => {
    const small = [await picture('image/png', 12, 9), await picture('image/jpeg', 12, 9)];
    const real = await Promise.all(small.map(bytesOf));
    const outcomes = { read: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(hostile(real), async (bytes) => {
        const files = [...Array.from({ length: 9 }, () => small[0] ?? new File([], '')), new File([bytes], 'f')];
        const problem = await problemOf(() => readPictures(files, { format: 'pictures', side: 4 }, decodePicture));
        if (problem === 'read') outcomes.read += 1;
        else if (problem instanceof DataError || (typeof problem === 'object' && problem !== null && 'code' in problem))
          outcomes.refused += 1;
        else throw problem;
      }),
      { numRuns: 300, seed: 7 },
    );
    expect(Math.min(outcomes.read, outcomes.refused)).toBeGreaterThan(20);
  });
});
