/** What the held-out error becomes while some heads are silenced. Knows neither runs nor messages. */

import * as tf from '@tensorflow/tfjs-core';
import type { MutedError } from '../protocol';
import type { MeasureContext, SampleOptions } from './context';
import { evaluate } from './evaluate';
import { withoutHeads } from './withoutHeads';

/** Enough for the third digit of an error to stand still from sample to sample, few enough to answer at once. */
const SAMPLES = 512;

/**
 * Mean (x̂ − x)² of the model of `context` and of it without `heads` (see `withoutHeads`), over the same first held-out samples.
 * @param heads counted from 0
 */
export async function mutedError(
  { model, tensors, test, seed }: MeasureContext,
  heads: readonly number[],
  { samples: most = SAMPLES }: SampleOptions = {},
): Promise<MutedError> {
  const [N, S, I] = test.shape;
  const samples = Math.min(most, N);
  const muted = withoutHeads(model, tensors, heads);
  const x = tf.slice(test, [0, 0, 0], [samples, S, I]);
  try {
    const { mse } = await evaluate(model, 'none', tensors, x, seed);
    const { mse: mutedMse } = await evaluate(model, 'none', muted, x, seed);
    return { heads, mse, mutedMse, samples };
  } finally {
    tf.dispose([x, ...muted.filter((tensor) => !tensors.includes(tensor))]);
  }
}
