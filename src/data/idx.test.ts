import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DataError } from './dataError';
import { ofImages } from './dataset';
import { openDataFiles } from './idx';
import { counting, gzip, idxBytes } from './idxFixture';

type Bytes = Uint8Array<ArrayBuffer>;

const megabyte = 1024 * 1024;
const imageBytes = idxBytes([12, 5, 6], counting(360));
const labelBytes = idxBytes([12], counting(12));

const file = (bytes: Bytes, name = 'f') => new File([bytes], name);

/** The problem that opening `files` ends with. */
async function problem(...files: File[]) {
  const error: unknown = await openDataFiles(files).then(
    () => 'opened',
    (reason: unknown) => reason,
  );
  return error instanceof DataError ? error.problem : error;
}

describe('openDataFiles', () => {
  it('reads images without labels', async () => {
    const data = await openDataFiles([file(imageBytes, 'images')]);
    expect(data).toEqual({
      ...ofImages,
      ...{ name: 'images', count: 12, rows: 5, cols: 6, channels: 1, values: counting(360), labels: null },
    });
  });

  it('reads images and labels in either order, gzipped or not, whatever their names', async () => {
    const images = file(await gzip(imageBytes), 'images-plain.idx');
    const labels = file(labelBytes, 'labels.gz');
    for (const files of [
      [images, labels],
      [labels, images],
    ]) {
      const data = await openDataFiles(files);
      expect(data.name).toBe('images-plain.idx');
      expect(data.values).toEqual(counting(360));
      expect(data.labels).toEqual(counting(12));
    }
  });

  it('ignores bytes after the promised ones', async () => {
    const longer = new Uint8Array([...imageBytes, 1, 2, 3]);
    expect((await openDataFiles([file(longer)])).values).toEqual(counting(360));
    expect((await openDataFiles([file(await gzip(longer))])).values).toEqual(counting(360));
  });

  it('says which files go together', async () => {
    expect(await problem()).toEqual({ code: 'images-missing', facts: { file: '' } });
    expect(await problem(file(labelBytes, 'l'))).toEqual({ code: 'images-missing', facts: { file: 'l' } });
    expect(await problem(file(imageBytes), file(imageBytes))).toMatchObject({ code: 'images-too-many-files' });
    expect(await problem(file(imageBytes), file(labelBytes), file(labelBytes))).toMatchObject({
      code: 'images-too-many-files',
    });
    const fewer = idxBytes([11], counting(11));
    expect(await problem(file(fewer), file(imageBytes))).toEqual({
      code: 'labels-mismatch',
      facts: { images: 12, labels: 11 },
    });
  });
});

