/** Small runs on a HandoverEngine for its tests, with all they have told, and the composed engine's curve beside them. */

import { expect } from 'vitest';
import { defaults } from '../config/clamp';
import { type Config, fields } from '../config/fields';
import { liveConfig } from '../config/live';
import { modelConfig } from '../config/modelConfig';
import type { BackendChoice, EngineChoice } from '../config/settings';
import { randomStream } from '../lib/random';
import type { EngineReason, EngineReport, LossPoint, TrustedPlan } from '../protocol';
import { type StartedBackend, startBackend } from './backend';
import { createComposedEngine } from './composed/composedEngine';
import type { EngineOptions } from './engine';
import { fusedAccess } from './fusedAccess';
import { findAdapter, type Gpu, openDevice, sharedGpu } from './gpuDevice';
import { type FusedAccess, HandoverEngine } from './handoverEngine';

const COUNT = 23;
const small: Config = { ...defaults(fields), latentDim: 6, heads: 2, headDim: 4, batchSize: 5, learningRate: 0.01 };

let started: StartedBackend | undefined;
let shared: Gpu | null = null;
const devices: GPUDevice[] = [];

/** tfjs on the CPU, the fused engine on the device that is given back. Once before the tests of a file. */
export async function startDevices(): Promise<Gpu> {
  started = await startBackend('cpu');
  shared = await sharedGpu();
  if (!shared) throw new Error('no WebGPU adapter');
  return shared;
}

/** Gives back what `freshGpu` has opened. */
export function destroyDevices(): void {
  for (const device of devices.splice(0)) device.destroy();
}

/** A device that nothing was verified on. */
export async function freshGpu(): Promise<Gpu> {
  const adapter = await findAdapter();
  if (!adapter) throw new Error('no WebGPU adapter');
  const opened = await openDevice(adapter);
  devices.push(opened.device);
  return opened;
}

export function options(changes: Partial<Config> = {}, tokens = 4): EngineOptions {
  const config = { ...small, ...changes };
  const input = 7;
  const random = randomStream(5, 'test-data');
  const train = Float32Array.from({ length: COUNT * tokens * input }, () => random.uniform());
  return { model: modelConfig(config, tokens, input), config, train, trainCount: COUNT, resume: null };
}

export interface Wish {
  readonly choice?: EngineChoice;
  readonly backend?: BackendChoice;
  readonly on?: Gpu | null;
  readonly now?: () => number;
  /** Whether to compile before training begins; true unless said otherwise. */
  readonly eager?: boolean;
  /** Whether training waits for the plan; not so unless said otherwise. */
  readonly waits?: boolean;
  /** What an earlier worker has told of a plan that agreed. */
  readonly trusted?: TrustedPlan;
  /** In place of what fusedAccess gives. */
  readonly access?: Promise<FusedAccess | EngineReport>;
}

/** A run and everything it has told. */
export function handover(given: EngineOptions, wish: Wish = {}) {
  const { choice = 'fused', backend = 'auto', on = shared, now = () => performance.now(), eager = true } = wish;
  const { access, waits = false, trusted = null } = wish;
  if (!started) throw new Error('startDevices comes first');
  const reports: EngineReport[] = [];
  const engine = new HandoverEngine({
    ...given,
    choice,
    waits,
    trusted,
    access:
      access ??
      withEagerness(
        eager,
        fusedAccess({ engine: choice, backend }, started, async () => on),
      ),
    now,
    changed: (report) => reports.push(report),
  });
  const told = () => reports.map(({ reason }) => reason);
  return { engine, reports, told };
}

type Run = ReturnType<typeof handover>;

/** A report of `reason` that came after the first `seen` of them; the candidate is there as soon as all kernels are. */
export async function until({ reports }: Run, reason: EngineReason, seen = 0): Promise<EngineReport> {
  for (;;) {
    const found = reports.slice(seen).find((report) => report.reason === reason);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

export async function compiled({ reports }: Run, seen = 0): Promise<void> {
  const ready = () => reports.slice(seen).some(({ facts }) => facts.total !== undefined && facts.ready === facts.total);
  while (!ready()) await new Promise((resolve) => setTimeout(resolve, 5));
  await new Promise((resolve) => setTimeout(resolve, 50));
}

export async function composedLosses(given: EngineOptions, parts: readonly (readonly [Partial<Config>, number])[]) {
  const engine = createComposedEngine(given);
  const points: LossPoint[] = [];
  for (const [changes, count] of parts) {
    await engine.patch(liveConfig({ ...given.config, ...changes }));
    for (let left = count; left > 0; left -= engine.mostSteps)
      points.push(...(await engine.run(Math.min(left, engine.mostSteps))));
  }
  engine.dispose();
  return points;
}

export function expectSame(actual: readonly LossPoint[], expected: readonly LossPoint[], tolerance = 1e-3): void {
  expect(actual.map(({ step }) => step)).toEqual(expected.map(({ step }) => step));
  for (const [i, { loss, step }] of expected.entries()) {
    expect(Math.abs((actual[i]?.loss ?? Number.NaN) - loss) / loss, `step ${step}`).toBeLessThan(tolerance);
  }
}

/** A run that must stay composed, and end as if there had been no fused engine. */
export async function expectComposed(
  run: Run,
  given: EngineOptions,
  reason: EngineReason,
  wait: () => Promise<unknown>,
) {
  await wait();
  const points = [...(await run.engine.run(7)), ...(await run.engine.run(5))];
  expect(run.engine.fused).toBeNull();
  expect(run.reports.at(-1)).toMatchObject({ engine: 'composed', reason });
  expectSame(points, await composedLosses(given, [[{}, 12]]), 1e-6);
  run.engine.dispose();
  return run.reports.at(-1)?.facts ?? {};
}

async function withEagerness(
  eager: boolean,
  access: Promise<FusedAccess | EngineReport>,
): Promise<FusedAccess | EngineReport> {
  const found = await access;
  return 'device' in found ? { ...found, eager } : found;
}
