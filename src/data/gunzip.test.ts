import { afterEach, describe, expect, it, vi } from 'vitest';
import { openBytes } from './gunzip';
import { counting, gzip } from './idxFixture';

/** Whether two arrays hold the same bytes; much faster than toEqual on long ones. */
const same = (a: Uint8Array, b: Uint8Array) => a.length === b.length && a.every((value, i) => value === b[i]);

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('openBytes', () => {
  it('hands out a file in pieces, gzipped or not', async () => {
    const bytes = counting(200_000);
    for (const content of [bytes, await gzip(bytes)]) {
      const reader = await openBytes(new File([content], 'f'));
      expect(reader.packed).toBe(content !== bytes);
      expect(await reader.take(4)).toEqual(bytes.slice(0, 4));
      expect(same(await reader.take(150_000), bytes.subarray(4, 150_004))).toBe(true);
      expect((await reader.take(1e12)).length).toBe(49_996);
      expect((await reader.take(1)).length).toBe(0);
      await reader.close();
    }
  });

  it('tells whether the end is near', async () => {
    const content = await gzip(counting(100));
    const reader = await openBytes(new File([content], 'f'));
    await reader.take(40);
    expect(await reader.endsWithin(60)).toBe(true);
    const other = await openBytes(new File([content], 'f'));
    await other.take(40);
    expect(await other.endsWithin(59)).toBe(false);
    await other.close();
  });

  it('feeds the unpacker small pieces, and only as long as bytes are asked for', async () => {
    const fed: number[] = [];
    class Unpacker extends TransformStream<Uint8Array, Uint8Array> {
      constructor() {
        super({
          transform(piece, controller) {
            fed.push(piece.length);
            controller.enqueue(piece);
          },
        });
      }
    }
    vi.stubGlobal('DecompressionStream', Unpacker);
    const content = counting(2_000_000);
    content.set([0x1f, 0x8b]);
    const reader = await openBytes(new File([content], 'f'));
    expect((await reader.take(100_000)).length).toBe(100_000);
    await reader.close();
    expect(Math.max(...fed)).toBeLessThanOrEqual(16 * 1024);
    expect(fed.reduce((sum, length) => sum + length)).toBeLessThan(200_000);
  });
});
