import { describe, expect, it } from 'vitest';
import { normals, streams, uniform, words } from '../lib/counterRandom';
import { corruption, dropoutMask, gaussian, type Source } from './noise';

const source: Source = { seed: 1, stream: streams.corruption, step: 4 };
const mean = (values: ArrayLike<number>) => Array.from(values).reduce((sum, x) => sum + x, 0) / values.length;
/** Rows that do not fill their last four. */
const [ROWS, COLS, QUADS] = [800, 49, 13];
/** The four words that element (row, col) comes from, and which of them. */
const wordsAt = (row: number, col: number) => words(1, streams.corruption, 4, row * QUADS + Math.floor(col / 4));
const wordAt = (row: number, col: number) => wordsAt(row, col)[col % 4] ?? Number.NaN;

/** Whether `values` [ROWS, COLS] are what `expected` says of each element. */
function expectElements(values: ArrayLike<number> | null | undefined, expected: (row: number, col: number) => number) {
  const all = Array.from({ length: ROWS * COLS }, (_, i) => Math.fround(expected(Math.floor(i / COLS), i % COLS)));
  expect(Array.from(values ?? [])).toEqual(all);
}

describe('corruption', () => {
  it('does nothing when there is none', () => {
    expect(corruption({ corruptionType: 'none', corruption: 0.5 }, source, 12, 2)).toBeNull();
    expect(corruption({ corruptionType: 'gaussian', corruption: 0 }, source, 12, 2)).toBeNull();
  });

  it('adds Gaussian noise of the given deviation', () => {
    const { keep, noise } = corruption({ corruptionType: 'gaussian', corruption: 0.3 }, source, ROWS, COLS) ?? {};
    expect(keep).toBeNull();
    expect(Math.sqrt(mean((noise ?? new Float32Array()).map((x) => x * x)))).toBeCloseTo(0.3, 2);
    const probe = gaussian(source, ROWS, COLS);
    expectElements(noise, (row, col) => 0.3 * (probe[row * COLS + col] ?? 0));
  });

  it('masks single pixels', () => {
    const { keep } = corruption({ corruptionType: 'pixel-mask', corruption: 0.4 }, source, ROWS, COLS) ?? {};
    expect(mean(keep ?? [])).toBeCloseTo(0.6, 2);
    expectElements(keep, (row, col) => (uniform(wordAt(row, col)) < 0.4 ? 0 : 1));
  });

  it('masks whole tokens', () => {
    const { keep } = corruption({ corruptionType: 'token-mask', corruption: 0.3 }, source, ROWS, COLS) ?? {};
    expect(mean(keep ?? [])).toBeCloseTo(0.7, 1);
    expectElements(keep, (row) => (uniform(words(1, streams.corruption, 4, row)[0]) < 0.3 ? 0 : 1));
  });
});

describe('dropoutMask', () => {
  it('drops at the rate and keeps the mean at 1', () => {
    const mask = dropoutMask(0.25, source, ROWS, COLS);
    expect(mean(mask)).toBeCloseTo(1, 1);
    expectElements(mask, (row, col) => (uniform(wordAt(row, col)) < 0.25 ? 0 : 1 / 0.75));
  });

  it('compares with the rate as float32 has it, as a shader does', () => {
    const rate = 0.5 + 2 ** -24 + 2 ** -26;
    const [step, row] = [288901, 40]; // where the uniform number is float32(rate), which is below the rate itself
    expect(uniform(words(1, streams.corruption, step, row)[0])).toBe(Math.fround(rate));
    expect(Math.fround(rate)).toBeLessThan(rate);
    expect(dropoutMask(rate, { ...source, step }, row + 1, 4)[4 * row]).toBeGreaterThan(0);
  });
});

describe('gaussian', () => {
  it('has mean 0 and variance 1, four numbers from each four words of a row', () => {
    const probe = gaussian(source, ROWS, COLS);
    expect(mean(probe)).toBeCloseTo(0, 1);
    expect(mean(probe.map((x) => x * x))).toBeCloseTo(1, 1);
    expectElements(probe, (row, col) => normals(wordsAt(row, col))[col % 4] ?? Number.NaN);
  });

  it('differs with seed, stream and step', () => {
    const changes: Partial<Source>[] = [{ seed: 2 }, { stream: streams.probe }, { step: 5 }];
    for (const change of changes) {
      expect(gaussian({ ...source, ...change }, 3, 5)).not.toEqual(gaussian(source, 3, 5));
    }
  });
});
