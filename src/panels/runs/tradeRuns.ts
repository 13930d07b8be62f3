/** The λ trade-off over runs: reconstruction against scale-free contraction, which runs belong together, and which none beats. Pure. */

import type { KeptRun } from '../../protocol';
import { measureOf } from '../../state/runs/measures';

export interface TradeRun {
  readonly run: KeptRun;
  /** R̃ and test MSE, both above zero. */
  readonly x: number;
  readonly y: number;
  /** No other run is better in one of both and as good in the other. */
  readonly best: boolean;
}

/** The runs of which both are known, and can be shown on logarithmic axes. */
export function tradeRuns(runs: readonly KeptRun[]): readonly TradeRun[] {
  const known = runs.flatMap((run) => {
    const [x, y] = [measureOf(run, 'scaleFreeContraction'), measureOf(run, 'testMse')];
    return x !== null && y !== null && x > 0 && y > 0 && Number.isFinite(x) && Number.isFinite(y)
      ? [{ run, x, y }]
      : [];
  });
  return known.map((one) => ({
    ...one,
    best: !known.some((other) => other.x <= one.x && other.y <= one.y && (other.x < one.x || other.y < one.y)),
  }));
}

/** Ids of runs that differ in λ alone, and have trained equally long with it, in order of λ: a list for each two or more. */
export function lambdaPaths(runs: readonly TradeRun[]): readonly (readonly string[])[] {
  const groups = new Map<string, TradeRun[]>();
  for (const each of runs) {
    const { config, data, step, marks } = each.run;
    if (marks.length > 0) continue; // its λ may have been another on the way
    const key = JSON.stringify([{ ...config, lambda: null }, data.fingerprint, step]);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()]
    .map((group) => group.sort((a, b) => a.run.config.lambda - b.run.config.lambda))
    .filter((group) => new Set(group.map(({ run }) => run.config.lambda)).size > 1)
    .map((group) => group.map(({ run }) => run.id));
}

/** Where each λ lies between the smallest and the largest above zero, on a logarithmic scale; λ ≤ 0 is 0. Null where all are alike. */
export function lambdaScale(
  runs: readonly KeptRun[],
): { low: number; high: number; shade(lambda: number): number } | null {
  const lambdas = runs.map(({ config }) => config.lambda);
  const positive = lambdas.filter((lambda) => lambda > 0);
  if (new Set(lambdas).size < 2 || positive.length === 0) return null;
  const [least, high] = [Math.min(...positive), Math.max(...positive)];
  const low = least < high ? least : high / 10;
  return {
    low: Math.min(...lambdas),
    high,
    shade: (lambda) => (lambda <= 0 ? 0 : Math.max(0, Math.min(1, Math.log(lambda / low) / Math.log(high / low)))),
  };
}
