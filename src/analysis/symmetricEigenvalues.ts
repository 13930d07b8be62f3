/** Eigenvalues of a symmetric matrix without its eigenvectors: several times quicker than a full decomposition. Pure. */

/** Halvings of an interval: enough for full double precision relative to the largest eigenvalue. */
const BISECTIONS = 50;

/**
 * The `count` largest eigenvalues, the largest first: Householder reduction to tridiagonal form, then bisection with Sturm
 * sequences (Golub & Van Loan 2013, §8.3.1 and §8.4.2). Repeated eigenvalues come as often as they occur.
 * @param matrix symmetric, row-major [n, n]; it is not changed
 */
export function largestEigenvalues(matrix: ArrayLike<number>, n: number, count: number): number[] {
  const { diagonal, offDiagonal } = tridiagonal(matrix, n);
  // Gershgorin: all eigenvalues lie within these bounds.
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < n; i++) {
    const radius = Math.abs(offDiagonal[i - 1] ?? 0) + Math.abs(offDiagonal[i] ?? 0);
    low = Math.min(low, at(diagonal, i) - radius);
    high = Math.max(high, at(diagonal, i) + radius);
  }
  const squares = offDiagonal.map((value) => value * value);
  const eigenvalues: number[] = [];
  let bound = high;
  for (let k = 0; k < Math.min(count, n); k++) {
    let [a, b] = [low, bound];
    for (let i = 0; i < BISECTIONS; i++) {
      const middle = 0.5 * (a + b);
      if (countAbove(diagonal, squares, middle) > k) a = middle;
      else b = middle;
    }
    bound = b;
    eigenvalues.push(0.5 * (a + b));
  }
  return eigenvalues;
}

function at(values: Float64Array, i: number): number {
  return values[i] ?? 0;
}

/** How many eigenvalues of the tridiagonal matrix exceed x: the positive pivots of T − x. */
function countAbove(diagonal: Float64Array, squares: Float64Array, x: number): number {
  let above = 0;
  let pivot = 1;
  for (let i = 0; i < diagonal.length; i++) {
    pivot = at(diagonal, i) - x - (i > 0 ? at(squares, i - 1) / pivot : 0);
    if (pivot === 0) pivot = -1e-300;
    if (pivot > 0) above++;
  }
  return above;
}

/** The tridiagonal matrix with the same eigenvalues: diagonal [n] and off-diagonal [n − 1]. */
function tridiagonal(matrix: ArrayLike<number>, n: number): { diagonal: Float64Array; offDiagonal: Float64Array } {
  const a = Float64Array.from(matrix);
  const v = new Float64Array(n); // the Householder vector
  const w = new Float64Array(n);
  const offDiagonal = new Float64Array(Math.max(0, n - 1));
  for (let k = 0; k < n - 1; k++) {
    let norm = 0;
    for (let i = k + 1; i < n; i++) {
      v[i] = at(a, i * n + k);
      norm = Math.hypot(norm, at(v, i));
    }
    const alpha = at(v, k + 1) > 0 ? -norm : norm;
    offDiagonal[k] = alpha;
    if (norm === 0) continue;
    v[k + 1] = at(v, k + 1) - alpha;
    reflect(a, n, k + 1, v, w);
  }
  return { diagonal: Float64Array.from({ length: n }, (_, i) => at(a, i * (n + 1))), offDiagonal };
}

/** A ← P·A·P with P = 1 − 2vvᵀ/vᵀv on rows and columns from `first`: A − vwᵀ − wvᵀ, in the lower triangle. */
function reflect(a: Float64Array, n: number, first: number, v: Float64Array, w: Float64Array): void {
  w.fill(0, first);
  let square = 0;
  for (let i = first; i < n; i++) {
    const vi = at(v, i);
    let sum = at(a, i * n + i) * vi;
    for (let j = first; j < i; j++) {
      const value = at(a, i * n + j);
      sum += value * at(v, j);
      w[j] = at(w, j) + value * vi;
    }
    w[i] = at(w, i) + sum; // A·v so far
    square += vi * vi;
  }
  const beta = 2 / square;
  let projection = 0;
  for (let i = first; i < n; i++) projection += beta * at(w, i) * at(v, i);
  for (let i = first; i < n; i++) w[i] = beta * at(w, i) - 0.5 * beta * projection * at(v, i);
  for (let i = first; i < n; i++) {
    const [vi, wi] = [at(v, i), at(w, i)];
    for (let j = first; j <= i; j++) a[i * n + j] = at(a, i * n + j) - vi * at(w, j) - wi * at(v, j);
  }
}
