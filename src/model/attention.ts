/** The six attention variants: z → code, each with its tangent (the forward derivative that contractive-code needs). */

import * as tf from '@tensorflow/tfjs-core';
import type { ModelConfig } from '../config/modelConfig';
import { linear } from './linear';
import type { Parameters } from './modelParameters';

/** What attention gives. Axes of `weights` and `heads` are [batch, group, query, key] and [batch, group, query, width]. */
export interface Attended {
  /** c before the residual, [B, S, D]. */
  readonly code: tf.Tensor3D;
  /** A: [B,H,S,S]; article-code [B,S,H,H]; raw [B,1,S,S]; null for none. Before dropout. */
  readonly weights: tf.Tensor4D | null;
  /** O, one vector a head and token, [B,H,S,d]; null for none. */
  readonly heads: tf.Tensor4D | null;
  /** q, k and v as A is made of them: [B,H,S,d]; article-code [B,S,H,d]; raw thrice z [B,1,S,D]; null where the variant has none. */
  readonly projected: { readonly [Part in 'q' | 'k' | 'v']: tf.Tensor4D | null };
  /** The scaled scores, of A's shape: A = softmax of these over keys; null without (uniform, none). */
  readonly scores: tf.Tensor4D | null;
  /** ċ [B,S,D] for a tangent ż = ḣ [B,S,D] (positions are constant). First-order ops only: autodiff runs through it. */
  tangent(zDot: tf.Tensor3D): tf.Tensor3D;
}

/** Attention over z [B,S,D]; `dropout` is an inverted-dropout mask of A's shape, or null. */
export function attend(
  model: ModelConfig,
  parameters: Parameters,
  z: tf.Tensor3D,
  dropout: tf.Tensor4D | null,
): Attended {
  switch (model.attention) {
    case 'none':
      return { code: z, weights: null, heads: null, projected: unprojected, scores: null, tangent: (zDot) => zDot };
    case 'raw':
      return attendRaw(model, z, dropout);
    case 'standard':
    case 'article-prose':
    case 'article-code':
    case 'uniform':
      return attendProjected(model, parameters, z, dropout);
  }
}

const unprojected = { q: null, k: null, v: null };

/** Q = K = V = z, one head, no projections: A = softmax(z·zᵀ/√D), c = A·z (the article's step 1). */
function attendRaw(model: ModelConfig, z: tf.Tensor3D, dropout: tf.Tensor4D | null): Attended {
  const { tokens: S, latentDim: D } = model;
  const asHead = (t: tf.Tensor3D) => tf.reshape<tf.Rank.R4>(t, [-1, 1, S, D]);
  const asTokens = (t: tf.Tensor4D) => tf.reshape<tf.Rank.R3>(t, [-1, S, D]);
  const head = asHead(z);
  const core = dotProductAttention(head, head, head, 1 / Math.sqrt(D), dropout);
  return {
    code: asTokens(core.output),
    weights: core.weights,
    heads: core.output,
    projected: { q: head, k: head, v: head },
    scores: core.scores,
    tangent: (zDot) => {
      const headDot = asHead(zDot);
      return asTokens(core.tangent(headDot, headDot, headDot));
    },
  };
}

