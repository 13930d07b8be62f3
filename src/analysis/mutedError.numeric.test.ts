/** The error without heads is that of the model whose output weights for them are zero, over the same samples. */

import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { startBackend } from '../engine/backend';
import { parameterSpecs } from '../model/parameters';
import type { MeasureContext } from './context';
import { attentions, disposeContext, fixtureContext, oddModel } from './contextFixture';
import { evaluate } from './evaluate';
import { mutedError } from './mutedError';
import { withoutHeads } from './withoutHeads';

beforeAll(() => startBackend('cpu'));

const mseOf = async ({ model, test, seed }: MeasureContext, tensors: readonly tf.Tensor[], samples = test.shape[0]) => {
  const x = tf.slice(test, [0, 0, 0], [samples, model.tokens, model.inputDim]);
  const { mse } = await evaluate(model, 'none', tensors, x, seed);
  x.dispose();
  return mse;
};

describe('mutedError', () => {
  it('holds the model without the heads against the whole one', async () => {
    const context = fixtureContext(oddModel);
    const { model, tensors } = context;
    for (const heads of [[1], [0, 2]]) {
      const muted = await mutedError(context, heads);
      expect(muted).toEqual({
        heads,
        samples: 12,
        mse: await mseOf(context, tensors),
        mutedMse: await mseOf(context, withoutHeads(model, tensors, heads)),
      });
      expect(Math.abs(muted.mutedMse - muted.mse)).toBeGreaterThan(1e-5);
    }
    disposeContext(context);
  });

  it('of all heads is that of an attention that puts out nothing', async () => {
    const model = { ...oddModel, residual: true };
    const context = fixtureContext(model);
    const out = parameterSpecs(model).findIndex(({ name }) => name === 'attention.out.weight');
    const silent = context.tensors.map((tensor, i) => (i === out ? tf.zerosLike(tensor) : tensor));
    const { mutedMse } = await mutedError(context, [0, 1, 2]);
    expect(mutedMse).toBe(await mseOf(context, silent));
    disposeContext(context);
  });

  it('takes the first samples and leaves no tensor behind', async () => {
    const context = fixtureContext(oddModel);
    const before = tf.memory().numTensors;
    const { mse, samples } = await mutedError(context, [0], { samples: 5 });
    expect(tf.memory().numTensors).toBe(before);
    expect(samples).toBe(5);
    expect(mse).toBe(await mseOf(context, context.tensors, 5));
    disposeContext(context);
  });

  it.each(attentions)('changes something only where there is W_o: %s', async (attention) => {
    const context = fixtureContext({ ...oddModel, attention });
    const { mse, mutedMse } = await mutedError(context, [0]);
    expect(mse === mutedMse).toBe(attention === 'raw' || attention === 'none');
    disposeContext(context);
  });
});
