/** Takes a run's training step apart for the page: the fused plan as it runs, and the same step in plain tfjs. Leaves the run as it is. */

import * as tf from '@tensorflow/tfjs-core';
import type { KernelCount, StepInspection } from '../protocol';
import { createComposedEngine } from './composed/composedEngine';
import type { EngineOptions } from './engine';
import { describePlan } from './fused/describe';
import type { FusedEngine } from './fused/fusedEngine';

/** Steps timed for the median. */
const TIMED_STEPS = 7;
/** tfjs kernels that only rename a tensor: no work on any backend. */
const NO_WORK = new Set(['Reshape', 'Identity']);

/** @param fused the fused engine where it trains @param options those of the run, at its present state */
export async function inspectStep(fused: FusedEngine | null, options: EngineOptions): Promise<StepInspection> {
  return { fused: fused && (await fusedDispatches(fused)), composed: await composedKernels(options) };
}

async function fusedDispatches(fused: FusedEngine): Promise<StepInspection['fused']> {
  const times = await fused.profile(TIMED_STEPS);
  return describePlan(fused.plan).map((dispatch, i) => ({ ...dispatch, ms: times?.[i] ?? null }));
}

async function composedKernels(options: EngineOptions): Promise<KernelCount[]> {
  const engine = createComposedEngine(options);
  const { kernels, result } = await tf.profile(async () => {
    await engine.run(1);
    return tf.tensor1d([]); // it must be a tensor
  });
  engine.dispose();
  tf.dispose(result);
  const counts = new Map<string, { count: number; bytes: number }>();
  for (const { name, outputShapes } of kernels) {
    if (NO_WORK.has(name)) continue;
    const known = counts.get(name) ?? { count: 0, bytes: 0 };
    const bytes = outputShapes.reduce((sum, shape) => sum + 4 * shape.reduce((size, side) => size * side, 1), 0);
    counts.set(name, { count: known.count + 1, bytes: known.bytes + bytes });
  }
  return [...counts].map(([kernel, { count, bytes }]) => ({ kernel, count, bytes }));
}