/** The variants with q, k, v and output projections. */
function attendProjected(
  model: ModelConfig,
  parameters: Parameters,
  z: tf.Tensor3D,
  dropout: tf.Tensor4D | null,
): Attended {
  const { tokens: S, heads: H, headDim: d } = model;
  const withinToken = model.attention === 'article-code';
  // [B,S,H·d] → [B,H,S,d], or [B,S,H,d] where the heads of one token attend to each other
  const split = (t: tf.Tensor3D): tf.Tensor4D => {
    const perToken = tf.reshape<tf.Rank.R4>(t, [-1, S, H, d]);
    return withinToken ? perToken : swapAxes(perToken);
  };
  const merge = (t: tf.Tensor4D): tf.Tensor3D => tf.reshape(withinToken ? t : swapAxes(t), [-1, S, H * d]);
  const project = (part: 'q' | 'k' | 'v', t: tf.Tensor3D, withBias: boolean) =>
    split(
      linear(
        t,
        parameters.matrix(`attention.${part}.weight`),
        withBias ? parameters.vector(`attention.${part}.bias`) : null,
      ),
    );
  const outWeight = parameters.matrix('attention.out.weight');

  const v = project('v', z, true);
  const attends = model.attention !== 'uniform';
  const q = attends ? project('q', z, true) : null;
  const k = attends ? project('k', z, true) : null;
  const core =
    q && k
      ? dotProductAttention(q, k, v, 1 / Math.sqrt(d), dropout, model.attention === 'article-prose')
      : uniformAttention(v, dropout);
  return {
    code: linear(merge(core.output), outWeight, parameters.vector('attention.out.bias')),
    weights: core.weights,
    heads: withinToken ? swapAxes(core.output) : core.output,
    projected: { q, k, v },
    scores: core.scores,
    tangent: (zDot) => {
      const projectDot = (part: 'q' | 'k' | 'v') => project(part, zDot, false);
      const outputDot =
        model.attention === 'uniform'
          ? core.tangent(null, null, projectDot('v'))
          : core.tangent(projectDot('q'), projectDot('k'), projectDot('v'));
      return linear(merge(outputDot), outWeight, null);
    },
  };
}

/** [B,S,H,d] ⇄ [B,H,S,d]. */
function swapAxes(t: tf.Tensor4D): tf.Tensor4D {
  return tf.transpose(t, [0, 2, 1, 3]);
}

interface Core {
  readonly weights: tf.Tensor4D;
  readonly scores: tf.Tensor4D | null;
  readonly output: tf.Tensor4D;
  tangent(qDot: tf.Tensor4D | null, kDot: tf.Tensor4D | null, vDot: tf.Tensor4D): tf.Tensor4D;
}

/**
 * A = softmax(q·kᵀ·scale) over keys, O = A·v (Vaswani et al. 2017, eq. 1), or O = A·k + v as the article's prose has it.
 * Tangent: Ṡ = (q̇kᵀ + qk̇ᵀ)·scale; Ȧ = A∘(Ṡ − rowsum(A∘Ṡ)); Ȯ = Ȧv + Av̇ (prose: Ȧk + Ak̇ + v̇).
 * @param q,k,v [B, G, n, d]
 */
function dotProductAttention(
  q: tf.Tensor4D,
  k: tf.Tensor4D,
  v: tf.Tensor4D,
  scale: number,
  dropout: tf.Tensor4D | null,
  prose = false,
): Core {
  const drop = (a: tf.Tensor4D) => (dropout ? tf.mul<tf.Tensor4D>(a, dropout) : a);
  const scores = (a: tf.Tensor4D, b: tf.Tensor4D) => tf.mul<tf.Tensor4D>(tf.matMul(a, b, false, true), scale); // [B,G,n,n]
  const scored = scores(q, k);
  const weights = tf.softmax(scored);
  const used = drop(weights);
  const values = prose ? k : v;
  const mixed: tf.Tensor4D = tf.matMul(used, values); // [B,G,n,d]
  return {
    weights,
    scores: scored,
    output: prose ? tf.add(mixed, v) : mixed,
    tangent(qDot, kDot, vDot) {
      if (!qDot || !kDot) throw new Error('dot-product attention needs the tangents of q and k');
      const scoresDot = tf.add<tf.Tensor4D>(scores(qDot, k), scores(q, kDot));
      const mean = tf.sum(tf.mul(weights, scoresDot), -1, true); // [B,G,n,1]
      const usedDot = drop(tf.mul(weights, tf.sub(scoresDot, mean)));
      const mixedDot = tf.add<tf.Tensor4D>(tf.matMul(usedDot, values), tf.matMul(used, prose ? kDot : vDot));
      return prose ? tf.add(mixedDot, vDot) : mixedDot;
    },
  };
}

/** The control: every query looks everywhere alike, A = 1/S. */
function uniformAttention(v: tf.Tensor4D, dropout: tf.Tensor4D | null): Core {
  const [B, H, S] = v.shape;
  const weights = tf.fill<tf.Rank.R4>([B, H, S, S], 1 / S);
  const used = dropout ? tf.mul<tf.Tensor4D>(weights, dropout) : weights;
  return {
    weights,
    scores: null,
    output: tf.matMul(used, v),
    tangent: (_qDot, _kDot, vDot) => tf.matMul(used, vDot),
  };
}
