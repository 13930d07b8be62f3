/** The trade-off shows what can be shown, joins what differs in λ alone, and rings what none beats. */

import { describe, expect, it } from 'vitest';
import type { KeptRun } from '../../protocol';
import { aRun } from '../../state/runs/runFixture';
import { lambdaPaths, lambdaScale, tradeRuns } from './tradeRuns';

const run = (id: string, lambda: number, x: number, y: number, values: Partial<KeptRun> = {}) =>
  aRun(
    id,
    { lambda },
    {
      figures: { gapRatio: 1, decoderNorm: 1, scaleFreeContraction: x, step: 100 },
      lastTest: { step: 100, mse: y, regulariser: 1 },
      ...values,
    },
  );

describe('the trade-off', () => {
  it('leaves out what is not known or cannot be shown', () => {
    const runs = [
      run('a', 0, 3, 1),
      run('b', 0, Number.NaN, 1),
      run('c', 0, Infinity, 1),
      run('d', 0, 0, 1),
      aRun('e'),
    ];
    expect(tradeRuns(runs).map((each) => each.run.id)).toEqual(['a']);
  });

  it('rings the runs that no other beats', () => {
    const runs = [run('a', 0, 1, 9), run('b', 0, 3, 3), run('c', 0, 4, 3), run('d', 0, 9, 1), run('e', 0, 9, 9)];
    expect(
      tradeRuns(runs)
        .filter(({ best }) => best)
        .map((each) => each.run.id),
    ).toEqual(['a', 'b', 'd']);
  });

  it('joins runs that differ in λ alone, in its order', () => {
    const other = run('x', 0.5, 1, 1);
    const runs = [
      run('a', 1, 1, 1),
      run('b', 0.1, 1, 1),
      { ...other, config: { ...other.config, heads: 2 } },
      run('c', 0.5, 1, 1, { step: 50 }),
      run('d', 0.3, 1, 1, { marks: [{ step: 5, key: 'lambda', value: 2 }] }),
    ];
    expect(lambdaPaths(tradeRuns(runs))).toEqual([['b', 'a']]);
    expect(lambdaPaths(tradeRuns([run('a', 1, 1, 1), run('b', 1, 2, 2)]))).toEqual([]);
  });

  it('shades by λ, from the smallest to the largest', () => {
    const scale = lambdaScale([run('a', 0, 1, 1), run('b', 0.01, 1, 1), run('c', 0.1, 1, 1), run('d', 1, 1, 1)]);
    expect([0, 0.01, 0.1, 1].map((lambda) => scale?.shade(lambda))).toEqual([0, 0, expect.closeTo(0.5), 1]);
    expect(scale).toMatchObject({ low: 0, high: 1 });
    expect(lambdaScale([run('a', 0.1, 1, 1), run('b', 0.1, 1, 1)])).toBeNull();
    expect(lambdaScale([run('a', 0, 1, 1), run('b', 0.1, 1, 1)])?.shade(0.1)).toBe(1);
  });
});
