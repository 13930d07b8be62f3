/** The tensors a composed training step is fed: the batch, its corruption, the probe and the dropout mask. */

import * as tf from '@tensorflow/tfjs-core';
import type { Config } from '../../config/fields';
import type { ModelConfig } from '../../config/modelConfig';
import { streams } from '../../lib/counterRandom';
import type { StepInputs } from '../../model/loss';
import { corrupted } from '../corrupted';
import { corruption, dropoutMask, gaussian, type Source } from '../noise';

/** [B, G, n, n] */
type AttentionShape = [samples: number, groups: number, queries: number, keys: number];

/** Inputs for step `step` from clean tokens `batch` [B, S, I]. Call inside `tf.tidy`. */
export function stepInputs(model: ModelConfig, config: Config, batch: tf.Tensor3D, step: number): StepInputs {
  const { tokens: S, inputDim: I } = model;
  const [B] = batch.shape;
  const source = (name: keyof typeof streams): Source => ({ seed: config.seed, stream: streams[name], step });
  const x = corrupted(batch, corruption(config, source('corruption'), B * S, I));
  const probe =
    config.regulariser === 'contractive-code' ? tf.tensor3d(gaussian(source('probe'), B * S, I), [B, S, I]) : null;
  const maskShape = attentionShape(model, B);
  return { x, target: batch, probe, dropout: maskShape && dropout(config, source('dropout'), maskShape) };
}

/** The mask over A of `shape`; null where nothing is dropped. */
function dropout({ dropout: rate }: Config, source: Source, shape: AttentionShape): tf.Tensor4D | null {
  const [B, groups, queries, keys] = shape;
  return rate > 0 ? tf.tensor4d(dropoutMask(rate, source, B * groups * queries, keys), shape) : null;
}

/** Shape of A for a batch of `B`; null where there is no attention. */
export function attentionShape(model: ModelConfig, B: number): AttentionShape | null {
  const { tokens: S, heads: H } = model;
  switch (model.attention) {
    case 'none':
      return null;
    case 'raw':
      return [B, 1, S, S];
    case 'article-code':
      return [B, S, H, H];
    case 'standard':
    case 'article-prose':
    case 'uniform':
      return [B, H, S, S];
  }
}
