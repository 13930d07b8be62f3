/** The linear probe on codes that carry the labels, that carry nothing, and in both ways of solving. */

import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ModelConfig } from '../config/modelConfig';
import { startBackend } from '../engine/backend';
import { randomStream } from '../lib/random';
import type { MeasureContext } from './context';
import { disposeContext, fixtureContext, oddModel } from './contextFixture';
import { linearProbe } from './linearProbe';

beforeAll(() => startBackend('cpu'));

const model: ModelConfig = { ...oddModel, attention: 'none', encoderActivation: 'linear' };

/** Samples whose label, i mod 3, lies `distance` deep in random pixels. */
function labelled(name: string, count: number, distance: number): tf.Tensor3D {
  const random = randomStream(2, name);
  const values = Float32Array.from({ length: count * 30 }, (_, k) => {
    const label = Math.floor(k / 30) % 3;
    return random.normal() + (k % 3 === label ? distance : 0);
  });
  return tf.tensor3d(values, [count, 6, 5]);
}

function contextOf(distance: number, train: number, test: number): MeasureContext {
  const context = fixtureContext(model, { train, test });
  tf.dispose([context.train, context.test]);
  return { ...context, train: labelled('train', train, distance), test: labelled('test', test, distance) };
}

describe('the linear probe', () => {
  it('reads labels that are there, and noise on the inputs hides them', async () => {
    const context = contextOf(3, 200, 150);
    const options = { trainSamples: 200, testSamples: 150 };
    const [clean, noisy, drowned] = [
      await linearProbe(context, options),
      await linearProbe(context, { ...options, noise: 10 }),
      await linearProbe(context, { ...options, noise: 1000 }),
    ];
    expect(clean.probeAccuracy).toBeGreaterThan(0.98);
    expect(noisy.probeAccuracy).toBeLessThan(0.9);
    expect(drowned.probeAccuracy).toBeLessThan(0.5);
    expect(await linearProbe(context, { ...options, noise: 10 })).toEqual(noisy);
    disposeContext(context);
  });

  it('guesses where there is nothing to read', async () => {
    const context = contextOf(0, 200, 150);
    const { probeAccuracy } = await linearProbe(context);
    expect(Math.abs((probeAccuracy ?? Number.NaN) - 1 / 3)).toBeLessThan(0.12);
    disposeContext(context);
  });

  it('does not depend on the code’s scale, and leaves out units that never change', async () => {
    const context = contextOf(1, 200, 150);
    const scaled = context.tensors.map((tensor, i) => (i === 0 ? tf.mul(tensor, 50) : tf.clone(tensor)));
    const silent = context.tensors.map((tensor, i) =>
      i === 0 ? tf.mul(tensor, tf.zerosLike(tensor)) : tf.clone(tensor),
    );
    const accuracy = (await linearProbe(context)).probeAccuracy;
    expect((await linearProbe({ ...context, tensors: scaled })).probeAccuracy).toBe(accuracy);
    expect((await linearProbe({ ...context, tensors: silent })).probeAccuracy).toBeCloseTo(1 / 3, 1);
    tf.dispose([...scaled, ...silent]);
    disposeContext(context);
  });

  it('with fewer samples than features solves the same equations the other way round', async () => {
    // 42 features: 30 samples, and the same 30 twice over, are one problem with n below and above the features.
    const context = contextOf(1, 30, 150);
    const doubled = tf.concat([context.train, context.train], 0);
    const labels = Array.from({ length: 60 }, (_, i) => (i % 30) % 3);
    const few = await linearProbe(context, { trainSamples: 30, testSamples: 150 });
    const many = await linearProbe(
      { ...context, train: doubled, trainLabels: labels },
      { trainSamples: 60, testSamples: 150 },
    );
    expect(few.probeAccuracy).toBeGreaterThan(0.5);
    expect(many).toEqual(few);
    doubled.dispose();
    disposeContext(context);
  });
});
