/** Each measure on models for which its value is known. */

import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ModelConfig } from '../config/modelConfig';
import { startBackend } from '../engine/backend';
import { ablation } from './ablation';
import type { MeasureContext } from './context';
import { disposeContext, type FixtureOptions, fixtureContext, oddModel } from './contextFixture';
import { contraction } from './contraction';
import { contractionCurve } from './contractionCurve';
import { dead } from './dead';
import { gap } from './gap';
import { maskedNmse } from './maskedNmse';

beforeAll(() => startBackend('cpu'));

/** Everything linear, as wide inside as outside, so that weights can be chosen by hand. */
const linearModel: ModelConfig = {
  ...oddModel,
  inputDim: 5,
  latentDim: 5,
  heads: 1,
  headDim: 5,
  encoderActivation: 'linear',
  decoderActivation: 'linear',
  positionalEncoding: 'none',
};
/** `factor` times the 5 × 5 identity. */
const identity = (factor: number) => (index: number) => (index % 6 === 0 ? factor : 0);
const zero = () => 0;

async function withContext<T>(
  model: ModelConfig,
  options: FixtureOptions,
  use: (context: MeasureContext) => Promise<T>,
): Promise<T> {
  const context = fixtureContext(model, options);
  const result = await use(context);
  disposeContext(context);
  return result;
}

describe('the gap ratio', () => {
  it('is 1 on the same samples, and the ratio of the errors on others', async () => {
    const set = { 'encoder.weight': zero, 'encoder.bias': zero, 'decoder.bias': zero };
    const model: ModelConfig = { ...linearModel, attention: 'none' }; // x̂ = 0, so an error is the mean of x²
    await withContext(model, { set, test: 10, train: 10 }, async (context) => {
      expect((await gap({ ...context, train: context.test })).gapRatio).toBe(1);
      const halved = tf.mul<tf.Tensor3D>(context.test, 0.5);
      expect((await gap({ ...context, train: halved })).gapRatio).toBeCloseTo(4, 5);
      halved.dispose();
    });
  });

  it('takes equally many samples of both', async () => {
    await withContext(oddModel, { test: 12, train: 4 }, async (context) => {
      const four = tf.slice(context.test, [0, 0, 0], [4, 6, 5]);
      expect((await gap(context)).gapRatio).toBe((await gap({ ...context, test: four })).gapRatio);
      four.dispose();
    });
  });
});

describe('contraction', () => {
  it('of a linear encoder is ‖W_e‖² / I, and the decoder’s norm is Frobenius', async () => {
    const set = { 'encoder.weight': identity(3), 'decoder.weight': identity(2) };
    await withContext(linearModel, { set }, async (context) => {
      const found = await contraction(context);
      expect(found.encoderContraction).toBeCloseTo(9, 5); // 5·3²/5
      expect(found.decoderNorm).toBeCloseTo(2 * Math.sqrt(5), 5);
    });
    const tied = { set: { 'encoder.weight': identity(3) } };
    await withContext({ ...linearModel, tiedWeights: true }, tied, async (context) => {
      expect((await contraction(context)).decoderNorm).toBeCloseTo(3 * Math.sqrt(5), 5);
    });
  });

  it('has a flat curve for a linear code', async () => {
    const model: ModelConfig = { ...linearModel, attention: 'none' };
    await withContext(model, { set: { 'encoder.weight': identity(2) } }, async (context) => {
      const { contractionCurve: curve } = await contractionCurve(context, { radii: [0.1, 1, 30] });
      expect(curve.map(({ radius }) => radius)).toEqual([0.1, 1, 30]);
      for (const { ratio } of curve) expect(ratio).toBeCloseTo(2, 3);
    });
  });

  it('has a curve that falls where units saturate', async () => {
    await withContext({ ...oddModel, attention: 'none' }, {}, async (context) => {
      const { contractionCurve: curve } = await contractionCurve(context, { radii: [0.1, 30] });
      expect(curve[1]?.ratio).toBeLessThan(0.3 * (curve[0]?.ratio ?? 0));
    });
  });
});

