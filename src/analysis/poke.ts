/** A sample poked: how code and reconstruction really answer, and how the Jacobian foretells it. One forward pass of both, one readback. */

import * as tf from '@tensorflow/tfjs-core';
import type { Poke } from '../protocol';
import type { MeasureContext } from './context';
import { passOf, readTogether } from './pass';

/**
 * What becomes of x = `base` [S, I] when it is poked into x + δ = `image` [S, I]: Δc = c(x + δ) − c(x), and J(x)·δ by the forward
 * tangent (spec §2), both [S, D].
 * @returns images still as tokens [S, I]
 */
export async function poke(
  context: Pick<MeasureContext, 'model' | 'tensors'>,
  base: tf.Tensor2D,
  image: tf.Tensor2D,
): Promise<Poke> {
  const frames = await readTogether(() => {
    const delta = tf.sub<tf.Tensor2D>(image, base);
    const pair = (a: tf.Tensor2D, b: tf.Tensor2D) => tf.reshape<tf.Rank.R3>(tf.stack([a, b]), [2, ...base.shape]);
    const { code, xhat, codeTangent } = passOf(context, pair(base, image));
    const of = (t: tf.Tensor, sample: 0 | 1) => tf.squeeze(tf.slice(t, [sample], [1]), [0]);
    const change = (t: tf.Tensor) => tf.sub(of(t, 1), of(t, 0));
    const tangent = codeTangent(pair(delta, delta));
    return [of(code, 0), change(code), of(tangent, 0), image, delta, of(xhat, 1), change(xhat)];
  });
  return {
    ...{ before: frames(0), moved: frames(1), foretold: frames(2) },
    ...{ poked: frames(3), delta: frames(4), reconstruction: frames(5), change: frames(6) },
  };
}
