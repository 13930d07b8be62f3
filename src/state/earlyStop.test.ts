/** The hint to stop comes when the held-out error has turned for good, and not before. */

import { describe, expect, it } from 'vitest';
import { randomStream } from '../lib/random';
import type { TestPoint } from '../protocol';
import { stopAdvice } from './earlyStop';

/** One evaluation every `every` steps; `mse` of its step. */
const run = (count: number, mse: (step: number) => number, every = 40): TestPoint[] =>
  Array.from({ length: count }, (_, index) => ({ step: index * every, mse: mse(index * every), regulariser: 1 }));

/** Falls until step 800, then rises by half within 800 steps. */
const turning = (step: number) => 0.02 + 0.03 * Math.exp(-step / 200) + Math.max(0, step - 800) * 2e-5;

/** The step at which advice first comes as the run goes on, or null. */
function firstAdvice(points: readonly TestPoint[], since = 0): number | null {
  const length = points.findIndex((_, index) => stopAdvice(points.slice(0, index + 1), since) !== null);
  return points[length]?.step ?? null;
}

describe('stopAdvice', () => {
  it('says nothing without evaluations', () => expect(stopAdvice([])).toBeNull());

  it('says nothing while the error falls or stays', () => {
    expect(firstAdvice(run(200, (step) => 0.1 * Math.exp(-step / 500)))).toBeNull();
    expect(firstAdvice(run(200, () => 0.03))).toBeNull();
  });

  it('names the best step and value once the error has turned for good', () => {
    const points = run(60, turning);
    const best = points.reduce((lowest, point) => (point.mse < lowest.mse ? point : lowest));
    const first = firstAdvice(points);
    expect(first).toBeGreaterThanOrEqual(best.step + 400);
    expect(first).toBeLessThan(2000);
    expect(stopAdvice(points)?.best).toEqual(best);
    expect(stopAdvice(points)?.now).toEqual(points.at(-1));
  });

  it('does not come from noise, whether the error still falls or has settled', () => {
    for (let seed = 0; seed < 50; seed++) {
      const random = randomStream(seed, 'early-stop-test');
      const noisy = (mse: number) => mse * (1 + 0.04 * random.normal());
      expect(firstAdvice(run(150, (step) => noisy(0.02 + 0.1 * Math.exp(-step / 300))))).toBeNull();
    }
  });

  it('does not come from a short bump', () => {
    const bump = (step: number) => (step > 1000 && step < 1240 ? 0.05 : 0.1 * Math.exp(-step / 2000));
    expect(firstAdvice(run(150, bump))).toBeNull();
  });

  it('does not come from a rise within a few steps, however many evaluations', () => {
    expect(firstAdvice(run(40, (step) => 0.02 + 0.001 * step, 4))).toBeNull();
  });

  it('does not hold a moved knob against the run', () => {
    const raised = (step: number) => (step < 800 ? 0.02 : 0.04 - 1e-6 * step);
    expect(firstAdvice(run(60, raised))).not.toBeNull();
    expect(firstAdvice(run(60, raised), 800)).toBeNull();
  });

  it('passes over what is not a number', () => {
    const points = run(60, (step) => (step === 40 ? Number.NaN : turning(step)));
    expect(stopAdvice(points)?.best.mse).toBeGreaterThan(0);
  });
});
