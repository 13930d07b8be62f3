/** What is announced, and when that is taken back. */

import { describe, expect, it } from 'vitest';
import { createAnnounce } from './announce';

function setUp() {
  let now = 0;
  const told: number[] = [];
  /** What a task waits for at most, while it goes on. */
  const limits = new Set<number>();
  const announce = createAnnounce({
    now: () => now,
    tell: (ms) => told.push(ms),
    stalled: () => {},
    after(ms) {
      limits.add(ms);
      return () => limits.delete(ms);
    },
  });
  const take = (kind: string, ms: number) =>
    announce(kind, async () => {
      now += ms;
    });
  return { announce, take, told, limits };
}

describe('announcing', () => {
  it('tells of what was never done, and that it is done', async () => {
    const { take, told } = setUp();
    await take('train', 100);
    expect(told).toEqual([60_000, 0]);
    await take('train', 100);
    expect(told).toHaveLength(2);
  });

  it('tells of what has taken long before, by its longest', async () => {
    const { take, told } = setUp();
    await take('measure', 3000);
    await take('measure', 10);
    await take('measure', 10);
    expect(told).toEqual([60_000, 0, 15_000, 0, 15_000, 0]);
  });

  it('keeps its word while one task goes on within another, and when one fails', async () => {
    const { announce, take, told } = setUp();
    await expect(
      announce('start', async () => {
        await take('fetch', 1000);
        expect(told).toEqual([60_000, 60_000, 60_000]);
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(told.at(-1)).toBe(0);
  });

  it('gives up what waits far longer than it ever took, and nothing that ends', async () => {
    const { announce, take, limits } = setUp();
    const during = (kind: string) => announce(kind, async () => [...limits]);
    expect(await during('train')).toEqual([]); // nobody knows yet how long it may take
    await take('train', 100);
    expect(await during('train')).toEqual([10_000]);
    await take('train', 4000);
    expect(await during('train')).toEqual([20_000]);
    expect(limits.size).toBe(0);
  });
});
