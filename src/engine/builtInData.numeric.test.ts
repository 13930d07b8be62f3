/** The default model learns every kind of data that comes with the page. On WebAssembly, in few steps of small batches. */

import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, it } from 'vitest';
import { passOf } from '../analysis/pass';
import { defaults } from '../config/clamp';
import { type Config, fields } from '../config/fields';
import { datasets } from '../data/registry';
import { startBackend } from './backend';
import { createComposedEngine } from './composed/composedEngine';
import type { Engine } from './engine';
import { prepareRunData, type RunData } from './runData';

beforeAll(() => startBackend('wasm'));

const SAMPLES = 100;

/** The mean squared error of the first held-out samples. */
async function testError(engine: Engine, { model, test }: RunData): Promise<number> {
  const tensors = await engine.parameters();
  const error = tf.tidy(() => {
    const size = model.tokens * model.inputDim;
    const x = tf.tensor3d(test.slice(0, SAMPLES * size), [SAMPLES, model.tokens, model.inputDim]);
    return tf.mean(tf.square(tf.sub(passOf({ model, tensors }, x).xhat, x)));
  });
  const [value = Number.NaN] = await error.data();
  error.dispose();
  return value;
}

it.each([
  ['digits', 0.75],
  ['shapes', 0.6],
  ['waves', 0.75],
  ['text-en', 0.75],
  ['text-zh', 0.75],
] as const)('on %s the held-out error falls to less than %f of what it was', async (dataset, part) => {
  const config: Config = { ...defaults(fields), dataset, batchSize: 32 };
  const data = prepareRunData(config, datasets[dataset](config.seed));
  const { model, train, trainCount } = data;
  const engine = createComposedEngine({ model, config, train, trainCount, resume: null });
  const untrained = await testError(engine, data);
  while (engine.step < 120) await engine.run(Math.min(engine.mostSteps, 120 - engine.step));
  expect(await testError(engine, data)).toBeLessThan(part * untrained);
  engine.dispose();
});
