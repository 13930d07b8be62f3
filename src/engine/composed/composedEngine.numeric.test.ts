/** The composed engine on every backend: learns, repeats itself exactly, agrees across backends, leaks nothing, goes back. */

import * as tf from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { defaults } from '../../config/clamp';
import { type Config, fields } from '../../config/fields';
import { modelConfig } from '../../config/modelConfig';
import type { BackendName } from '../../config/settings';
import { randomStream } from '../../lib/random';
import type { Checkpoint, LossPoint } from '../../protocol';
import { startBackend } from '../backend';
import type { Engine } from '../engine';
import { createComposedEngine, KEPT_STATES } from './composedEngine';

const TOKENS = 6;
const INPUT = 8;
const COUNT = 40;

/** Smooth patterns with a little noise: something a small code can learn. */
function patterns(): Float32Array {
  const random = randomStream(3, 'test-data');
  return Float32Array.from({ length: COUNT * TOKENS * INPUT }, (_, i) => {
    const sample = Math.floor(i / (TOKENS * INPUT));
    return 0.5 + 0.4 * Math.sin(i / 5 + sample) + 0.02 * random.normal();
  });
}

const small: Config = { ...defaults(fields), latentDim: 7, heads: 3, headDim: 4, batchSize: 8, learningRate: 0.01 };

function engineFor(changes: Partial<Config> = {}, resume: Checkpoint | null = null): Engine {
  const config = { ...small, ...changes };
  const model = modelConfig(config, TOKENS, INPUT);
  return createComposedEngine({ model, config, train: patterns(), trainCount: COUNT, resume });
}

async function losses(engine: Engine, steps: number): Promise<LossPoint[]> {
  const points: LossPoint[] = [];
  while (points.length < steps) points.push(...(await engine.run(Math.min(engine.mostSteps, steps - points.length))));
  return points;
}

async function lossesOn(backend: BackendName, steps: number, changes: Partial<Config> = {}): Promise<number[]> {
  await startBackend(backend);
  const engine = engineFor(changes);
  const points = await losses(engine, steps);
  engine.dispose();
  return points.map(({ loss }) => loss);
}

describe('the same seed', () => {
  it.each(['wasm', 'cpu'] as const)('gives the very same loss at step 200 on %s', async (backend) => {
    const noisy = {
      dropout: 0.2,
      corruptionType: 'token-mask',
      corruption: 0.3,
      regulariser: 'contractive-code',
    } as const;
    const [first, second] = [await lossesOn(backend, 200, noisy), await lossesOn(backend, 200, noisy)];
    expect(first).toHaveLength(200);
    expect(second).toEqual(first);
    expect(await lossesOn(backend, 3, { ...noisy, seed: 2 })).not.toEqual(first.slice(0, 3));
  });
});

/** Losses of each step by backend, filled by the runs below. */
const curves = new Map<BackendName, readonly number[]>();
const backends = ['cpu', 'wasm', 'webgl', 'webgpu'] as const;

/** Steps of a run, steps until tensors are counted first, and the part of its first loss that it must come below. */
interface Course {
  readonly total: number;
  readonly first: number;
  readonly learns: number;
}
/** A run beyond the number of states that are kept, on which it holds no more from step to step. */
const long: Course = { total: 120, first: KEPT_STATES + 6, learns: 0.5 };
/** Software WebGPU takes half a second a step: there each of these steps keeps a state, and nothing else. */
const short: Course = { total: 24, first: 12, learns: 0.8 };

