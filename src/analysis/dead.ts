/** Units that never speak: latent units and output pixels that are zero on every sample looked at. */

import * as tf from '@tensorflow/tfjs-core';
import type { Diagnostics } from '../protocol';
import type { MeasureContext, SampleOptions } from './context';
import { firstSamples, passOf, readScalars } from './pass';

/** How many of the D units of h are 0 on every token, and how many of the S·I pixels of x̂ on every sample, held-out ones. */
export async function dead(
  context: MeasureContext,
  { samples = 256 }: SampleOptions = {},
): Promise<Pick<Diagnostics, 'deadLatents' | 'deadOutputs'>> {
  const counts = await readScalars(() => {
    const { h, xhat } = passOf(context, firstSamples(context, context.test, samples));
    return [zeros(tf.max(tf.abs(h), [0, 1])), zeros(tf.max(tf.abs(xhat), 0))];
  });
  return { deadLatents: counts(0), deadOutputs: counts(1) };
}

/** How many elements of a tensor of magnitudes are exactly 0. */
function zeros(magnitudes: tf.Tensor): tf.Scalar {
  return tf.sum(tf.cast(tf.equal(magnitudes, 0), 'float32'));
}
