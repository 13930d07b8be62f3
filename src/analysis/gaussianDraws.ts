/** Draws from the Gaussian with the mean and the full covariance of some rows. Pure; knows neither codes nor models. */

import type { Random } from '../lib/random';

/** Rows to fit a Gaussian to: the rows `members` of data [·, width], row-major. */
export interface RowSet {
  readonly data: ArrayLike<number>;
  readonly width: number;
  readonly members: readonly number[];
}

/**
 * `count` draws [count, width] of μ + (1/√(n−1)) Σᵢ wᵢ(xᵢ − μ), w ~ N(0, I). Their covariance is exactly the rows' sample
 * covariance XᵀX/(n−1): the centred rows are a factor of it, as a Cholesky factor would be, but they serve also where there are
 * fewer rows than columns and the covariance has no Cholesky factor. So nothing is added to its diagonal, and no draw leaves the
 * affine span of the rows. A single row is drawn as it is.
 */
export function gaussianDraws(
  { data, width, members }: RowSet,
  count: number,
  random: Random,
): Float32Array<ArrayBuffer> {
  const n = members.length;
  const draws = new Float32Array(count * width);
  const scale = 1 / Math.sqrt(Math.max(1, n - 1));
  const sum = new Float64Array(width);
  for (let draw = 0; draw < count; draw++) {
    const weights = members.map(() => scale * random.normal());
    const total = weights.reduce((all, weight) => all + weight, 0);
    sum.fill(0);
    // μ + Σ wᵢ(xᵢ − μ) = Σ (wᵢ + (1 − Σw)/n)·xᵢ
    members.forEach((row, i) => {
      const weight = (weights[i] ?? 0) + (1 - total) / n;
      for (let j = 0; j < width; j++) sum[j] = (sum[j] ?? 0) + weight * (data[row * width + j] ?? 0);
    });
    draws.set(sum, draw * width);
  }
  return draws;
}
