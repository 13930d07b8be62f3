/** What each head is worth: how much the test error rises without it. */

import * as tf from '@tensorflow/tfjs-core';
import { hasProjections } from '../model/parameters';
import type { Diagnostics } from '../protocol';
import type { MeasureContext, SampleOptions } from './context';
import { firstSamples, passOf, readScalars } from './pass';
import { withoutHeads } from './withoutHeads';

/** Forward passes of samples that a call does by default, all heads together. */
const PASSES = 256;

/**
 * ΔMSE of each head on held-out samples: see `withoutHeads`. Empty where there is no W_o.
 */
export async function ablation(
  context: MeasureContext,
  { samples = Math.ceil(PASSES / (context.model.heads + 1)) }: SampleOptions = {},
): Promise<Pick<Diagnostics, 'headAblation'>> {
  const { model, tensors, test } = context;
  if (!hasProjections(model)) return { headAblation: [] };
  const heads = Array.from({ length: model.heads }, (_, head) => head);
  const errors = await readScalars(() => {
    const batch = firstSamples(context, test, samples);
    const error = (...without: number[]) =>
      tf.tidy(() => {
        const { xhat } = passOf({ model, tensors: withoutHeads(model, tensors, without) }, batch);
        return tf.mean<tf.Scalar>(tf.square(tf.sub(xhat, batch)));
      });
    return [error(), ...heads.map((head) => error(head))];
  });
  return { headAblation: heads.map((head) => errors(head + 1) - errors(0)) };
}
