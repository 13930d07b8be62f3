/** Holds the draws to the mean and covariance of the rows they were fitted to. */

import { expect, it } from 'vitest';
import { randomStream } from '../lib/random';
import { gaussianDraws } from './gaussianDraws';

const all = (count: number) => Array.from({ length: count }, (_, i) => i);

/** Mean [width] and covariance [width, width] of rows [count, width]. */
function moments(data: ArrayLike<number>, count: number, width: number) {
  const at = (row: number, col: number) => data[row * width + col] ?? 0;
  const mean = all(width).map((col) => all(count).reduce((sum, row) => sum + at(row, col), 0) / count);
  const covariance = all(width * width).map((cell) => {
    const [i, j] = [Math.floor(cell / width), cell % width];
    const product = (row: number) => (at(row, i) - (mean[i] ?? 0)) * (at(row, j) - (mean[j] ?? 0));
    return all(count).reduce((sum, row) => sum + product(row), 0) / (count - 1);
  });
  return { mean, covariance };
}

it('has the mean and the covariance of the rows', () => {
  const random = randomStream(1, 'rows');
  const rows = Float32Array.from(
    all(40).flatMap(() => {
      const [a, b] = [random.normal(), random.normal()];
      return [3 + a, -1 + 0.8 * a + 0.3 * b, 2 * b];
    }),
  );
  const count = 20_000;
  const draws = gaussianDraws({ data: rows, width: 3, members: all(40) }, count, randomStream(2, 'draws'));
  const [expected, drawn] = [moments(rows, 40, 3), moments(draws, count, 3)];
  for (const [i, mean] of expected.mean.entries()) expect(Math.abs((drawn.mean[i] ?? 0) - mean)).toBeLessThan(0.07);
  for (const [i, value] of expected.covariance.entries())
    expect(Math.abs((drawn.covariance[i] ?? 0) - value)).toBeLessThan(0.15);
});

it('stays in the span of the rows where there are fewer rows than columns', () => {
  // Three rows in five columns: the last column is the sum of the first two, the fourth is constant.
  const rows = [1, 2, 0, 7, 3, 4, 0, 1, 7, 4, 0, 5, 2, 7, 5];
  const draws = gaussianDraws({ data: rows, width: 5, members: [0, 1, 2] }, 50, randomStream(3, 'draws'));
  for (let draw = 0; draw < 50; draw++) {
    const [a = 0, b = 0, , constant, sum] = draws.subarray(5 * draw, 5 * draw + 5);
    expect(constant).toBeCloseTo(7, 4);
    expect(sum).toBeCloseTo(a + b, 3);
  }
});

it('takes only the rows that it is given, and repeats a single one', () => {
  const draws = gaussianDraws({ data: [0, 0, 5, 6, 9, 9], width: 2, members: [1] }, 2, randomStream(4, 'draws'));
  expect([...draws]).toEqual([5, 6, 5, 6]);
});

it('is the same for the same seed and another for another', () => {
  const rows = { data: [1, 2, 3, 4, 7, 6], width: 2, members: all(3) };
  const draw = (seed: number) => [...gaussianDraws(rows, 4, randomStream(seed, 'draws'))];
  expect(draw(5)).toEqual(draw(5));
  expect(draw(5)).not.toEqual(draw(6));
});
