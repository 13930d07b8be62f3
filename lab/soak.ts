/** A long run of the fused engine: what it holds on the way, and what state it ends at. Prints nothing. */

import { countGpu, type GpuCounter } from '../bench/counters';
import { makeWorkload } from '../bench/workload';
import { createFusedEngine } from '../src/engine/fused/fusedEngine';
import { tilingFor } from '../src/engine/fusedAccess';
import { adapterName, findAdapter, openDevice } from '../src/engine/gpuDevice';

/** What is held after `step` steps. */
export interface SoakMark {
  readonly step: number;
  /** In buffers that were not destroyed. */
  readonly gpuBytes: number;
  /** Made since the page was opened. */
  readonly buffers: number;
  readonly bindGroups: number;
  /** Of JavaScript, after a collection where the browser allows to ask for one; null where it tells nothing. */
  readonly heapBytes: number | null;
}

export interface SoakResult {
  readonly adapter: string;
  readonly tiling: string;
  readonly marks: readonly SoakMark[];
  readonly seconds: number;
  readonly loss: number;
  /** SHA-256 of the last state: parameters and both moments. */
  readonly hash: string;
}

let counter: GpuCounter | undefined;

/** Trains the default model and looks at it after each number of steps in `at`, ascending. @throws where there is no WebGPU */
export async function soak(batchSize: number, at: readonly number[]): Promise<SoakResult> {
  counter ??= countGpu(globalThis, () => {});
  const adapter = await findAdapter();
  if (!adapter) throw new Error('no WebGPU adapter');
  const { device, info, software } = await openDevice(adapter);
  const tiling = tilingFor(device, software);
  const now = () => performance.now();
  const workload = makeWorkload({ batchSize });
  const engine = await createFusedEngine({ ...workload, resume: null, device, tiling, now, flushTfjs: null });
  const start = now();
  const marks: SoakMark[] = [];
  let loss = Number.NaN;
  for (const step of at) {
    while (engine.step < step) {
      loss = (await engine.run(Math.min(engine.mostSteps, step - engine.step))).at(-1)?.loss ?? Number.NaN;
    }
    marks.push(await look(counter, step));
  }
  const seconds = (now() - start) / 1000;
  const { state } = await engine.checkpoint();
  engine.dispose();
  device.destroy();
  return { adapter: adapterName(info), tiling: tiling.name, marks, seconds, loss, hash: await digest(state) };
}

async function look(counter: GpuCounter, step: number): Promise<SoakMark> {
  for (let i = 0; i < 3; i++) {
    collectGarbage();
    await new Promise((resolve) => setTimeout(resolve, 100)); // what one collection leaves, the next one frees
  }
  counter.takePeakBytes(); // from here on the peak is what lives
  const { buffers, bindGroups } = counter.counts();
  return { step, gpuBytes: counter.takePeakBytes(), buffers, bindGroups, heapBytes: heapBytes() };
}

/** There with --js-flags=--expose-gc. */
function collectGarbage(): void {
  const gc: unknown = Reflect.get(globalThis, 'gc');
  if (typeof gc === 'function') gc();
}

/** Chromium's own measure, exact with --enable-precise-memory-info. */
function heapBytes(): number | null {
  const memory: unknown = Reflect.get(performance, 'memory');
  const used: unknown = memory !== null && typeof memory === 'object' ? Reflect.get(memory, 'usedJSHeapSize') : null;
  return typeof used === 'number' ? used : null;
}

async function digest(state: Float32Array<ArrayBuffer>): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', state));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
