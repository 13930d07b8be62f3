/** The few largest eigenvalues of a symmetric operator with their eigenvectors, where a full decomposition costs too much. Knows no tensors. */

import { EigenvalueDecomposition, Matrix } from 'ml-matrix';

/** Vectors beside the wanted ones in each block: eigenvalues that lie close together are told apart sooner. */
const GUARD = 4;
/** Below this part of its length, what is left of a vector beside the known ones is rounding. */
const NOTHING_LEFT = 1e-6;

/** A·v for each row v of a block. */
export type SymmetricOperator = (block: readonly Float64Array[]) => Promise<readonly Float64Array[]>;

export interface Eigenpair {
  readonly value: number;
  readonly vector: Float64Array; // [n], of length 1
}

export interface EigenpairOptions {
  /** How many are wanted; fewer come back where A has not more directions. */
  readonly count: number;
  /** How many blocks the operator is applied to: the more, the more exact. */
  readonly steps: number;
  /** Standard normal numbers, for the first block. */
  readonly normal: () => number;
}

/**
 * The eigenpairs of the symmetric `apply` on R^n with the largest eigenvalues, the largest first: block Lanczos with full
 * reorthogonalisation, then Rayleigh and Ritz (Golub & Van Loan 2013, §10.3.6 and §8.1.6). The vectors are orthonormal; values that
 * occur up to `count` times are found as often. Ritz values are never too large.
 */
export async function leadingEigenpairs(
  apply: SymmetricOperator,
  n: number,
  { count, steps, normal }: EigenpairOptions,
): Promise<Eigenpair[]> {
  const width = Math.min(n, count + GUARD);
  const basis: Float64Array[] = [];
  const images: Float64Array[] = []; // A·q for each q of the basis
  let candidates: readonly Float64Array[] = Array.from({ length: width }, () =>
    Float64Array.from({ length: n }, normal),
  );
  for (let step = 0; step < steps; step++) {
    const first = basis.length;
    for (const candidate of candidates) addOrthogonal(basis, candidate);
    const block = basis.slice(first);
    if (block.length === 0) break;
    candidates = await apply(block);
    images.push(...candidates);
  }
  return ritzPairs(basis, images, count);
}

/** Adds what `candidate` holds beside the orthonormal `basis`, at length 1; nothing where that is mere rounding. */
function addOrthogonal(basis: Float64Array[], candidate: Float64Array): void {
  const rest = Float64Array.from(candidate);
  const before = length(rest);
  for (let pass = 0; pass < 2; pass++) {
    for (const known of basis) addTo(rest, known, -dot(known, rest));
  }
  const after = length(rest);
  if (!(after > NOTHING_LEFT * before)) return;
  basis.push(rest.map((value) => value / after));
}

/** The best approximations to eigenpairs within the span of `basis`. */
function ritzPairs(basis: readonly Float64Array[], images: readonly Float64Array[], count: number): Eigenpair[] {
  const size = basis.length;
  if (size === 0) return [];
  const projected = Matrix.zeros(size, size);
  for (const [i, vector] of basis.entries()) {
    for (let j = 0; j <= i; j++) {
      const [image, other] = [images[i], images[j]];
      const mirrored = basis[j];
      if (!image || !other || !mirrored) continue;
      const value = 0.5 * (dot(mirrored, image) + dot(vector, other));
      projected.set(i, j, value);
      projected.set(j, i, value);
    }
  }
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(projected, { assumeSymmetric: true });
  const order = realEigenvalues.map((_, k) => k).sort((a, b) => (realEigenvalues[b] ?? 0) - (realEigenvalues[a] ?? 0));
  return order.slice(0, count).map((k) => {
    const vector = new Float64Array(basis[0]?.length ?? 0);
    for (const [i, each] of basis.entries()) addTo(vector, each, eigenvectorMatrix.get(i, k));
    return { value: realEigenvalues[k] ?? 0, vector };
  });
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

function length(vector: Float64Array): number {
  return Math.sqrt(dot(vector, vector));
}

/** target ← target + factor·vector */
function addTo(target: Float64Array, vector: Float64Array, factor: number): void {
  for (let i = 0; i < target.length; i++) target[i] = (target[i] ?? 0) + factor * (vector[i] ?? 0);
}
