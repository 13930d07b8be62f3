/** What is said of heads, on attention that is known: everywhere alike, on itself alone, or the heads all the same. */

import { beforeAll, describe, expect, it } from 'vitest';
import type { ModelConfig } from '../config/modelConfig';
import { startBackend } from '../engine/backend';
import { patchDistances } from '../lib/patchDistance';
import { attentionStatistics } from './attentionStatistics';
import { disposeContext, fixtureContext, oddModel } from './contextFixture';

beforeAll(() => startBackend('cpu'));

async function statistics(change: Partial<ModelConfig>, set: Record<string, (index: number) => number> = {}) {
  const context = { ...fixtureContext({ ...oddModel, ...change }, { set }), grid: { gridRows: 2, gridCols: 3 } };
  const result = await attentionStatistics(context);
  disposeContext(context);
  return result;
}

describe('attention statistics', () => {
  it('of uniform attention: full entropy, the grid’s mean distance', async () => {
    const { headEntropy, attentionDistance } = await statistics({ attention: 'uniform' });
    const mean = patchDistances({ gridRows: 2, gridCols: 3 }).reduce((sum, distance) => sum + distance, 0) / 36;
    expect(headEntropy).toHaveLength(3);
    for (const entropy of headEntropy) expect(entropy).toBeCloseTo(1, 6);
    for (const distance of attentionDistance) expect(distance).toBeCloseTo(mean, 5);
  });

  it('of tokens that look only at themselves: no entropy, no distance', async () => {
    // raw attention on z = 60·(one-hot of the position): the encoder gives 0, learned positions the rest.
    const { headEntropy, attentionDistance, headSimilarity } = await statistics(
      { attention: 'raw', positionalEncoding: 'learned', encoderActivation: 'linear' },
      { 'encoder.weight': () => 0, 'encoder.bias': () => 0, 'position.weight': (i) => (i % 8 === 0 ? 60 : 0) },
    );
    expect(headEntropy).toHaveLength(1);
    expect(headEntropy[0]).toBeCloseTo(0, 6);
    expect(attentionDistance[0]).toBeCloseTo(0, 6);
    expect(headSimilarity).toEqual({ shape: [1, 1], data: new Float32Array([1]) });
  });

  it('tells heads apart, and heads that are the same are alike', async () => {
    const sharp = (i: number) => (i < 2 * 7 ? 9 * Math.sin(3 * i) : 0); // head 0 alone has queries
    const different = await statistics({}, { 'attention.q.weight': sharp, 'attention.q.bias': () => 0 });
    expect(different.headEntropy[0]).toBeLessThan(0.9);
    for (const head of [1, 2]) expect(different.headEntropy[head]).toBeCloseTo(1, 5);

    const same = (i: number) => Math.sin(i % 14); // heads are 2 rows of 7
    const alike = await statistics(
      {},
      {
        'attention.q.weight': same,
        'attention.k.weight': same,
        'attention.v.weight': same,
        'attention.q.bias': () => 0.1,
        'attention.k.bias': () => 0.1,
        'attention.v.bias': () => 0.1,
      },
    );
    for (const cosine of alike.headSimilarity?.data ?? [0]) expect(cosine).toBeCloseTo(1, 5);
  });

  it('of the heads of one token: an entropy for each head that asks', async () => {
    const sharp = (i: number) => (i < 2 * 7 ? 9 * Math.sin(3 * i) : 0);
    const { headEntropy, attentionDistance } = await statistics(
      { attention: 'article-code' },
      { 'attention.q.weight': sharp, 'attention.q.bias': () => 0 },
    );
    expect(headEntropy[0]).toBeLessThan(0.9);
    for (const head of [1, 2]) expect(headEntropy[head]).toBeCloseTo(1, 5);
    expect(attentionDistance).toEqual([]);
    expect((await statistics({ attention: 'article-code', heads: 1 })).headEntropy[0]).toBeCloseTo(0, 6);
  });
});
