/** What the heads do: how sharply each attends, how far it looks, how alike the heads' outputs are. */

import * as tf from '@tensorflow/tfjs-core';
import { patchDistances } from '../lib/patchDistance';
import type { Diagnostics, Frame } from '../protocol';
import type { MeasureContext, SampleOptions } from './context';
import { firstSamples, passOf, readTogether } from './pass';

/** Below this a probability counts as 0 in A·log A, and a squared norm as that of the zero vector. */
const TINY = 1e-30;

type AttentionStatistics = Pick<Diagnostics, 'headEntropy' | 'headSimilarity' | 'attentionDistance'>;

/**
 * Per head, averaged over samples and tokens: normalised entropy (Zhai et al. 2023), mean distance in patches to where it
 * looks (Dosovitskiy et al. 2021, fig. 7), and cos(O_i, O_j) of head outputs (Li et al. 2018).
 * In article-code a "head" is the query head, which looks at the heads of its own token: it has no distance.
 */
export async function attentionStatistics(
  context: MeasureContext,
  { samples = 64 }: SampleOptions = {},
): Promise<AttentionStatistics> {
  const { model, grid, test } = context;
  if (model.attention === 'none') return { headEntropy: [], headSimilarity: null, attentionDistance: [] };
  const withinToken = model.attention === 'article-code';
  const frames = await readTogether(() => {
    const { weights, heads } = passOf(context, firstSamples(context, test, samples));
    if (!weights || !heads) throw new Error(`attention ${model.attention} gave no weights`);
    const entropy = entropyPerHead(weights, withinToken);
    const similarity = headSimilarity(heads);
    if (withinToken) return [entropy, similarity];
    return [entropy, similarity, distancePerHead(weights, patchDistances(grid))];
  });
  const numbers = ({ data }: Frame) => Array.from(data);
  return {
    headEntropy: numbers(frames(0)),
    headSimilarity: frames(1),
    attentionDistance: withinToken ? [] : numbers(frames(2)),
  };
}

/** −ΣA·log A / log(keys), 0 for a single key. The heads are axis 1, or the queries (axis 2) where they attend to each other. [H] */
export function entropyPerHead(weights: tf.Tensor4D, withinToken: boolean): tf.Tensor1D {
  const keys = weights.shape[3];
  const perQuery = tf.neg(tf.sum(tf.mul(weights, tf.log(tf.maximum(weights, TINY))), -1)); // [B, G, n]
  return tf.div(tf.mean<tf.Tensor1D>(perQuery, withinToken ? [0, 1] : [0, 2]), Math.log(Math.max(keys, 2)));
}

/** Σ_j A_ij·distance(i, j), averaged over samples and queries. [H] */
function distancePerHead(weights: tf.Tensor4D, distances: Float32Array): tf.Tensor1D {
  const [, , S] = weights.shape;
  const perQuery = tf.sum(tf.mul(weights, tf.tensor2d(distances, [S, S])), -1); // [B, H, S]
  return tf.mean(perQuery, [0, 2]);
}

/** Mean over samples and tokens of cos(O_i, O_j), for heads [B, H, S, d]: [H, H]. A zero output is like no other, nor itself. */
function headSimilarity(heads: tf.Tensor4D): tf.Tensor2D {
  const [B, H, S, d] = heads.shape;
  const norms = tf.sqrt(tf.maximum(tf.sum(tf.square(heads), -1, true), TINY)); // [B, H, S, 1]
  const perHead = tf.reshape<tf.Rank.R2>(tf.transpose(tf.div(heads, norms), [1, 0, 2, 3]), [H, B * S * d]);
  return tf.div(tf.matMul(perHead, perHead, false, true), B * S);
}
