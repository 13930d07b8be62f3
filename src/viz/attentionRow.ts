/** One row of attention, taken apart and computed anew step by step from the q, k and v that the worker tells. Pure; knows shapes alone. */

import type { Frame, Pass } from '../protocol';
import { part } from './measure';

/** How a variant mixes: A·v (Vaswani et al. 2017, eq. 1), or A·k + v as the article's prose has it. */
export type Mixing = 'values' | 'keys';

/** What one row is made of, and what the worker made of it. */
export interface RowParts {
  /** q of who looks [d], and of all that is looked at k [n, d]; null where every weight is 1/n without looking. */
  readonly q: Float32Array | null;
  readonly k: Float32Array | null;
  readonly v: Float32Array; // [n, d]
  /** Which of the n is the one that looks. */
  readonly own: number;
  readonly told: {
    readonly scores: Float32Array | null; // [n]
    readonly weights: Float32Array; // [n]
    readonly output: Float32Array; // [d]
  };
}

/** The arithmetic of a row's weights. */
export interface RowScores {
  readonly dots: Float64Array; // q·k_j
  readonly scaled: Float64Array; // s_j = q·k_j/√d
  readonly max: number;
  readonly exps: Float64Array; // exp(s_j − max)
  readonly sum: number;
}

export interface AttentionRow {
  /** Null where every weight is 1/n without looking. */
  readonly scores: RowScores | null;
  readonly weights: Float64Array; // A_j [n]
  readonly output: Float64Array; // O [d]
  /** The largest difference between what was computed here and what the worker tells: scores, weights and output. */
  readonly largestDifference: number;
}

/** Row `token` of head `head` in a pass (among heads: row `head` inside token `token`); null where the pass has no such row. */
export function rowParts(pass: Pass, among: boolean, head: number, token: number): RowParts | null {
  const { attention, heads, scores, z } = pass;
  const [groups = 0, n = 0] = attention?.shape ?? [];
  const [group, own] = among ? [token, head] : [head, token];
  if (!attention || !heads || group >= groups || own >= n) return null;
  const projected = pass.v !== null; // else q = k = v = z
  const slice = (frame: Frame | null) =>
    frame && part(frame.data, projected ? group : 0, n * (frame.shape.at(-1) ?? 0));
  const v = slice(pass.v ?? z);
  const k = projected ? slice(pass.k) : v;
  const queries = projected ? slice(pass.q) : v;
  if (!v) return null;
  const d = v.length / n;
  const tokens = heads.shape[1] ?? 0;
  return {
    q: queries && part(queries, own, d),
    k,
    v,
    own,
    told: {
      scores: scores && part(scores.data, group * n + own, n),
      weights: part(attention.data, group * n + own, n),
      output: part(heads.data, head * tokens + token, d),
    },
  };
}

/** The row from its q, k and v: s_j = q·k_j/√d, A = softmax(s), O = Σ_j A_j·v_j (or with k, plus the own v). */
export function attentionRow({ q, k, v, own, told }: RowParts, mixing: Mixing): AttentionRow {
  const n = told.weights.length;
  const scores = q && k ? rowScores(q, k) : null;
  const weights = scores ? scores.exps.map((exp) => exp / scores.sum) : new Float64Array(n).fill(1 / n);
  const d = v.length / n;
  const prose = mixing === 'keys' && k !== null;
  const output = Float64Array.from({ length: d }, (_, unit) => {
    let sum = prose ? (v[own * d + unit] ?? 0) : 0;
    for (let j = 0; j < n; j++) sum += (weights[j] ?? 0) * ((prose ? k : v)[j * d + unit] ?? 0);
    return sum;
  });
  const largestDifference = Math.max(
    apart(weights, told.weights),
    apart(output, told.output),
    scores && told.scores ? apart(scores.scaled, told.scores) : 0,
  );
  return { scores, weights, output, largestDifference };
}

/** The terms q_m·k_jm of one dot product [d]. */
export function products(q: Float32Array, k: Float32Array, key: number): Float64Array {
  return Float64Array.from(q, (value, unit) => value * (k[key * q.length + unit] ?? 0));
}

function rowScores(q: Float32Array, k: Float32Array): RowScores {
  const d = q.length;
  const dots = Float64Array.from({ length: k.length / d }, (_, j) =>
    products(q, k, j).reduce((sum, term) => sum + term, 0),
  );
  const scaled = dots.map((dot) => dot / Math.sqrt(d));
  const max = scaled.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  const exps = scaled.map((score) => Math.exp(score - max));
  return { dots, scaled, max, exps, sum: exps.reduce((sum, exp) => sum + exp, 0) };
}

function apart(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let most = 0;
  for (let i = 0; i < a.length; i++) most = Math.max(most, Math.abs((a[i] ?? 0) - (b[i] ?? Number.NaN)));
  return most;
}
