import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Four, halfBits, normals, pcg4d, permuted, streams, uniform, words } from './counterRandom';

const u32 = fc.integer({ min: 0, max: 2 ** 32 - 1 });

/** The published pcg4d, line by line, in integers of any length. */
function publishedPcg4d(...input: Four): number[] {
  const state = input.map((value) => BigInt.asUintN(32, BigInt(value) * 1664525n + 1013904223n));
  const add = (to: number, a: number, b: number) => {
    state[to] = BigInt.asUintN(32, (state[to] ?? 0n) + (state[a] ?? 0n) * (state[b] ?? 0n));
  };
  const mix = () => {
    add(0, 1, 3);
    add(1, 2, 0);
    add(2, 0, 1);
    add(3, 1, 2);
  };
  mix();
  for (const [i, value] of state.entries()) state[i] = value ^ (value >> 16n);
  mix();
  return state.map(Number);
}

describe('pcg4d', () => {
  const vectors: [Four, Four][] = [
    // from the published code compiled as C with uint32_t
    [
      [0, 0, 0, 0],
      [251852841, 760645481, 850445371, 3542436074],
    ],
    [
      [1, 2, 3, 4],
      [908250390, 4044648920, 3775961919, 45698095],
    ],
    [
      [0xffffffff, 0xdeadbeef, 0x80000000, 0x7fffffff],
      [2017175831, 2454544796, 2312356895, 1009411326],
    ],
    [
      [12543, 9999, 2, 42],
      [3825804431, 3043553019, 541211388, 617274823],
    ],
  ];
  it.each(vectors)('turns %j into %j', (input, output) => {
    expect(pcg4d(...input)).toEqual(output);
  });

  it('is the published function', () => {
    fc.assert(
      fc.property(u32, u32, u32, u32, (x, y, z, w) => {
        expect(pcg4d(x, y, z, w)).toEqual(publishedPcg4d(x, y, z, w));
      }),
    );
  });
});

/** Uniform numbers in order: all four of each index of a few steps. */
function uniforms(count: number, at: (i: number) => Four): number[] {
  return Array.from({ length: count }, (_, i) => at(i).map(uniform)).flat();
}

const mean = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0) / values.length;

/** √n times the correlation of two equally long rows: standard normal where they are independent. */
function correlation(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [mean(a), mean(b)];
  const product = (p: readonly number[], q: readonly number[], mp: number, mq: number) =>
    mean(p.map((x, i) => (x - mp) * ((q[i] ?? 0) - mq)));
  const scale = Math.sqrt(product(a, a, meanA, meanA) * product(b, b, meanB, meanB));
  return (Math.sqrt(a.length) * product(a, b, meanA, meanB)) / scale;
}

/** (χ² − degrees of freedom) / its standard deviation, for counts that should all be the same. */
function chiSquared(counts: readonly number[]): number {
  const expected = mean(counts);
  const sum = counts.reduce((total, count) => total + (count - expected) ** 2 / expected, 0);
  return (sum - (counts.length - 1)) / Math.sqrt(2 * (counts.length - 1));
}

