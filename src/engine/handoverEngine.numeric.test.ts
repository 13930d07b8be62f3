/** The way from the composed engine to the fused one on real WebGPU, and live changes before, on and after it. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { liveConfig } from '../config/live';
import {
  compiled,
  composedLosses,
  destroyDevices,
  expectSame,
  freshGpu,
  handover,
  options,
  startDevices,
  until,
} from './handoverRun';

beforeAll(async () => {
  await startDevices();
});
afterAll(destroyDevices);

describe('handing over', () => {
  it('trains composed while it compiles, then fused, without a jump in the curve', async () => {
    const given = options();
    const run = handover(given, { on: await freshGpu() });
    const points = await run.engine.run(3);
    expect(run.engine.fused).toBeNull();
    await compiled(run);
    points.push(...(await run.engine.run(1)));
    expect(run.engine.fused).not.toBeNull();
    points.push(...(await run.engine.run(36)));
    expect(run.engine.step).toBe(40);
    expectSame(points, await composedLosses(given, [[{}, 40]]));
    const reasons = run.told();
    expect(reasons.slice(0, -1).every((reason) => reason === 'compiling')).toBe(true);
    expect(run.reports.at(-1)).toMatchObject({ engine: 'fused', reason: 'verified', facts: { adapter: /./ } });
    run.engine.dispose();
  });

  it('compiles only once training begins where it would be in the way', async () => {
    const run = handover(options(), { on: await freshGpu(), eager: false });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(run.told()).toEqual([]);
    await run.engine.run(1);
    await compiled(run);
    await run.engine.run(2);
    expect(run.engine.fused).not.toBeNull();
    run.engine.dispose();
  });

  it('needs no second test of a plan that has agreed on the device', async () => {
    const on = await freshGpu();
    const first = handover(options(), { on });
    await compiled(first);
    await first.engine.run(2);
    first.engine.dispose();
    const second = handover(options({ lambda: 0.2 }), { on });
    await compiled(second);
    const fromComposed = (await composedLosses(options({ lambda: 0.2 }), [[{}, 1]]))[0];
    expectSame(await second.engine.run(1), fromComposed ? [fromComposed] : []);
    expect(second.told().at(-1)).toBe('verified');
    second.engine.dispose();
  });

  it('needs none of what an earlier worker has told of the same plan on the same adapter either', async () => {
    const first = handover(options(), { on: await freshGpu() });
    await compiled(first);
    await first.engine.run(2);
    first.engine.dispose();
    const { adapter, plan } = first.reports.at(-1)?.facts ?? {};
    const told = { adapter: String(adapter), plan: String(plan) };
    let ms = 0;
    const slow = async () => ({ choice: 'auto', on: await freshGpu(), now: () => (ms += 100) }) as const; // a test would refuse it
    for (const [trusted, reason] of [
      [told, 'verified'],
      [{ ...told, adapter: 'another' }, 'slower'],
      [{ ...told, plan: 'another' }, 'slower'],
    ] as const) {
      const next = handover(options(), { ...(await slow()), trusted });
      await compiled(next);
      await next.engine.run(2);
      expect(next.told().at(-1)).toBe(reason);
      next.engine.dispose();
    }
  });
});

describe('a live change', () => {
  it('of λ keeps the fused engine', async () => {
    const given = options();
    const run = handover(given);
    await compiled(run);
    const points = await run.engine.run(10);
    const { fused } = run.engine;
    const seen = run.reports.length;
    await run.engine.patch(liveConfig({ ...given.config, lambda: 0.5 }));
    points.push(...(await run.engine.run(10)));
    expect(run.engine.fused).toBe(fused);
    expect(run.reports.length).toBe(seen);
    expectSame(
      points,
      await composedLosses(given, [
        [{}, 10],
        [{ lambda: 0.5 }, 10],
      ]),
    );
    run.engine.dispose();
  });

  it('of λ while the plan compiles reaches the engine that takes over', async () => {
    const given = options();
    const run = handover(given, { on: await freshGpu() });
    const points = await run.engine.run(2);
    await run.engine.patch(liveConfig({ ...given.config, lambda: 2 }));
    expect(run.engine.fused).toBeNull();
    await compiled(run);
    points.push(...(await run.engine.run(8)));
    expect(run.told().at(-1)).toBe('verified');
    expectSame(
      points,
      await composedLosses(given, [
        [{}, 2],
        [{ lambda: 2 }, 8],
      ]),
    );
    run.engine.dispose();
  });

  it('of the regulariser goes over another plan without losing a step, and back at once', async () => {
    const given = options();
    const run = handover(given, { on: await freshGpu() });
    await compiled(run);
    const points = await run.engine.run(6);
    expect(run.engine.fused).not.toBeNull();

    const seen = run.reports.length;
    await run.engine.patch(liveConfig({ ...given.config, regulariser: 'l1' }));
    points.push(...(await run.engine.run(4)));
    await compiled(run, seen);
    points.push(...(await run.engine.run(6)));
    expect(run.engine.fused).not.toBeNull();
    expect(run.engine.config.regulariser).toBe('l1');

    await run.engine.patch(liveConfig(given.config));
    const before = run.engine.step;
    points.push(...(await run.engine.run(1)));
    expect(run.engine.fused, 'fused within the same call').not.toBeNull();
    expect(run.engine.step).toBe(before + 1);
    points.push(...(await run.engine.run(5)));
    expectSame(
      points,
      await composedLosses(given, [
        [{}, 6],
        [{ regulariser: 'l1' }, 10],
        [{}, 6],
      ]),
    );
    run.engine.dispose();
  });

  it('that overtakes a compilation drops what was compiled for the old knobs', async () => {
    const given = options();
    const run = handover(given, { on: await freshGpu() });
    const points = await run.engine.run(1);
    const seen = run.reports.length;
    await run.engine.patch(liveConfig({ ...given.config, regulariser: 'weight-decay' }));
    await compiled(run, seen);
    points.push(...(await run.engine.run(9)));
    expect(run.engine.fused?.plan.config.regulariser).toBe('weight-decay');
    expectSame(
      points,
      await composedLosses(given, [
        [{}, 1],
        [{ regulariser: 'weight-decay' }, 9],
      ]),
    );
    run.engine.dispose();
  });
});

describe('disposing', () => {
  it('while a plan compiles tells nothing more and frees what comes of it', async () => {
    const run = handover(options(), { on: await freshGpu() });
    await until(run, 'compiling');
    run.engine.dispose();
    const seen = run.reports.length;
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(run.reports.length).toBe(seen);
    expect(run.engine.fused).toBeNull();
  });
});
