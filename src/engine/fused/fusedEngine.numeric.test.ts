/** The fused engine on real WebGPU: the composed engine's numbers, its own repeated to the bit, and the way back. */

import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { defaults } from '../../config/clamp';
import { type Config, fields } from '../../config/fields';
import { modelConfig } from '../../config/modelConfig';
import { randomStream } from '../../lib/random';
import type { Checkpoint, LossPoint } from '../../protocol';
import { startBackend } from '../backend';
import { createComposedEngine } from '../composed/composedEngine';
import type { Engine, EngineOptions } from '../engine';
import { tilingFor } from '../fusedAccess';
import { sharedGpu } from '../gpuDevice';
import { createFusedEngine, type FusedEngine } from './fusedEngine';
import { type Tiling, thinTiling } from './tiling';

const COUNT = 37;
let device: GPUDevice;
let fat: Tiling;

beforeAll(async () => {
  await startBackend('cpu');
  const gpu = await sharedGpu();
  if (!gpu) throw new Error('no WebGPU adapter');
  device = gpu.device;
  fat = tilingFor(device, true);
});

const small: Config = { ...defaults(fields), latentDim: 7, heads: 3, headDim: 5, batchSize: 9, learningRate: 0.01 };

/** Smooth patterns with a little noise, [COUNT, tokens, input]. */
function options(changes: Partial<Config>, tokens = 6, input = 10, resume: Checkpoint | null = null): EngineOptions {
  const config = { ...small, ...changes };
  const random = randomStream(3, 'test-data');
  const train = Float32Array.from({ length: COUNT * tokens * input }, (_, i) => {
    const sample = Math.floor(i / (tokens * input));
    return Math.min(1, Math.max(0, 0.5 + 0.4 * Math.sin(i / 5 + sample) + 0.05 * random.normal()));
  });
  return { model: modelConfig(config, tokens, input), config, train, trainCount: COUNT, resume };
}

const now = () => performance.now();

function fusedFor(given: EngineOptions, tiling = fat): Promise<FusedEngine> {
  return createFusedEngine({ ...given, device, tiling, now, flushTfjs: null });
}

async function lossesOf(engine: Engine, steps: number): Promise<LossPoint[]> {
  const points = await engine.run(steps);
  engine.dispose();
  return points;
}

const composedLosses = (given: EngineOptions, steps: number) => lossesOf(createComposedEngine(given), steps);
const fusedLosses = async (given: EngineOptions, steps: number, tiling = fat) =>
  lossesOf(await fusedFor(given, tiling), steps);

function worstDifference(ours: readonly LossPoint[], theirs: readonly LossPoint[]): number {
  const parts = ['loss', 'reconstruction', 'penalty', 'regulariser'] as const;
  return Math.max(
    ...ours.flatMap((point, i) =>
      parts.map((part) => Math.abs(point[part] - (theirs[i]?.[part] ?? Number.NaN)) / (Math.abs(point[part]) + 1e-4)),
    ),
  );
}

describe('20 steps with the composed engine’s own batches and noise', () => {
  it.each<[string, Partial<Config>]>([
    ['the corrected article', {}],
    [
      'a probe, dropout and masked tokens',
      { regulariser: 'contractive-code', dropout: 0.2, corruptionType: 'token-mask' },
    ],
    [
      'Gaussian noise, sigmoid, curved contraction',
      { encoderActivation: 'sigmoid', corruptionType: 'gaussian', corruption: 0.2 },
    ],
    [
      'masked pixels, tanh, learned positions, a cosine schedule',
      {
        encoderActivation: 'tanh',
        corruptionType: 'pixel-mask',
        positionalEncoding: 'learned',
        schedule: 'cosine',
        stopAfter: 40,
      },
    ],
    [
      'SGD with a warm-up, tied, residual',
      { optimiser: 'sgd', schedule: 'warmup', tiedWeights: true, residual: true, learningRate: 0.1 },
    ],
    [
      'tied, tanh, a probe through prose attention',
      { tiedWeights: true, encoderActivation: 'tanh', attention: 'article-prose', regulariser: 'contractive-code' },
    ],
    ['raw attention with dropout', { attention: 'raw', dropout: 0.3, regulariser: 'contractive-code' }],
    [
      'no attention, unit-norm decoder, kl',
      { attention: 'none', encoderActivation: 'sigmoid', regulariser: 'kl', unitNormDecoder: true },
    ],
    ['heads within a token, entropy', { attention: 'article-code', regulariser: 'attention-entropy', dropout: 0.1 }],
    ['uniform attention, head disagreement', { attention: 'uniform', regulariser: 'head-disagreement', dropout: 0.1 }],
    [
      'bce, weight decay',
      { decoderActivation: 'sigmoid', reconstruction: 'bce', regulariser: 'weight-decay', lambda: 0.01 },
    ],
  ])('%s', async (_, changes) => {
    const given = options(changes);
    const composed = await composedLosses(given, 20);
    expect(worstDifference(composed, await fusedLosses(given, 20))).toBeLessThan(1e-3);
  });

  it.each<[string, Partial<Config>]>([
    ['a probe and dropout, residual', { regulariser: 'contractive-code', dropout: 0.2, residual: true }],
    [
      'tied, prose, noise, head disagreement',
      { tiedWeights: true, attention: 'article-prose', corruptionType: 'gaussian', regulariser: 'head-disagreement' },
    ],
    ['raw, a probe', { attention: 'raw', regulariser: 'contractive-code' }],
    ['no attention, learned positions, l1', { attention: 'none', positionalEncoding: 'learned', regulariser: 'l1' }],
  ])('with layers deeper than the weights that are held at a time: %s', async (_, changes) => {
    const given = options({ latentDim: 70, heads: 5, headDim: 16, learningRate: 0.003, ...changes }, 5, 70);
    expect(worstDifference(await composedLosses(given, 10), await fusedLosses(given, 10))).toBeLessThan(1e-3);
  });

  it('with thin tiles too', async () => {
    const given = options({ regulariser: 'contractive-code', dropout: 0.2 });
    expect(worstDifference(await composedLosses(given, 10), await fusedLosses(given, 10, thinTiling))).toBeLessThan(
      1e-3,
    );
  });

  it.each([
    [4, 3, {}],
    [64, 5, { heads: 2 }],
    [5, 17, { latentDim: 33, heads: 7, headDim: 1, batchSize: 1 }],
    [1, 30, { heads: 1, headDim: 32, batchSize: 37 }],
    [6, 10, { heads: 1, headDim: 1 }],
  ] as const)('with %i tokens of %i features', async (tokens, input, changes) => {
    const given = options(changes, tokens, input);
    expect(worstDifference(await composedLosses(given, 8), await fusedLosses(given, 8))).toBeLessThan(1e-3);
  });
});