describe('openDataFiles refuses', () => {
  it.each<[string, Bytes, object]>([
    ['nothing', new Uint8Array(0), { code: 'not-idx', facts: { file: 'f' } }],
    ['text', new TextEncoder().encode('{"not": "idx"}'), { code: 'not-idx' }],
    ['an unknown element type', idxBytes([12, 5, 6], counting(360), 0x07), { code: 'not-idx' }],
    ['four dimensions', idxBytes([12, 5, 6, 3], counting(1080)), { code: 'not-idx' }],
    ['floats', idxBytes([12, 5, 6], counting(1440), 0x0d), { code: 'idx-type', facts: { file: 'f' } }],
    ['half a header', imageBytes.slice(0, 10), { code: 'idx-truncated', facts: { expected: 16, actual: 10 } }],
    [
      'missing pixels',
      imageBytes.slice(0, -1),
      { code: 'idx-truncated', facts: { file: 'f', expected: 376, actual: 375 } },
    ],
    [
      'a lying count',
      idxBytes([200_000, 28, 28], counting(784)),
      { code: 'idx-truncated', facts: { expected: 156_800_016, actual: 800 } },
    ],
    ['zero images', idxBytes([0, 28, 28], counting(0)), { code: 'idx-empty', facts: { file: 'f' } }],
    ['zero rows', idxBytes([12, 0, 28], counting(0)), { code: 'idx-empty' }],
    ['zero labels', idxBytes([0], counting(0)), { code: 'idx-empty' }],
    [
      'more than 256 MB',
      idxBytes([400_000, 28, 28], counting(784)),
      { code: 'idx-too-large', facts: { file: 'f', limitMb: 256 } },
    ],
    ['absurd sizes', idxBytes([0xffffffff, 0xffffffff, 0xffffffff], counting(0)), { code: 'idx-too-large' }],
    ['large images', idxBytes([10, 113, 28], counting(31_640)), { code: 'image-size', facts: { rows: 113, cols: 28 } }],
    ['tiny images', idxBytes([10, 28, 3], counting(840)), { code: 'image-size', facts: { least: 4, limit: 112 } }],
    ['nine images', idxBytes([9, 5, 6], counting(270)), { code: 'too-few-images', facts: { count: 9, least: 10 } }],
  ])('%s', async (_, bytes, expected) => {
    expect(await problem(file(bytes))).toMatchObject(expected);
  });

  it('the same behind gzip', async () => {
    expect(await problem(file(await gzip(imageBytes.slice(0, -1))))).toEqual({
      code: 'idx-truncated',
      facts: { file: 'f', expected: 376, actual: 375 },
    });
    expect(await problem(file(await gzip(await gzip(imageBytes))))).toMatchObject({ code: 'not-idx' });
  });

  it('damaged gzip', async () => {
    const packed = await gzip(imageBytes);
    const broken = { code: 'gzip-broken', facts: { file: 'f' } };
    expect(await problem(file(packed.slice(0, -12)))).toEqual(broken);
    expect(await problem(file(packed.slice(0, 2)))).toEqual(broken);
    const badSum = packed.slice();
    badSum[badSum.length - 6] = (badSum[badSum.length - 6] ?? 0) ^ 0xff;
    expect(await problem(file(badSum))).toEqual(broken);
  });

  it('a gzip bomb: more than the header promises, to the next megabyte', async () => {
    const bomb = await gzip(idxBytes([20, 28, 28], new Uint8Array(24 * megabyte)));
    expect(bomb.length).toBeLessThan(megabyte / 8);
    expect(await problem(file(bomb))).toEqual({ code: 'gzip-too-large', facts: { file: 'f', limitMb: 1 } });
  });

  it('a small gzip file that promises much', async () => {
    const bytes = idxBytes([300_000, 28, 28], counting(1000));
    expect(await problem(file(await gzip(bytes)))).toMatchObject({ code: 'idx-truncated', facts: { actual: 1016 } });
  });
});

describe('openDataFiles on noise', () => {
  /** Bytes that begin like an IDX file, with any sizes. */
  const idxLike = fc
    .tuple(
      fc.constantFrom(0x08, 0x08, 0x08, 0x0d, 0x42),
      fc.array(fc.oneof(fc.nat(40), fc.nat(0xffffffff)), { minLength: 0, maxLength: 4 }),
      fc.uint8Array({ maxLength: 600 }),
    )
    .map(([type, dims, body]) => idxBytes(dims, body, type));
  const anyBytes = fc.oneof(
    idxLike,
    fc.uint8Array({ maxLength: 64 }).map((bytes) => new Uint8Array(bytes)),
  );

  it('opens or throws a DataError, and holds no more than it was given', async () => {
    await fc.assert(
      fc.asyncProperty(anyBytes, anyBytes, fc.boolean(), async (a, b, packed) => {
        const given = a.length + b.length;
        try {
          const files = packed ? [file(await gzip(a)), file(await gzip(b))] : [file(a), file(b)];
          const { values, labels } = await openDataFiles(files);
          expect(values.buffer.byteLength + (labels?.buffer.byteLength ?? 0)).toBeLessThanOrEqual(given);
        } catch (error) {
          expect(error).toBeInstanceOf(DataError);
        }
      }),
      { numRuns: 150, seed: 1 },
    );
  });

  it('survives any damage to a gzip file', async () => {
    const packed = await gzip(imageBytes);
    const damage = fc.tuple(fc.nat(packed.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 4 }), async (damages) => {
        const bytes = packed.slice();
        for (const [at, value] of damages) bytes[at] = value;
        const outcome = await problem(file(bytes));
        expect(outcome === 'opened' || (typeof outcome === 'object' && outcome !== null && 'code' in outcome)).toBe(
          true,
        );
      }),
      { numRuns: 150, seed: 2 },
    );
  });
});
