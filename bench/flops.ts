/** How much arithmetic a training step of the model is. Knows no engine: model FLOPs, whatever a program recomputes. */

import type { ModelConfig } from '../src/config/modelConfig';

/** Floating-point operations of one training step, a multiply-add counted as two. */
export interface StepFlops {
  readonly forward: number;
  readonly backward: number;
  readonly total: number;
}

const FULL = { projections: 4, scores: 1, mixing: 1, mixingBackward: 2 };

/** How often each variant of attention needs the products of the table below. */
const PRODUCTS: Readonly<Record<ModelConfig['attention'], typeof FULL>> = {
  standard: FULL,
  'article-prose': FULL,
  'article-code': FULL,
  uniform: { projections: 2, scores: 0, mixing: 1, mixingBackward: 1 },
  raw: { ...FULL, projections: 0 },
  none: { projections: 0, scores: 0, mixing: 0, mixingBackward: 0 },
};

/**
 * FLOPs of one step on a batch of `batchSize` samples. With N = B·S rows and w = H·d, the matrix products are
 *
 * | product              | forward           | backward                                |
 * |----------------------|-------------------|-----------------------------------------|
 * | encoder x·W_eᵀ       | 2·N·I·D           | the same (∂W_e; x needs no gradient)    |
 * | each of q, k, v      | 2·N·D·w           | twice that (∂W, ∂z)                     |
 * | scores q·kᵀ          | 2·B·H·S²·d        | twice that (∂q, ∂k)                     |
 * | mixing A·v           | 2·B·H·S²·d        | twice that (∂A, ∂v); once for `uniform` |
 * | output O·W_oᵀ        | 2·N·w·D           | twice that                              |
 * | decoder c·W_dᵀ       | 2·N·D·I           | twice that                              |
 *
 * `raw` has one head of width D and no projections; the heads of `article-code` attend to each other within a token, so S² becomes
 * H² for each of S tokens; `uniform` needs neither q and k nor scores; `none` has the encoder and the decoder alone.
 * Left out, as is usual: everything elementwise (biases, activations, softmax, positions, loss), R and the optimiser. In the default
 * configuration those are about 5 % on top, so that achieved FLOP/s computed from this are a lower bound.
 */
export function stepFlops(model: ModelConfig, batchSize: number): StepFlops {
  const { tokens: S, inputDim: I, latentDim: D, heads: H, headDim: d, attention } = model;
  const rows = batchSize * S;
  const width = H * d;
  const pairs = attention === 'raw' ? S * S * D : attention === 'article-code' ? S * H * H * d : H * S * S * d;
  const product = 2 * batchSize * pairs; // scores, and mixing alike
  const projection = 2 * rows * D * width;
  const { projections, scores, mixing, mixingBackward } = PRODUCTS[attention];
  const layer = 2 * rows * I * D; // encoder, and decoder alike
  const forward = 2 * layer + projections * projection + (scores + mixing) * product;
  const backward = 3 * layer + 2 * projections * projection + (2 * scores + mixingBackward) * product;
  return { forward, backward, total: forward + backward };
}
