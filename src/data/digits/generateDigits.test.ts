import { describe, expect, it } from 'vitest';
import type { Dataset } from '../dataset';
import { datasets } from '../registry';
import { generateDigits } from './generateDigits';

const size = 28 * 28;
const digits = datasets.digits(1);

const image = ({ values }: Dataset, i: number) => values.subarray(i * size, (i + 1) * size);

function distance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < size; i++) sum += ((a[i] ?? 0) - (b[i] ?? 0)) ** 2;
  return sum;
}

/** The position of the smallest of `values`. */
const nearest = (values: readonly number[]) => values.indexOf(Math.min(...values));

describe('generateDigits', () => {
  it('makes 5,000 labelled images, as many of each digit', () => {
    expect(digits).toMatchObject({ name: 'digits', count: 5000, rows: 28, cols: 28 });
    const counts = Array.from({ length: 10 }, (_, digit) => digits.labels?.filter((label) => label === digit).length);
    expect(counts).toEqual(Array(10).fill(500));
    expect([...(digits.labels?.slice(0, 20) ?? [])]).not.toEqual([...Array(20).keys()].map((i) => i % 10));
  });

  it('makes the same bytes from the same seed, others from another', () => {
    const again = generateDigits(1, 50);
    expect(again.values).toEqual(digits.values.slice(0, 50 * size));
    expect(again.labels).toEqual(digits.labels?.slice(0, 50));
    expect(generateDigits(2, 50).values).not.toEqual(again.values);
  });

  it('makes sets of any size', () => {
    expect(generateDigits(1, 13).labels).toEqual(digits.labels?.slice(0, 13));
  });

  it('inks as much of the paper as MNIST does, each image to the full and off the border', () => {
    const pixels = Uint8Array.from(digits.values);
    const mean = pixels.reduce((sum, value) => sum + value, 0) / pixels.length / 255;
    const inked = pixels.reduce((sum, value) => sum + (value > 0 ? 1 : 0), 0) / pixels.length;
    expect(mean).toBeGreaterThan(0.12);
    expect(mean).toBeLessThan(0.145);
    expect(inked).toBeGreaterThan(0.17);
    expect(inked).toBeLessThan(0.21);
    let border = 0;
    for (let i = 0; i < digits.count; i++) {
      const own = image(digits, i);
      expect(Math.max(...own)).toBeGreaterThan(240);
      for (let k = 0; k < 28; k++) border += (own[k] ?? 0) + (own[size - 28 + k] ?? 0);
    }
    expect(border / digits.count).toBeLessThan(5);
  });

  it('centres each image by its mass, within a few pixels', () => {
    for (let i = 0; i < 500; i++) {
      let [mass, x, y] = [0, 0, 0];
      image(digits, i).forEach((value, at) => {
        mass += value;
        x += value * ((at % 28) + 0.5);
        y += value * (Math.floor(at / 28) + 0.5);
      });
      expect(Math.abs(x / mass - 14)).toBeLessThan(2.5);
      expect(Math.abs(y / mass - 14)).toBeLessThan(2.5);
    }
  });

  it('makes digits that can be told apart, but not by their mean alone', () => {
    const { labels } = digits;
    const label = (i: number) => labels?.[i] ?? -1;
    const means = Array.from({ length: 10 }, () => new Float64Array(size));
    for (let i = 0; i < 2000; i++) {
      const mean = means[label(i)];
      image(digits, i).forEach((value, at) => {
        if (mean) mean[at] = (mean[at] ?? 0) + value / 200;
      });
    }
    let byMean = 0;
    let byNeighbour = 0;
    for (let i = 4800; i < 5000; i++) {
      const own = image(digits, i);
      if (nearest(means.map((mean) => distance(own, mean))) === label(i)) byMean++;
      const distances = Array.from({ length: 2000 }, (_, k) => distance(own, image(digits, k)));
      if (label(nearest(distances)) === label(i)) byNeighbour++;
    }
    expect(byMean).toBeGreaterThan(140);
    expect(byMean).toBeLessThan(196);
    expect(byNeighbour).toBeGreaterThan(180);
    expect(byNeighbour).toBeGreaterThan(byMean);
  });
});
