/** Times the fused step, whole and by dispatch, for tuning its tilings. Prints nothing. */

import { makeWorkload } from '../bench/workload';
import type { Config } from '../src/config/fields';
import { createFusedEngine } from '../src/engine/fused/fusedEngine';
import { fatTiling, type Tiling, thinTiling } from '../src/engine/fused/tiling';
import { findAdapter, openDevice } from '../src/engine/gpuDevice';

export interface FusedProfile {
  readonly compileMs: number;
  readonly stepMs: number;
  readonly dispatches: readonly { kernel: string; ms: number | null }[];
  readonly loss: number;
}

/** @param tiling what to change in the fat tiling, or in the thin one when `name` says so */
export async function profileFused(
  changes: Partial<Config>,
  tiling: Partial<Tiling> = {},
  steps = 20,
): Promise<FusedProfile> {
  const adapter = await findAdapter();
  if (!adapter) throw new Error('no WebGPU adapter');
  const { device } = await openDevice(adapter);
  const now = () => performance.now();
  const start = now();
  const engine = await createFusedEngine({
    ...makeWorkload(changes),
    resume: null,
    device,
    tiling: { ...(tiling.name === 'thin' ? thinTiling : fatTiling), ...tiling },
    now,
    flushTfjs: null,
  });
  const compileMs = now() - start;
  await engine.run(3);
  const rounds: number[] = [];
  let loss = Number.NaN;
  for (let round = 0; round < 3; round++) {
    const from = now();
    loss = (await engine.run(steps)).at(-1)?.loss ?? Number.NaN;
    rounds.push((now() - from) / steps);
  }
  const times = await engine.profile(9);
  const dispatches = engine.plan.dispatches.map(({ kernel }, i) => ({ kernel, ms: times?.[i] ?? null }));
  engine.dispose();
  device.destroy();
  return { compileMs, stepMs: Math.min(...rounds), dispatches, loss };
}
