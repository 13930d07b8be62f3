/** Whether context is used: how well masked tokens are filled in, against the best that a constant could do. */

import * as tf from '@tensorflow/tfjs-core';
import { permutation, randomStream } from '../lib/random';
import type { Diagnostics } from '../protocol';
import type { MeasureContext, SampleOptions } from './context';
import { firstSamples, passOf, readScalars } from './pass';

/** A third of the tokens is masked at a time. */
const PARTS = 3;

/**
 * Σ_masked‖x − x̂‖² / Σ_masked‖x − mean token there‖². Each sample's tokens fall at random into thirds, which are masked (set to
 * zero) in turn: every token is masked once, so the mean is that of the held-out tokens at a position, and a model in which
 * tokens do not mix, whose x̂ of a masked token is a constant, cannot come below 1. NaN where the data never vary.
 */
export async function maskedNmse(
  context: MeasureContext,
  { samples = 96 }: SampleOptions = {},
): Promise<Pick<Diagnostics, 'maskedNmse'>> {
  const sums = await readScalars(() => {
    const x = firstSamples(context, context.test, samples);
    const [n, S] = x.shape;
    const masks = tf.tensor4d(tokenMasks(context.seed, n, S), [PARTS, n, S, 1]);
    const errors = tf.unstack(masks).map((mask) =>
      tf.tidy(() => {
        const { xhat } = passOf(context, tf.mul(x, tf.sub(1, mask)));
        return tf.sum<tf.Scalar>(tf.mul(mask, tf.square(tf.sub(x, xhat))));
      }),
    );
    const spread = tf.sum<tf.Scalar>(tf.square(tf.sub(x, tf.mean(x, 0, true))));
    return [tf.addN(errors), spread];
  });
  return { maskedNmse: sums(0) / sums(1) };
}

/** 1 where a token is masked: in each of the parts another third of a sample's tokens. [PARTS, n, S] */
function tokenMasks(seed: number, n: number, S: number): Float32Array {
  const random = randomStream(seed, 'masked-nmse');
  const masks = new Float32Array(PARTS * n * S);
  for (let sample = 0; sample < n; sample++) {
    permutation(S, random).forEach((token, rank) => {
      masks[((rank % PARTS) * n + sample) * S + token] = 1;
    });
  }
  return masks;
}
