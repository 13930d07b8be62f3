/** A run that was interrupted anywhere ends in the same bits as one that was not: plain JavaScript, WebAssembly, and the fused engine. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Config, LiveConfig } from '../config/fields';
import { liveConfig } from '../config/live';
import type { BackendName } from '../config/settings';
import type { Checkpoint } from '../protocol';
import { startBackend } from './backend';
import { createComposedEngine } from './composed/composedEngine';
import type { Engine, EngineOptions } from './engine';
import type { Gpu } from './gpuDevice';
import { destroyDevices, freshGpu, handover, options, startDevices } from './handoverRun';

const steps = 24;
/** Everything that is random, and everything that a step's number changes. */
const course: Partial<Config> = {
  ...{ corruptionType: 'gaussian', corruption: 0.2, dropout: 0.2, regulariser: 'contractive-code', lambda: 0.05 },
  ...{ schedule: 'cosine', stopAfter: 40, seed: 7, positionalEncoding: 'learned' },
};
/** Knobs that are moved on the way: they hold from the step after. */
const moves: readonly { readonly step: number; readonly live: Partial<LiveConfig> }[] = [
  { step: 9, live: { lambda: 0.5, learningRate: 0.003 } },
  { step: 15, live: { schedule: 'warmup', corruption: 0.4, dropout: 0.1 } },
];

type Start = (given: EngineOptions) => Engine;

/** Trains to the end, leaving the engine for another one at each of `breaks`, as over a reload. */
async function train(start: Start, breaks: readonly number[]): Promise<Checkpoint> {
  let config: Config = { ...options(course).config };
  let engine = start(options(course));
  for (let step = 0; step < steps; step = engine.step) {
    const next = Math.min(...[...breaks, ...moves.map((move) => move.step), steps].filter((at) => at > step));
    while (engine.step < next) await engine.run(Math.min(5, next - engine.step));
    if (breaks.includes(next)) {
      const resume = structuredClone(await engine.checkpoint());
      engine.dispose();
      engine = start({ ...options(course), config, resume });
    }
    for (const move of moves.filter((each) => each.step === next)) {
      config = { ...config, ...move.live };
      await engine.patch(liveConfig(config));
    }
  }
  const end = await engine.checkpoint();
  engine.dispose();
  return end;
}

const everywhere = [[1], [9], [10], [4, 15, 23]];

describe.each<BackendName>(['cpu', 'wasm'])('composed on %s', (backend) => {
  beforeAll(async () => {
    await startBackend(backend);
  });

  it('ends in the same bits wherever it was interrupted', async () => {
    const whole = await train(createComposedEngine, []);
    for (const breaks of everywhere) {
      expect(await train(createComposedEngine, breaks), `interrupted after ${breaks}`).toEqual(whole);
    }
  });
});

describe('fused', () => {
  beforeAll(async () => {
    await startDevices();
  });
  afterAll(destroyDevices);

  /** A device that takes its time to compile. */
  async function slow(ms: number): Promise<Gpu> {
    const opened = await freshGpu();
    const { device } = opened;
    const create = device.createComputePipelineAsync.bind(device);
    device.createComputePipelineAsync = async (descriptor) => {
      await new Promise((resolve) => setTimeout(resolve, ms));
      return create(descriptor);
    };
    return opened;
  }
  const waiting =
    (on: Gpu): Start =>
    (given) =>
      handover(given, { on, waits: true }).engine;

  it('ends in the same bits wherever it was interrupted, however long compiling takes', async () => {
    const start = waiting(await freshGpu());
    const whole = await train(start, []);
    for (const breaks of everywhere) {
      expect(await train(start, breaks), `interrupted after ${breaks}`).toEqual(whole);
    }
    expect(await train(waiting(await slow(700)), [9])).toEqual(whole);
  });

  it('goes over to another plan at the very step at which a knob asks for one', async () => {
    const ends = [];
    for (const on of [await freshGpu(), await slow(700)]) {
      const given = options();
      const { engine } = handover(given, { on, waits: true });
      await engine.run(6);
      expect(engine.fused).not.toBeNull();
      await engine.patch(liveConfig({ ...given.config, regulariser: 'l1' }));
      await engine.run(6);
      expect(engine.fused).not.toBeNull();
      ends.push(await engine.checkpoint());
      engine.dispose();
    }
    expect(ends[1]).toEqual(ends[0]);
  });

  it('has no part in a run that it would spoil: that one is composed from the first step', async () => {
    const on = await freshGpu();
    const { device } = on;
    const create = device.createShaderModule.bind(device);
    device.createShaderModule = (descriptor) =>
      create({
        ...descriptor,
        code: descriptor.code.replace(/const LOSS_SCALE: f32 = [^;]+;/, 'const LOSS_SCALE: f32 = 0.01f;'),
      });
    const run = handover(options(), { on, waits: true });
    await run.engine.run(8);
    expect(run.told().at(-1)).toBe('disagrees');
    const alone = createComposedEngine(options());
    await alone.run(8);
    expect(await run.engine.checkpoint()).toEqual(await alone.checkpoint());
    run.engine.dispose();
    alone.dispose();
  });

  it('is ready once the plan is, and answers meanwhile', async () => {
    const run = handover(options(), { on: await slow(300), waits: true });
    const ready = run.engine.ready();
    expect((await run.engine.checkpoint()).step).toBe(0);
    expect(run.told().at(-1)).toBe('waiting');
    await ready;
    await run.engine.run(1);
    expect([run.engine.step, run.told().at(-1)]).toEqual([1, 'verified']);
    run.engine.dispose();
  });
});
