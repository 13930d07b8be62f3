/** One sample through the model with everything in between, for a person to follow number by number. */

import * as tf from '@tensorflow/tfjs-core';
import { namedParameters } from '../model/modelParameters';
import { hasProjections } from '../model/parameters';
import type { Frame, Pass } from '../protocol';
import type { MeasureContext } from './context';
import { passOf, readTogether } from './pass';

type PassOf = Pick<MeasureContext, 'model' | 'tensors'>;

/** x [S, I] on its way to x̂, as `Pass` describes it without its picture. One forward pass, one readback. */
export async function tracedPass({ model, tensors }: PassOf, x: tf.Tensor2D): Promise<Omit<Pass, 'reconstruction'>> {
  /** Where each part lies in the readback; null for those that this model has not. */
  let places: (number | null)[] = [];
  const frames = await readTogether(() => {
    const pass = passOf({ model, tensors }, tf.expandDims<tf.Tensor3D>(x, 0));
    const { projected, scores, weights, heads } = pass.attended;
    const { q, k, v } = model.attention === 'raw' ? { q: null, k: null, v: null } : projected;
    const { u, h, z, code, y, xhat } = pass;
    const parts = [u, h, z, code, y, xhat, q, k, v, scores, weights, heads, contributions({ model, tensors }, heads)];
    const present = parts.filter((part) => part !== null);
    places = parts.map((part) => (part ? present.indexOf(part) : null));
    return [x, tf.mean(tf.square(tf.sub(xhat, x))), ...present.map((part) => tf.squeeze(part, [0]))];
  });
  const given = (part: number): Frame | null => {
    const place = places[part] ?? null;
    return place === null ? null : frames(place + 2);
  };
  const always = (part: number): Frame => frames((places[part] ?? 0) + 2);
  return {
    ...{ x: frames(0), mse: frames(1).data[0] ?? Number.NaN },
    ...{ u: always(0), h: always(1), z: always(2), code: always(3), y: always(4), xhat: always(5) },
    ...{ q: given(6), k: given(7), v: given(8), scores: given(9), attention: given(10), heads: given(11) },
    contributions: given(12),
  };
}

/** Each head's part of W_o·concat(O): O_h times the columns of W_o that are its own [B, H, S, D]; where nothing is projected, O itself. */
function contributions({ model, tensors }: PassOf, heads: tf.Tensor4D | null): tf.Tensor4D | null {
  if (!heads || !hasProjections(model)) return heads;
  const { latentDim: D, heads: H, headDim: d } = model;
  const out = namedParameters(model, tensors).matrix('attention.out.weight'); // [D, H·d]
  const perHead = tf.transpose(tf.reshape<tf.Rank.R3>(out, [D, H, d]), [1, 2, 0]); // [H, d, D]
  return tf.matMul<tf.Tensor4D>(heads, tf.expandDims(perHead, 0));
}
