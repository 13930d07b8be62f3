/** When the fused engine does not get the run, on real WebGPU: each reason, and never at the run's cost. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EngineReason } from '../protocol';
import type { Gpu } from './gpuDevice';
import {
  compiled,
  destroyDevices,
  expectComposed,
  freshGpu,
  handover,
  options,
  startDevices,
  until,
  type Wish,
} from './handoverRun';

let gpu: Gpu;

beforeAll(async () => {
  gpu = await startDevices();
});
afterAll(destroyDevices);

describe('where nobody has asked for an engine', () => {
  it('takes the fused one where it is no slower', async () => {
    const run = handover(options(), { choice: 'auto', on: await freshGpu(), now: () => 0 });
    await compiled(run);
    await run.engine.run(2);
    expect(run.told().at(-1)).toBe('verified');
    run.engine.dispose();
  });

  it('stays composed where the fused one is slower', async () => {
    const given = options();
    let ms = 0; // goes on by itself wherever it is looked at, which the fused engine does for each submit
    const run = handover(given, { choice: 'auto', on: await freshGpu(), now: () => (ms += 100) });
    const facts = await expectComposed(run, given, 'slower', () => compiled(run));
    expect(Number(facts.fusedMs)).toBeGreaterThan(Number(facts.composedMs));
  });
});

/** A device whose kernels are compiled from other code than was written. */
async function spoilt(change: (code: string) => string): Promise<Gpu> {
  const opened = await freshGpu();
  const { device } = opened;
  const create = device.createShaderModule.bind(device);
  device.createShaderModule = (descriptor) => create({ ...descriptor, code: change(descriptor.code) });
  return opened;
}

describe('staying composed', () => {
  it.each<[EngineReason, Wish]>([
    ['asked', { choice: 'composed' }],
    ['backend', { backend: 'wasm' }],
    ['webgpu-absent', { on: null }],
  ])('%s', async (reason, wish) => {
    const given = options();
    const run = handover(given, wish);
    await expectComposed(run, given, reason, () => until(run, reason));
    expect(run.told()).toEqual([reason]);
  });

  it.each([
    ['the loss', /const LOSS_SCALE: f32 = [^;]+;/, 'const LOSS_SCALE: f32 = 0.01f;'],
    ['Adam’s step', /const EPSILON: f32 = [^;]+;/, 'const EPSILON: f32 = 1.0f;'],
    ['Adam’s bias correction', /telemetry\.t = telemetry\.step \+ 1u;/, 'telemetry.t = telemetry.step + 9u;'],
    ['a gradient', /const ROWS_A_CHUNK: u32 = [^;]+;/, 'const ROWS_A_CHUNK: u32 = 3u;'],
  ] as const)('where %s comes out different, unharmed', async (_, pattern, instead) => {
    const given = options();
    let found = 0;
    const on = await spoilt((code) => {
      found += pattern.test(code) ? 1 : 0;
      return code.replace(pattern, instead);
    });
    const run = handover(given, { on });
    const facts = await expectComposed(run, given, 'disagrees', () => compiled(run));
    expect(found).toBeGreaterThan(0);
    expect(facts.difference).toBeGreaterThan(2e-4);
  });

  it('where a kernel does not compile, with the compiler’s words', async () => {
    const given = options();
    const run = handover(given, { on: await spoilt((code) => code.replace('fn take(', 'fn take(oops ')) });
    const facts = await expectComposed(run, given, 'failed', () => until(run, 'failed'));
    expect(facts.detail).toMatch(/update: line \d+: /);
  });

  it('where the device cannot be had', async () => {
    const given = options();
    const run = handover(given, { access: Promise.reject(new Error('the adapter is gone')) });
    const facts = await expectComposed(run, given, 'failed', () => until(run, 'failed'));
    expect(facts.detail).toBe('the adapter is gone');
  });

  it('where the plan is too large for the device', async () => {
    const given = options();
    const limits = new Proxy(gpu.device.limits, {
      get: (target, key) => (key === 'maxStorageBufferBindingSize' ? 4096 : Reflect.get(target, key, target)),
    });
    const device = new Proxy(gpu.device, {
      get: (target, key) => (key === 'limits' ? limits : Reflect.get(target, key, target)),
    });
    const run = handover(given, { on: { ...gpu, device } });
    const facts = await expectComposed(run, given, 'too-large', () => until(run, 'too-large'));
    expect(facts).toEqual({ needed: 1, limit: 0 });
    expect(run.told()).toEqual(['too-large']);
  });

  it('where there are more tokens than scores an invocation holds', async () => {
    const given = options({ batchSize: 2 }, 65);
    const run = handover(given);
    const facts = await expectComposed(run, given, 'not-covered', () => until(run, 'not-covered'));
    expect(facts).toEqual({ tokens: 65 });
  });
});
