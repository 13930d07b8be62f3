/** Holds the arithmetic of one row to numbers worked out by hand, and to the right slices of a pass, for each variant. */

import { describe, expect, it } from 'vitest';
import { attentionRow, products, rowParts } from './attentionRow';
import { frameOf, passWith } from './passFixture';

/** Two keys of width 4: q·k = (2, 0), so s = (1, 0). */
const parts = {
  q: Float32Array.of(1, 0, 1, 0),
  k: Float32Array.of(1, 5, 1, 5, 0, 1, 0, 1),
  v: Float32Array.of(1, 2, 3, 4, -1, 0, 1, 0),
  own: 1,
  told: {
    scores: Float32Array.of(1, 0),
    weights: Float32Array.of(Math.E / (Math.E + 1), 1 / (Math.E + 1)),
    output: new Float32Array(4),
  },
};
const first = Math.E / (Math.E + 1);

describe('attentionRow', () => {
  it('scores, scales, and takes the softmax about the largest score', () => {
    const { scores, weights } = attentionRow(parts, 'values');
    expect([...(scores?.dots ?? [])]).toEqual([2, 0]);
    expect([...(scores?.scaled ?? [])]).toEqual([1, 0]);
    expect(scores?.max).toBe(1);
    expect([...(scores?.exps ?? [])]).toEqual([1, Math.exp(-1)]);
    expect(scores?.sum).toBeCloseTo(1 + Math.exp(-1), 12);
    expect(weights[0]).toBeCloseTo(first, 12);
    expect(weights[1]).toBeCloseTo(1 - first, 12);
    expect([...products(parts.q, parts.k, 0)]).toEqual([1, 0, 1, 0]);
  });

  it('mixes the values, or in prose the keys and the own value', () => {
    const output = [...attentionRow(parts, 'values').output];
    for (const [unit, value] of [2 * first - 1, 2 * first, 2 * first + 1, 4 * first].entries()) {
      expect(output[unit]).toBeCloseTo(value, 12);
    }
    expect(attentionRow(parts, 'keys').output[1]).toBeCloseTo(5 * first + (1 - first) + 0, 12);
    expect(attentionRow(parts, 'keys').output[0]).toBeCloseTo(first - 1, 12);
  });

  it('looks everywhere alike where there is nothing to look with', () => {
    const { scores, weights, output } = attentionRow({ ...parts, q: null, k: null }, 'values');
    expect(scores).toBeNull();
    expect([...weights]).toEqual([0.5, 0.5]);
    expect([...output]).toEqual([0, 1, 2, 2]);
  });

  it('says how far the worker is from it', () => {
    const output = attentionRow(parts, 'values').output;
    const agreed = { ...parts, told: { ...parts.told, output: Float32Array.from(output) } };
    expect(attentionRow(agreed, 'values').largestDifference).toBeLessThan(1e-6);
    const wrong = { ...agreed, told: { ...agreed.told, weights: Float32Array.of(first + 0.25, 1 - first) } };
    expect(attentionRow(wrong, 'values').largestDifference).toBeCloseTo(0.25, 6);
  });

  it('survives scores that no exponential could take', () => {
    const large = { ...parts, q: Float32Array.of(1000, 0, 1000, 0) };
    expect([...attentionRow(large, 'values').weights]).toEqual([1, 0]);
  });
});

describe('rowParts', () => {
  const numbered = (...shape: number[]) => frameOf(shape, (index) => index);

  it('cuts a head and a token out of [H, S, d]', () => {
    const frame = numbered(2, 3, 2);
    const square = numbered(2, 3, 3);
    const pass = passWith({ q: frame, k: frame, v: frame, scores: square, attention: square, heads: frame });
    const row = rowParts(pass, false, 1, 2);
    expect([...(row?.q ?? [])]).toEqual([10, 11]);
    expect([...(row?.k ?? [])]).toEqual([6, 7, 8, 9, 10, 11]);
    expect([...(row?.told.weights ?? [])]).toEqual([15, 16, 17]);
    expect([...(row?.told.output ?? [])]).toEqual([10, 11]);
    expect(rowParts(pass, false, 2, 0)).toBeNull();
    expect(rowParts(pass, false, 0, 3)).toBeNull();
  });

  it('cuts a token and a head out of [S, H, d], and O out of [H, S, d]', () => {
    const frame = numbered(3, 2, 4);
    const square = numbered(3, 2, 2);
    const pass = passWith({
      q: frame,
      k: frame,
      v: frame,
      scores: square,
      attention: square,
      heads: numbered(2, 3, 4),
    });
    const row = rowParts(pass, true, 1, 2);
    expect([...(row?.q ?? [])]).toEqual([20, 21, 22, 23]);
    expect(row?.k).toHaveLength(8);
    expect([...(row?.told.scores ?? [])]).toEqual([10, 11]);
    expect([...(row?.told.output ?? [])]).toEqual([20, 21, 22, 23]);
  });

  it('takes z for q, k and v where nothing is projected, and no q and k where attention is uniform', () => {
    const square = numbered(1, 3, 3);
    const raw = rowParts(passWith({ scores: square, attention: square, heads: numbered(1, 3, 2) }), false, 0, 1);
    expect([...(raw?.q ?? [])]).toEqual([0, 1]);
    expect(raw?.k).toBe(raw?.v);
    const uniform = passWith({ v: numbered(1, 3, 2), attention: square, heads: numbered(1, 3, 2) });
    expect(rowParts(uniform, false, 0, 1)).toMatchObject({ q: null, k: null, told: { scores: null } });
    expect(rowParts(passWith({}), false, 0, 0)).toBeNull();
  });
});
