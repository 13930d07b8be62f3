/** The sums over a step's dispatches, and what counts as attention. */

import { describe, expect, it } from 'vitest';
import type { DispatchInspection } from '../protocol';
import { kernelTotals, stepSummary } from './stepSummary';

const dispatch = (kernel: string, flops: number, ms: number | null): DispatchInspection => ({
  ...{ kernel, flops, ms, workgroups: 2, invocations: 8, bytes: 100, outputs: [] },
});
const step = [dispatch('encode', 500, 3), dispatch('attend', 300, 4), dispatch('attendBack', 200, 1)];

describe('stepSummary', () => {
  it('adds up and shares out', () => {
    const summary = stepSummary(step);
    expect(summary).toMatchObject({ bytes: 300, flops: 1000, ms: 8 });
    expect(summary.parts.map(({ timeShare }) => timeShare)).toEqual([0.375, 0.5, 0.125]);
  });

  it('tells attention apart', () => {
    const summary = stepSummary(step);
    expect(summary.parts.map(({ attention }) => attention)).toEqual([false, true, true]);
    expect(summary.attention).toEqual({ flopsShare: 0.5, timeShare: 0.625 });
    expect(stepSummary([dispatch('encode', 500, 3)]).attention).toBeNull();
  });

  it('has no times where one dispatch was not measured', () => {
    const summary = stepSummary([...step, dispatch('update', 0, null)]);
    expect(summary.ms).toBeNull();
    expect(summary.parts.map(({ timeShare }) => timeShare)).toEqual([null, null, null, null]);
    expect(summary.attention).toEqual({ flopsShare: 0.5, timeShare: null });
  });

  it('shares nothing out where nothing was spent', () => {
    const summary = stepSummary([dispatch('attend', 0, 0)]);
    expect(summary.parts[0]?.timeShare).toBeNull();
    expect(summary.attention).toEqual({ flopsShare: 0, timeShare: null });
  });
});

it('counts every run of every kernel', () => {
  const kernels = [
    { kernel: 'BatchMatMul', count: 12, bytes: 4096 },
    { kernel: 'Add', count: 30, bytes: 1024 },
  ];
  expect(kernelTotals(kernels)).toEqual({ count: 42, bytes: 5120 });
});
