/** The tensors a composed training step is fed: the batch, its corruption, the probe and the dropout mask. */

import * as tf from '@tensorflow/tfjs-core';
import type { Config } from '../../config/fields';
import type { ModelConfig } from '../../config/modelConfig';
import type { StepInputs } from '../../model/loss';
import { corrupted } from '../corrupted';
import { corruption, dropoutMask, gaussianProbe, streams } from '../noise';

/** Inputs for step `step` from clean tokens `batch` [B, S, I]. Call inside `tf.tidy`. */
export function stepInputs(model: ModelConfig, config: Config, batch: tf.Tensor3D, step: number): StepInputs {
  const { tokens: S, inputDim: I } = model;
  const [B] = batch.shape;
  const shape: [number, number, number] = [B, S, I];
  const x = corrupted(batch, corruption(config, streams.corruption(config.seed, step), B, S, I));
  const probe =
    config.regulariser === 'contractive-code'
      ? tf.tensor3d(gaussianProbe(streams.probe(config.seed, step), B * S * I), shape)
      : null;
  const maskShape = attentionShape(model, B);
  const dropout =
    config.dropout > 0 && maskShape
      ? tf.tensor4d(
          dropoutMask(
            config.dropout,
            streams.dropout(config.seed, step),
            maskShape.reduce((n, side) => n * side, 1),
          ),
          maskShape,
        )
      : null;
  return { x, target: batch, probe, dropout };
}

/** Shape of A for a batch of `B`; null where there is no attention. */
export function attentionShape(model: ModelConfig, B: number): [number, number, number, number] | null {
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
