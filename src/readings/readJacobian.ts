/** Readings of how the code follows the input: gains, directions, influence between tokens, the contraction curve. Pure. */

import type { Diagnostics } from '../protocol';
import type { MeasuredModel } from './readings';

export type JacobianReading =
  /** `gain`: how far, root mean square, h or c moves when the input moves by 1 in a random direction. */
  | { code: 'encoder-deaf' | 'encoder-damps' | 'encoder-amplifies'; facts: { gain: number } }
  | { code: 'code-deaf' | 'code-damps' | 'code-amplifies'; facts: { gain: number } }
  /** `shift`: how far noise of `noise` a pixel moves the code, as a share of the spread between samples. */
  | { code: 'noise-small' | 'noise-some' | 'noise-large'; facts: { noise: number; shift: number } }
  | { code: 'noise-undefined'; facts: Record<string, never> }
  /** `share` is the singular value of that `rank` over the largest. */
  | {
      code: 'spectrum-steep' | 'spectrum-gradual' | 'spectrum-flat';
      facts: { rank: number; share: number; largest: number };
    }
  | { code: 'spectrum-none' | 'spectrum-zero'; facts: Record<string, never> }
  | { code: 'directions-few' | 'directions-some' | 'directions-many'; facts: { directions: number; total: number } }
  | { code: 'directions-undefined'; facts: Record<string, never> }
  /** `others`: share of ‖∂c/∂x‖² that comes from other tokens; `agreement`: correlation of influence and attention there. */
  | { code: 'influence-own'; facts: { others: number } }
  | {
      code: 'influence-agrees' | 'influence-partly' | 'influence-differs';
      facts: { others: number; agreement: number };
    }
  | { code: 'influence-flat'; facts: { others: number } }
  | { code: 'influence-zero'; facts: Record<string, never> }
  | {
      code: 'curve-local' | 'curve-even' | 'curve-saturating';
      facts: { nearRadius: number; near: number; farRadius: number; far: number };
    }
  | { code: 'curve-zero'; facts: Record<string, never> };

/** The level of pixel noise that R̃ is explained by. */
const NOISE = 0.1;

/** ‖∂h/∂x‖²_F / I is E‖∂h/∂x·e‖² over unit vectors e, so its root is a gain. */
export function readEncoder(contraction: number): JacobianReading {
  const facts = { gain: Math.sqrt(contraction) };
  if (facts.gain < 0.01) return { code: 'encoder-deaf', facts };
  return facts.gain < 1 ? { code: 'encoder-damps', facts } : { code: 'encoder-amplifies', facts };
}

export function readJacobian(squaredNorm: number, { tokens, inputDim }: MeasuredModel): JacobianReading {
  const facts = { gain: Math.sqrt(squaredNorm / (tokens * inputDim)) };
  if (facts.gain < 0.01) return { code: 'code-deaf', facts };
  return facts.gain < 1 ? { code: 'code-damps', facts } : { code: 'code-amplifies', facts };
}

/** Noise of variance σ² a pixel gives the code the variance σ²‖J‖²_F, so √(σ²·R̃) compares it with the code's own spread. */
export function readScaleFree(contraction: number): JacobianReading {
  if (!Number.isFinite(contraction)) return { code: 'noise-undefined', facts: {} };
  const facts = { noise: NOISE, shift: NOISE * Math.sqrt(contraction) };
  if (facts.shift < 0.1) return { code: 'noise-small', facts };
  return facts.shift < 0.3 ? { code: 'noise-some', facts } : { code: 'noise-large', facts };
}

/** By the tenth singular value, or the last where there are fewer. */
export function readSpectrum(singularValues: readonly number[]): JacobianReading {
  const [largest] = singularValues;
  if (largest === undefined) return { code: 'spectrum-none', facts: {} };
  if (!(largest > 0)) return { code: 'spectrum-zero', facts: {} };
  const rank = Math.min(10, singularValues.length);
  const facts = { rank, share: (singularValues[rank - 1] ?? 0) / largest, largest };
  if (facts.share < 0.1) return { code: 'spectrum-steep', facts };
  return facts.share < 0.5 ? { code: 'spectrum-gradual', facts } : { code: 'spectrum-flat', facts };
}

/** Of the directions that a code could follow, S·min(D, I). */
export function readDirections(directions: number, { tokens, inputDim, latentDim }: MeasuredModel): JacobianReading {
  if (!Number.isFinite(directions)) return { code: 'directions-undefined', facts: {} };
  const facts = { directions, total: tokens * Math.min(latentDim, inputDim) };
  const share = directions / facts.total;
  if (share < 0.1) return { code: 'directions-few', facts };
  return share < 0.4 ? { code: 'directions-some', facts } : { code: 'directions-many', facts };
}

/** How much comes from other tokens, and whether it comes from where attention looks. */
export function readInfluence({ jacobian, attention }: Diagnostics['influence']): JacobianReading {
  const [S = 0] = jacobian.shape;
  const elsewhere = (values: Float32Array) => Array.from(values).filter((_, k) => k % (S + 1) !== 0);
  const squares = (values: Iterable<number>) => Array.from(values).reduce((sum, value) => sum + value * value, 0);
  const total = squares(jacobian.data);
  if (!(total > 0)) return { code: 'influence-zero', facts: {} };
  const moved = elsewhere(jacobian.data);
  const others = squares(moved) / total;
  if (!attention || others < 0.05) return { code: 'influence-own', facts: { others } };
  const agreement = correlation(moved, elsewhere(attention.data));
  if (Number.isNaN(agreement)) return { code: 'influence-flat', facts: { others } };
  const facts = { others, agreement };
  if (agreement >= 0.6) return { code: 'influence-agrees', facts };
  return agreement >= 0.3 ? { code: 'influence-partly', facts } : { code: 'influence-differs', facts };
}

/** Pearson's correlation; NaN where one side hardly varies beyond rounding. */
function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  let [products, squaresA, squaresB] = [0, 0, 0];
  for (const [k, value] of a.entries()) {
    const [da, db] = [value - meanA, (b[k] ?? 0) - meanB];
    products += da * db;
    squaresA += da * da;
    squaresB += db * db;
  }
  const flat = (squares: number, middle: number) => Math.sqrt(squares / a.length) <= 1e-5 * Math.abs(middle);
  return flat(squaresA, meanA) || flat(squaresB, meanB) ? Number.NaN : products / Math.sqrt(squaresA * squaresB);
}

/** Near against far: a fifth less near samples is contraction where the data lie, a fifth more is saturation far out. */
export function readCurve(curve: Diagnostics['contractionCurve']): JacobianReading {
  const [first, last] = [curve[0], curve.at(-1)];
  if (!first || !last || !(last.ratio > 0)) return { code: 'curve-zero', facts: {} };
  const facts = { nearRadius: first.radius, near: first.ratio, farRadius: last.radius, far: last.ratio };
  if (first.ratio < 0.8 * last.ratio) return { code: 'curve-local', facts };
  return first.ratio > 1.2 * last.ratio ? { code: 'curve-saturating', facts } : { code: 'curve-even', facts };
}
