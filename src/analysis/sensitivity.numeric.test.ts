/** The sensitivity of a code whose Jacobian is known: a linear encoder alone. */

import * as tf from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { startBackend } from '../engine/backend';
import { codeVariance } from './codeVariance';
import { disposeContext, fixtureContext, oddModel } from './contextFixture';
import { sensitivity } from './sensitivity';

describe('sensitivity', () => {
  it('of a linear encoder is S·‖W‖², over the variance of the code without its scale', async () => {
    await startBackend('cpu');
    const model = { ...oddModel, attention: 'none', encoderActivation: 'linear', positionalEncoding: 'none' } as const;
    const context = fixtureContext(model);
    const [weight] = context.tensors;
    const squares = weight ? await tf.sum(tf.square(weight)).data() : [];
    const { squaredNorm, scaleFree } = await sensitivity(context);
    const expected = model.tokens * (squares[0] ?? Number.NaN);
    expect(Math.abs(squaredNorm / expected - 1)).toBeLessThan(1e-4);
    const variance = await codeVariance(context, { samples: 128 });
    expect(Math.abs(scaleFree / (expected / variance) - 1)).toBeLessThan(1e-4);
    disposeContext(context);
  });

  it('without its scale does not change with that of the code, where the norm does', async () => {
    await startBackend('cpu');
    const model = { ...oddModel, attention: 'none', encoderActivation: 'linear', positionalEncoding: 'none' } as const;
    const weight = (scale: number) => ({ 'encoder.weight': (index: number) => scale * Math.sin(index) });
    const [small, large] = [fixtureContext(model, { set: weight(1) }), fixtureContext(model, { set: weight(3) })];
    const [one, other] = [await sensitivity(small), await sensitivity(large)];
    expect(Math.abs(other.squaredNorm / one.squaredNorm / 9 - 1)).toBeLessThan(1e-4);
    expect(Math.abs(other.scaleFree / one.scaleFree - 1)).toBeLessThan(1e-4);
    disposeContext(small);
    disposeContext(large);
  });
});
