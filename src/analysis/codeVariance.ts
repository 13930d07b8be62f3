/** The code's own scale, which a contraction has to be compared with: how much codes differ between samples. */

import * as tf from '@tensorflow/tfjs-core';
import { codes } from './codes';
import type { MeasureContext, SampleOptions } from './context';
import { readScalars } from './pass';

/** A variance below this share of E‖c‖² is rounding noise: the code is constant. */
const NEGLIGIBLE = 1e-10;

/**
 * tr Cov(c) over held-out samples, c being all tokens of a sample: the sum of the variances (unbiased) of its S·D numbers.
 * 0 for a constant code, NaN for a single sample.
 */
export async function codeVariance(context: MeasureContext, { samples = 256 }: SampleOptions = {}): Promise<number> {
  const { tokens: S, inputDim: I } = context.model;
  const count = Math.min(samples, context.test.shape[0]);
  if (count < 2) return Number.NaN;
  const sums = await readScalars(() => {
    const rows = codes(context, tf.slice(context.test, [0, 0, 0], [count, S, I])); // [n, S·D]
    const squares = (t: tf.Tensor) => tf.sum<tf.Scalar>(tf.square(t));
    return [tf.div(squares(tf.sub(rows, tf.mean(rows, 0, true))), count - 1), tf.div(squares(rows), count)];
  });
  const [variance, size] = [sums(0), sums(1)];
  return variance <= NEGLIGIBLE * size ? 0 : variance;
}