describe('dead units', () => {
  it('are those that are zero on every sample', async () => {
    const model: ModelConfig = { ...oddModel, encoderActivation: 'relu', decoderActivation: 'relu' };
    const set = {
      'encoder.bias': (unit: number) => (unit < 2 ? -1e3 : 1e3),
      'decoder.bias': (pixel: number) => (pixel === 3 ? -1e6 : 1e6),
    };
    await withContext(model, { set }, async (context) => {
      expect(await dead(context)).toEqual({ deadLatents: 2, deadOutputs: 6 }); // one pixel in each of 6 tokens
    });
    await withContext(oddModel, { set }, async (context) => {
      expect((await dead(context)).deadLatents).toBe(0); // a saturated tanh is not silent
    });
  });
});

describe('head ablation', () => {
  it('finds that a head without output weights is worth nothing', async () => {
    const width = oddModel.heads * oddModel.headDim;
    const set = { 'attention.out.weight': (i: number) => (Math.floor((i % width) / oddModel.headDim) === 1 ? 0 : 0.7) };
    await withContext(oddModel, { set }, async (context) => {
      const { headAblation } = await ablation(context);
      expect(headAblation).toHaveLength(3);
      expect(headAblation[1]).toBe(0);
      for (const head of [0, 2]) expect(Math.abs(headAblation[head] ?? 0)).toBeGreaterThan(1e-4);
    });
  });

  it('of the only head leaves the code’s bias alone', async () => {
    // c = z·1 through uniform attention over equal tokens; without it x̂ = 0.
    const set = {
      'encoder.weight': zero,
      'encoder.bias': () => 0.5,
      'attention.v.weight': identity(1),
      'attention.v.bias': zero,
      'attention.out.weight': identity(1),
      'attention.out.bias': zero,
      'decoder.weight': identity(1),
      'decoder.bias': zero,
    };
    await withContext({ ...linearModel, attention: 'uniform' }, { set }, async (context) => {
      const errors = tf.tidy(() =>
        tf.stack([tf.mean(tf.square(context.test)), tf.mean(tf.square(tf.sub(context.test, 0.5)))]),
      );
      const [without = 0, whole = 0] = await errors.data();
      errors.dispose();
      expect((await ablation(context)).headAblation[0]).toBeCloseTo(without - whole, 5);
    });
  });
});

describe('masked NMSE', () => {
  it.each([1, 2, 3])('is at least 1 where tokens do not mix (parameters × %i)', async (factor) => {
    for (const attention of ['none', 'article-code'] as const) {
      const model: ModelConfig = { ...oddModel, attention, positionalEncoding: 'sinusoidal' };
      await withContext(model, { set: { 'decoder.bias': (i) => factor * Math.sin(i) } }, async (context) => {
        expect((await maskedNmse(context)).maskedNmse).toBeGreaterThanOrEqual(1);
      });
    }
  });

  it('is 1 for the mean and 0 for a model that fills in from the other tokens', async () => {
    // All tokens of a sample are alike; four of six are seen, so 6/4 of their mean is the missing token.
    const fill = {
      'encoder.weight': identity(1),
      'encoder.bias': zero,
      'attention.v.weight': identity(1),
      'attention.v.bias': zero,
      'attention.out.weight': identity(1.5),
      'attention.out.bias': zero,
      'decoder.weight': identity(1),
      'decoder.bias': zero,
    };
    await withContext({ ...linearModel, attention: 'uniform' }, { set: fill }, async (context) => {
      const alike = tf.tidy(() => tf.tile(tf.slice(context.test, [0, 0, 0], [12, 1, 5]), [1, 6, 1]));
      expect((await maskedNmse({ ...context, test: alike })).maskedNmse).toBeLessThan(1e-9);
      const mean = Array.from(await tf.tidy(() => tf.mean(alike, [0, 1])).data());
      const constant = { ...fill, 'decoder.weight': zero, 'decoder.bias': (i: number) => mean[i] ?? 0 };
      await withContext({ ...linearModel, attention: 'uniform' }, { set: constant }, async (other) => {
        expect((await maskedNmse({ ...other, test: alike })).maskedNmse).toBeCloseTo(1, 5);
      });
      alike.dispose();
    });
  });

  it('masks by the seed', async () => {
    await withContext(oddModel, {}, async (context) => {
      const [first, again, other] = [
        await maskedNmse(context),
        await maskedNmse(context),
        await maskedNmse({ ...context, seed: 4 }),
      ];
      expect(again).toEqual(first);
      expect(other).not.toEqual(first);
    });
  });
});
