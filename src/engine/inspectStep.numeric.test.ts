/** The look into a training step on the CPU backend: what it counts, and that it leaves nothing behind. */

import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, it } from 'vitest';
import { defaults } from '../config/clamp';
import { fields } from '../config/fields';
import { datasets } from '../data/registry';
import { startBackend } from './backend';
import { inspectStep } from './inspectStep';
import { prepareRunData } from './runData';

beforeAll(() => startBackend('cpu'));

it('counts the kernels of one step, and leaves no tensor behind', async () => {
  const config = { ...defaults(fields), patchSize: '14', latentDim: 4, batchSize: 4, sampleLimit: 20 } as const;
  const { model, train, trainCount } = prepareRunData(config, datasets.digits(config.seed));
  const before = tf.memory().numTensors;
  const { fused, composed } = await inspectStep(null, { model, config, train, trainCount, resume: null });
  expect(tf.memory().numTensors).toBe(before);
  expect(fused).toBeNull();
  expect(composed.find(({ kernel }) => kernel === 'Softmax')?.count).toBeGreaterThan(0);
  expect(composed.every(({ count, bytes }) => count > 0 && bytes > 0)).toBe(true);
});