function tally(bins: number, values: readonly number[]): number[] {
  const counts = new Array<number>(bins).fill(0);
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

describe('uniform', () => {
  it('takes the upper 24 bits, exact in float32 and below 1', () => {
    expect(uniform(0x000000ff)).toBe(0);
    expect(uniform(0x80000000)).toBe(0.5);
    expect(uniform(0xffffffff)).toBe(1 - 2 ** -24);
    expect(Math.fround(uniform(0xfffffeff))).toBe(uniform(0xfffffeff));
  });

  it('fills [0, 1) evenly in each component', () => {
    for (const component of [0, 1, 2, 3]) {
      const values = Array.from({ length: 20000 }, (_, i) =>
        uniform(words(1, streams.dropout, 3, i)[component] ?? Number.NaN),
      );
      expect(Math.abs(mean(values) - 0.5) * Math.sqrt(12 * values.length)).toBeLessThan(4);
      const bins = tally(
        256,
        values.map((value) => Math.floor(256 * value)),
      );
      expect(Math.abs(chiSquared(bins))).toBeLessThan(4.5);
    }
  });

  it('fills the square of neighbours evenly', () => {
    const values = uniforms(10000, (i) => words(1, streams.corruption, 0, i));
    const cells = values.slice(1).map((value, i) => 16 * Math.floor(16 * value) + Math.floor(16 * (values[i] ?? 0)));
    expect(Math.abs(chiSquared(tally(256, cells)))).toBeLessThan(4.5);
  });

  it.each([
    ['index', (i: number) => words(1, streams.probe, 5, i + 1)],
    ['step', (i: number) => words(1, streams.probe, 6, i)],
    ['stream', (i: number) => words(1, streams.dropout, 5, i)],
    ['seed', (i: number) => words(2, streams.probe, 5, i)],
  ])('is uncorrelated with the next %s', (_, next) => {
    const here = uniforms(10000, (i) => words(1, streams.probe, 5, i));
    expect(Math.abs(correlation(here, uniforms(10000, next)))).toBeLessThan(4);
  });

  it('is uncorrelated with the next component', () => {
    const here = uniforms(10000, (i) => words(1, streams.probe, 5, i));
    expect(Math.abs(correlation(here.slice(1), here.slice(0, -1)))).toBeLessThan(4);
  });
});

describe('normals', () => {
  const values = Array.from({ length: 20000 }, (_, i) => normals(words(3, streams.corruption, 0, i))).flat();

  it('have the moments of a normal distribution', () => {
    // standard deviations of the moments' means: √(moment 2k − moment k squared) / √n
    for (const [power, expected, deviation] of [
      [1, 0, 1],
      [2, 1, Math.sqrt(2)],
      [3, 0, Math.sqrt(15)],
      [4, 3, Math.sqrt(96)],
    ] as const) {
      const moment = mean(values.map((x) => x ** power));
      expect(Math.abs(moment - expected) * Math.sqrt(values.length)).toBeLessThan(4 * deviation);
    }
  });

  it('are as often beyond 1, 2 and 3 as they should be', () => {
    for (const [bound, share] of [
      [1, 0.31731],
      [2, 0.0455],
      [3, 0.0027],
    ] as const) {
      const beyond = values.filter((x) => Math.abs(x) > bound).length;
      expect(Math.abs(beyond - share * values.length)).toBeLessThan(4 * Math.sqrt(share * values.length));
    }
  });

  it('are uncorrelated with each other, in value and in size', () => {
    for (const lag of [1, 2, 3, 4]) {
      const sizes = values.map(Math.abs);
      expect(Math.abs(correlation(values.slice(lag), values.slice(0, -lag)))).toBeLessThan(4);
      expect(Math.abs(correlation(sizes.slice(lag), sizes.slice(0, -lag)))).toBeLessThan(4);
    }
  });

  it('are finite for all words, with sine and cosine of the angle in this order', () => {
    expect(normals([0xffffffff, 0, 0xffffffff, 0]).map(Math.abs)).toEqual([0, 0, 0, 0]);
    const [cosine, sine, otherCosine, otherSine] = normals([0, 0, 0, 0x40000000]); // radius √(48 ln 2), no turn and a quarter
    expect([cosine, sine]).toEqual([Math.sqrt(48 * Math.log(2)), 0]);
    expect(otherCosine).toBeCloseTo(0, 12);
    expect(otherSine).toBeCloseTo(5.768, 3);
  });
});

describe('permuted', () => {
  const order = (seed: number, epoch: number, n: number) =>
    Array.from({ length: n }, (_, position) => permuted(seed, epoch, position, n));
  const sizes = [...Array.from({ length: 70 }, (_, i) => i + 1), 255, 256, 257, 4000, 10000];

  it('holds each number once, for every count', () => {
    for (const n of sizes) {
      expect(order(1, 0, n).sort((a, b) => a - b)).toEqual(Array.from({ length: n }, (_, i) => i));
    }
  });

  it('takes another order with each epoch and seed', () => {
    for (const n of [20, 257, 4000]) {
      const first = order(1, 0, n);
      for (const other of [order(1, 1, n), order(2, 0, n)]) {
        const same = other.filter((value, i) => value === first[i]).length;
        expect(same).toBeLessThan(8); // of which one is expected
      }
    }
  });

  it('walks in the smallest even domain from 64 on', () => {
    expect([1, 2, 64, 65, 256, 257, 4000, 4096, 4097, 2 ** 32 - 1].map(halfBits)).toEqual([
      3, 3, 3, 4, 4, 5, 6, 6, 7, 16,
    ]);
  });

  // n small, just below a full domain and just above one
  it.each([2, 3, 4, 5, 7, 8, 16, 40, 63, 65, 257])('favours no order of %i: not in a position, not in two', (n) => {
    const epochs = Array.from({ length: 20000 }, (_, epoch) => epoch);
    for (const position of [0, 1, n - 1]) {
      const values = epochs.map((epoch) => permuted(7, epoch, position, n));
      expect(Math.abs(chiSquared(tally(n, values)))).toBeLessThan(5);
    }
    if (n > 40) return; // too few epochs to fill n² cells
    const pairs = epochs.map((epoch) => n * permuted(7, epoch, 0, n) + permuted(7, epoch, 1, n));
    const counts = tally(n * n, pairs).filter((_, cell) => cell % (n + 1) !== 0); // no value twice
    expect(Math.abs(chiSquared(counts))).toBeLessThan(5);
  });

  it('moves values without regard to where they were', () => {
    const places = Array.from({ length: 4000 }, (_, i) => i);
    for (let epoch = 0; epoch < 5; epoch++) {
      const values = order(1, epoch, 4000);
      expect(Math.abs(correlation(places, values))).toBeLessThan(4);
      expect(Math.abs(correlation(values.slice(1), values.slice(0, -1)))).toBeLessThan(4);
    }
  });
});
