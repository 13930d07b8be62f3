/** What each head is worth: how much the test error rises without it. */

import * as tf from '@tensorflow/tfjs-core';
import { hasProjections, parameterSpecs } from '../model/parameters';
import type { Diagnostics } from '../protocol';
import type { MeasureContext, SampleOptions } from './context';
import { firstSamples, passOf, readScalars } from './pass';

/** Forward passes of samples that a call does by default, all heads together. */
const PASSES = 256;

/**
 * ΔMSE of each head on held-out samples: its columns of W_o set to zero, so that its output is gone and all else stays
 * (Michel et al. 2019). Empty where there is no W_o.
 */
export async function ablation(
  context: MeasureContext,
  { samples = Math.ceil(PASSES / (context.model.heads + 1)) }: SampleOptions = {},
): Promise<Pick<Diagnostics, 'headAblation'>> {
  const { model, tensors, test } = context;
  if (!hasProjections(model)) return { headAblation: [] };
  const { heads: H, headDim: d } = model;
  const out = parameterSpecs(model).findIndex(({ name }) => name === 'attention.out.weight');
  const heads = Array.from({ length: H }, (_, head) => head);
  const errors = await readScalars(() => {
    const batch = firstSamples(context, test, samples);
    const error = (without: number | null) =>
      tf.tidy(() => {
        const kept = Float32Array.from({ length: H * d }, (_, column) => (Math.floor(column / d) === without ? 0 : 1));
        const changed = tensors.map((tensor, i) => (i === out ? tf.mul(tensor, tf.tensor1d(kept)) : tensor));
        const { xhat } = passOf({ model, tensors: changed }, batch);
        return tf.mean<tf.Scalar>(tf.square(tf.sub(xhat, batch)));
      });
    return [error(null), ...heads.map(error)];
  });
  return { headAblation: heads.map((head) => errors(head + 1) - errors(0)) };
}
