/** The generalisation gap as a ratio of errors: the honest figure of overfitting (the absolute gap can move the other way). */

import * as tf from '@tensorflow/tfjs-core';
import type { Diagnostics } from '../protocol';
import type { MeasureContext, SampleOptions } from './context';
import { firstSamples, passOf, readScalars } from './pass';

/** Test MSE / train MSE on equally many samples, without dropout and corruption. NaN where both are 0. */
export async function gap(
  context: MeasureContext,
  { samples = 192 }: SampleOptions = {},
): Promise<Pick<Diagnostics, 'gapRatio'>> {
  const { test, train } = context;
  const count = Math.min(samples, test.shape[0], train.shape[0]);
  const error = (x: tf.Tensor3D) => {
    const batch = firstSamples(context, x, count);
    return tf.mean<tf.Scalar>(tf.square(tf.sub(passOf(context, batch).xhat, batch)));
  };
  const errors = await readScalars(() => [error(test), error(train)]);
  return { gapRatio: errors(0) / errors(1) };
}
