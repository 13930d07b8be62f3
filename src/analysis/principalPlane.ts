/** The plane in which codes vary most: their first two principal components. Knows numbers, no tensors. */

import { randomStream } from '../lib/random';
import type { Frame, PrincipalPlane } from '../protocol';
import { leadingEigenpairs } from './leadingEigenpairs';

/** Blocks of Lanczos vectors: with them two of several hundred eigenvalues are found to the precision of the codes. */
const STEPS = 10;
/** A direction with less than this share of the variance is rounding; so is a variance with less than this share of the codes' size. */
const NEGLIGIBLE = 1e-10;

/** Codes as rows, less their mean, with the products that their covariance is made of. */
export interface CentredCodes {
  readonly rows: Frame; // X [N, F]
  readonly mean: Frame; // [F]
  /** XᵀX [F, F]; or, `dual`, XXᵀ [N, N], which has the same eigenvalues beside zeros. */
  readonly products: Frame;
  readonly dual: boolean;
}

/**
 * Principal components (Pearson 1901): the eigenvectors of XᵀX/(N−1) with the two largest eigenvalues, and each code's place in
 * their plane. Shares are of the total variance. The largest entry of a component is positive. A direction in which codes do not
 * vary is all zeros; shares are NaN where codes do not vary at all or are not finite.
 */
export async function principalPlane({ rows, mean, products, dual }: CentredCodes): Promise<PrincipalPlane> {
  const [N = 0, F = 0] = rows.shape;
  const trace = traceOf(products);
  const random = randomStream(0, 'principal-plane');
  const options = { count: 2, steps: STEPS, normal: () => random.normal() };
  const apply = async (block: readonly Float64Array[]) => block.map((vector) => times(products.data, vector));
  const size = N * mean.data.reduce((sum, value) => sum + value * value, 0);
  const varies = trace > NEGLIGIBLE * size && Number.isFinite(trace);
  const pairs = varies ? await leadingEigenpairs(apply, dual ? N : F, options) : [];
  const components = new Float32Array(2 * F);
  const projection = new Float32Array(2 * N);
  for (const [k, { value, vector }] of pairs.entries()) {
    if (!(value > NEGLIGIBLE * trace)) continue;
    const component = positive(dual ? unit(transposedTimes(rows, vector)) : vector);
    components.set(component, k * F);
    times(rows.data, component).forEach((coordinate, i) => {
      projection[2 * i + k] = coordinate;
    });
  }
  const share = (k: number) => (varies ? Math.max(0, pairs[k]?.value ?? 0) / trace : Number.NaN);
  return {
    projection: { shape: [N, 2], data: projection },
    mean,
    components: { shape: [2, F], data: components },
    shares: [share(0), share(1)],
  };
}

function traceOf({ shape: [size = 0], data }: Frame): number {
  let trace = 0;
  for (let i = 0; i < size; i++) trace += data[i * (size + 1)] ?? 0;
  return trace;
}

/** A·v for A [·, v.length], row-major. */
function times(matrix: Float32Array, vector: Float64Array): Float64Array {
  const width = vector.length;
  const product = new Float64Array(matrix.length / width);
  for (let i = 0; i < product.length; i++) {
    let sum = 0;
    for (let j = 0; j < width; j++) sum += (matrix[i * width + j] ?? 0) * (vector[j] ?? 0);
    product[i] = sum;
  }
  return product;
}

/** Xᵀ·v for X [N, F]. */
function transposedTimes({ shape: [N = 0, F = 0], data }: Frame, vector: Float64Array): Float64Array {
  const product = new Float64Array(F);
  for (let i = 0; i < N; i++) {
    const factor = vector[i] ?? 0;
    for (let j = 0; j < F; j++) product[j] = (product[j] ?? 0) + factor * (data[i * F + j] ?? 0);
  }
  return product;
}

function unit(vector: Float64Array): Float64Array {
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}

/** The vector or its negative: the one whose largest entry is positive. */
function positive(vector: Float64Array): Float64Array {
  const largest = vector.reduce((most, value) => (Math.abs(value) > Math.abs(most) ? value : most), 0);
  return largest < 0 ? vector.map((value) => -value) : vector;
}