describe('a run', () => {
  const noisy = { dropout: 0.2, corruptionType: 'gaussian' } as const;

  it('gives the same bits for the same seed, however its steps are parted', async () => {
    const first = await fusedFor(options(noisy));
    const second = await fusedFor(options(noisy));
    const whole = await first.run(100);
    const parts = [...(await second.run(1)), ...(await second.run(66)), ...(await second.run(33))];
    expect(parts).toEqual(whole);
    expect((await second.checkpoint()).state).toEqual((await first.checkpoint()).state);
    first.dispose();
    second.dispose();
  });

  it('goes back to any of its last 100 steps, and on to the same bits, even past a change of λ', async () => {
    const engine = await fusedFor(options(noisy));
    const losses = await engine.run(150);
    await engine.patch({ ...small, ...noisy, lambda: 1 });
    losses.push(...(await engine.run(30)));
    const end = await engine.checkpoint();
    for (const step of [165, 149, 80]) {
      expect(await engine.rewind(step)).toBe(step);
      expect(engine.step).toBe(step);
    }
    await engine.patch({ ...small, ...noisy });
    expect(await engine.run(70)).toEqual(losses.slice(80, 150));
    await engine.patch({ ...small, ...noisy, lambda: 1 });
    expect(await engine.run(30)).toEqual(losses.slice(150));
    expect(await engine.checkpoint()).toEqual(end);
    engine.dispose();
  });

  it('goes back a second time over steps that it did with newer knobs after the first', async () => {
    const engine = await fusedFor(options(noisy));
    await engine.run(40);
    await engine.patch({ ...small, ...noisy, lambda: 1 });
    await engine.rewind(20);
    const again = await engine.run(20);
    const end = await engine.checkpoint();
    await engine.rewind(30);
    expect(await engine.run(10)).toEqual(again.slice(10));
    expect(await engine.checkpoint()).toEqual(end);
    engine.dispose();
  });

  it('resumes from a checkpoint to the same bits, also one of the composed engine’s form', async () => {
    const engine = await fusedFor(options(noisy));
    await engine.run(40);
    const checkpoint = await engine.checkpoint();
    const onwards = await engine.run(20);
    engine.dispose();
    const resumed = await fusedFor(options(noisy, 6, 10, checkpoint));
    expect(resumed.step).toBe(40);
    expect(await resumed.run(20)).toEqual(onwards);
    resumed.dispose();
    const composed = createComposedEngine(options(noisy, 6, 10, checkpoint));
    expect(worstDifference(onwards, await composed.run(20))).toBeLessThan(1e-3);
    composed.dispose();
  });

  it('gives its parameters as tensors, and leaves none behind', async () => {
    const before = tf.memory().numTensors;
    const engine = await fusedFor(options({}));
    await engine.run(3);
    const { state } = await engine.checkpoint();
    const tensors = await engine.parameters();
    const flat = (await Promise.all(tensors.map((tensor) => tensor.data()))).flatMap((values) => [...values]);
    expect(flat).toEqual([...state.subarray(0, flat.length)]);
    engine.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });

  it('says how long each dispatch takes, and stays where it is', async () => {
    const engine = await fusedFor(options({}));
    const first = await engine.run(5);
    const times = await engine.profile(3);
    expect(times?.length).toBe(engine.plan.dispatches.length);
    for (const ms of times ?? []) expect(ms).toBeGreaterThan(0);
    expect(engine.step).toBe(5);
    const next = await engine.run(1);
    const again = await fusedFor(options({}));
    expect([...(await again.run(5)), ...(await again.run(1))]).toEqual([...first, ...next]);
    again.dispose();
    engine.dispose();
  });
});

describe('where tfjs runs on the same device', () => {
  it('gives it the parameters without a copy through the CPU, as they were at that step', async () => {
    const { flush } = await startBackend('webgpu');
    const engine = await createFusedEngine({ ...options({}), device, tiling: fat, now, flushTfjs: flush });
    await engine.run(2);
    const { state } = await engine.checkpoint();
    const tensors = await engine.parameters();
    const kept = tensors.map((tensor) => tf.clone(tensor));
    await engine.run(5);
    const flat = (await Promise.all(kept.map((tensor) => tensor.data()))).flatMap((values) => [...values]);
    expect(flat).toEqual([...state.subarray(0, flat.length)]);
    tf.dispose(kept);
    engine.dispose();
    await startBackend('cpu');
  });
});
