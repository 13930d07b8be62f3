/** All measures together: they give all diagnostics in their shapes for every kind of model, alike on all backends, and leave nothing behind. */

import * as tf from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import type { ModelConfig } from '../config/modelConfig';
import type { BackendName } from '../config/settings';
import { startBackend } from '../engine/backend';
import type { Diagnostics } from '../protocol';
import type { MeasureContext } from './context';
import { attentions, disposeContext, fixtureContext, oddModel } from './contextFixture';
import { measures } from './diagnostics';

/** What every measure in turn gives, the tensors counted before and after each. */
async function measureAll(context: MeasureContext): Promise<Partial<Diagnostics>> {
  const all: Partial<Diagnostics> = {};
  for (const { id, measure } of measures) {
    const { numTensors } = tf.memory();
    Object.assign(all, await measure(context));
    expect(tf.memory().numTensors, `tensors after ${id}`).toBe(numTensors);
  }
  return all;
}

/** Every number in a value, however deep. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (value instanceof Float32Array) return Array.from(value);
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(numbersIn) : [];
}

const names: readonly (keyof Diagnostics)[] = [
  'gapRatio',
  'encoderContraction',
  'jacobianNorm',
  'scaleFreeContraction',
  'decoderNorm',
  'headEntropy',
  'headSimilarity',
  'attentionDistance',
  'headAblation',
  'deadLatents',
  'deadOutputs',
  'singularValues',
  'participationRatio',
  'influence',
  'contractionCurve',
  'maskedNmse',
  'probeAccuracy',
];

const sizes: Partial<ModelConfig>[] = [
  { tokens: 4, heads: 1, headDim: 5, tiedWeights: true },
  { tokens: 9, inputDim: 3, positionalEncoding: 'learned', residual: true, encoderActivation: 'relu' },
  { tokens: 64, inputDim: 2, latentDim: 3, heads: 2, encoderActivation: 'linear' },
];
const cases = attentions.flatMap((attention) => sizes.map((size) => ({ attention, ...size })));

describe('the diagnostics', () => {
  it.each(cases)('are all there and finite: $attention, S $tokens, H $heads', async (change) => {
    await startBackend('wasm');
    const model: ModelConfig = { ...oddModel, ...change };
    const context = fixtureContext(model);
    const values = await measureAll(context);
    expect(Object.keys(values).sort()).toEqual([...names].sort());
    for (const number of numbersIn(values)) expect(number).toSatisfy(Number.isFinite);

    const { attention, tokens: S } = model;
    const groups = attention === 'none' ? 0 : attention === 'raw' ? 1 : model.heads;
    const mixes = attention !== 'none' && attention !== 'article-code';
    expect(values.headEntropy).toHaveLength(groups);
    expect(values.headSimilarity?.shape ?? null).toEqual(groups ? [groups, groups] : null);
    expect(values.attentionDistance).toHaveLength(mixes ? groups : 0);
    expect(values.headAblation).toHaveLength(attention === 'raw' ? 0 : groups);
    expect(values.influence?.jacobian.shape).toEqual([S, S]);
    expect(values.influence?.attention?.shape ?? null).toEqual(mixes ? [S, S] : null);
    disposeContext(context);
  });

  it('need neither labels nor more than one sample', async () => {
    await startBackend('cpu');
    const context = { ...fixtureContext(oddModel, { test: 1, train: 1 }), testLabels: null, trainLabels: null };
    const values = await measureAll(context);
    expect(values.probeAccuracy).toBeNull();
    expect(values.gapRatio).toSatisfy(Number.isFinite);
    disposeContext(context);
  });

  it.each(['wasm', 'webgl', 'webgpu'] as const)('are on %s what they are on cpu', async (backend) => {
    const on = async (name: BackendName) => {
      await startBackend(name);
      const context = fixtureContext(oddModel);
      const values = await measureAll(context);
      disposeContext(context);
      return values;
    };
    const [expected, found] = [await on('cpu'), await on(backend)];
    for (const name of names) {
      const [a, b] = [numbersIn(found[name]), numbersIn(expected[name])];
      expect(a.length, name).toBe(b.length);
      const scale = b.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-3);
      for (const [i, value] of a.entries())
        expect(Math.abs(value - (b[i] ?? Number.NaN)) / scale, name).toBeLessThan(1e-3);
    }
  });
});