describe.each(backends)('on %s', (backend) => {
  const { total, first, learns } = backend === 'webgpu' ? short : long;

  it(`learns, its losses add up, and after step ${first} it holds no more than the states it may go back to`, async () => {
    await startBackend(backend);
    const before = tf.memory().numTensors;
    const engine = engineFor();
    const points = await losses(engine, first);
    const early = tf.memory();
    points.push(...(await losses(engine, total - first)));
    const late = tf.memory();
    const states = Math.min(KEPT_STATES, total + 1) - Math.min(KEPT_STATES, first + 1);
    const { state } = await engine.checkpoint();
    expect(late.numTensors - early.numTensors).toBe(3 * states); // θ, m and v of each
    expect(late.numBytes - early.numBytes).toBe(state.byteLength * states);
    expect(points.at(-1)?.loss).toBeLessThan(learns * (points[0]?.loss ?? 0));
    expect(points.map(({ step }) => step)).toEqual(points.map((_, index) => index + 1));
    for (const { loss, reconstruction, penalty } of points) expect(loss).toBeCloseTo(reconstruction + penalty, 5);
    curves.set(
      backend,
      points.map(({ loss }) => loss),
    );
    engine.dispose();
    expect(tf.memory().numTensors, 'tensors left behind').toBe(before);
  });
});

describe('across backends', () => {
  it.each(backends)(
    'the losses on %s are those on cpu within 1e-3, up to step 100 or as far as it was run',
    (backend) => {
      const [reference, curve] = [curves.get('cpu') ?? [], curves.get(backend)?.slice(0, 100) ?? []];
      expect(curve.length).toBeGreaterThanOrEqual(short.total);
      for (const [index, loss] of curve.entries()) {
        const expected = reference[index] ?? Number.NaN;
        expect(Math.abs(loss - expected) / expected, `step ${index + 1}`).toBeLessThan(1e-3);
      }
    },
  );
});

describe('going back', () => {
  it('repeats the same steps from a rewound state and from a checkpoint', async () => {
    await startBackend('wasm');
    const engine = engineFor({ dropout: 0.1 });
    await losses(engine, 30);
    const checkpoint = await engine.checkpoint();
    const onwards = await losses(engine, 20);
    expect(await engine.rewind(30)).toBe(30);
    expect(await losses(engine, 20)).toEqual(onwards);
    engine.dispose();
    const resumed = engineFor({ dropout: 0.1 }, checkpoint);
    expect(resumed.step).toBe(30);
    expect(await losses(resumed, 20)).toEqual(onwards);
    resumed.dispose();
  });

  it('goes as far back as it keeps states', async () => {
    await startBackend('cpu');
    const engine = engineFor();
    await losses(engine, 100);
    expect(await engine.rewind(0)).toBe(100 - KEPT_STATES + 1);
    engine.dispose();
  });

  it('has 20 finite steps to go back to when the loss explodes', async () => {
    await startBackend('wasm');
    const engine = engineFor();
    await losses(engine, 40);
    engine.patch({ ...small, learningRate: 1e30 });
    const points = await engine.run(engine.mostSteps);
    const bad = points.find(({ loss }) => !Number.isFinite(loss));
    expect(bad).toBeDefined();
    expect(await engine.rewind((bad?.step ?? 0) - 22)).toBe((bad?.step ?? 0) - 22);
    engine.patch(small);
    const [next] = await engine.run(1);
    expect(Number.isFinite(next?.loss)).toBe(true);
    engine.dispose();
  });
});

describe('changes while training', () => {
  it('takes λ, the regulariser and the learning rate at once', async () => {
    await startBackend('wasm');
    const engine = engineFor({ lambda: 0 });
    const [before] = await engine.run(1);
    engine.patch({ ...small, lambda: 2 });
    const [after] = await engine.run(1);
    engine.patch({ ...small, regulariser: 'none' });
    const [none] = await engine.run(1);
    expect(before?.penalty).toBe(0);
    expect(after?.penalty).toBeGreaterThan(0.01);
    expect(none?.penalty).toBe(0);
    engine.dispose();
  });

  it('keeps the decoder’s columns at norm 1 when asked to', async () => {
    await startBackend('cpu');
    const engine = engineFor({ unitNormDecoder: true, regulariser: 'l1' });
    await losses(engine, 5);
    const decoder = (await engine.parameters()).at(-2);
    expect(decoder?.shape).toEqual([INPUT, 7]);
    const norms = decoder ? await tf.norm(decoder, 2, 0).data() : [];
    for (const norm of norms) expect(norm).toBeCloseTo(1, 5);
    engine.dispose();
  });
});
