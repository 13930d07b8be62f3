/** Holds the measure of spread at its ends and in between. */

import { describe, expect, it } from 'vitest';
import { attentionSpread, meanEntropy, spreadWord } from './entropy';

describe('attentionSpread', () => {
  it('is 1 and all keys for even attention', () => {
    const spread = attentionSpread(new Float32Array(16).fill(0.25), 4);
    expect(spread.normalised).toBeCloseTo(1, 6);
    expect(spread.effectiveKeys).toBeCloseTo(4, 5);
    expect(spreadWord(spread)).toBe('even');
  });

  it('is 0 and one key where each row looks at one', () => {
    const spread = attentionSpread([0, 1, 0, 0, 0, 1, 1, 0, 0], 3);
    expect(spread).toEqual({ normalised: 0, effectiveKeys: 1 });
    expect(spreadWord(spread)).toBe('few');
  });

  it('counts two evenly shared keys of four as two', () => {
    const spread = attentionSpread([0.5, 0.5, 0, 0], 4);
    expect(spread.effectiveKeys).toBeCloseTo(2, 6);
    expect(spread.normalised).toBeCloseTo(0.5, 6);
  });

  it('has no division by log 1 for a single key', () => {
    expect(attentionSpread([1], 1)).toEqual({ normalised: 0, effectiveKeys: 1 });
  });
});

it('meanEntropy averages over rows and is 0 of nothing', () => {
  expect(meanEntropy([1, 0, 0.5, 0.5], 2)).toBeCloseTo(Math.log(2) / 2, 6);
  expect(meanEntropy([], 0)).toBe(0);
});

it('words follow the spread downwards', () => {
  const words = [0.99, 0.9, 0.6, 0.3].map((normalised) => spreadWord({ normalised, effectiveKeys: 1 }));
  expect(words).toEqual(['even', 'broad', 'some', 'few']);
});
