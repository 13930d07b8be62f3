/** What every measure is given: the model as it stands and the data it is measured on. Knows neither runs nor messages. */

import type * as tf from '@tensorflow/tfjs-core';
import type { ModelConfig } from '../config/modelConfig';
import type { PatchPlace } from '../lib/patchDistance';

/** A measure reads these and changes nothing; whoever made the tensors disposes them. */
export interface MeasureContext {
  readonly model: ModelConfig;
  /** Parameters in layout order. */
  readonly tensors: readonly tf.Tensor[];
  /** Held-out samples in random order: measures that take a few take the first. [N, S, I], N ≥ 1 */
  readonly test: tf.Tensor3D;
  /** Clean training samples, all or some, in random order. [M, S, I], M ≥ 1 */
  readonly train: tf.Tensor3D;
  /** Classes 0, 1, … of the held-out samples [N] and of the training samples [M]; null without labels. */
  readonly testLabels: ArrayLike<number> | null;
  readonly trainLabels: ArrayLike<number> | null;
  /** How the tokens lie in the image. */
  readonly grid: PatchPlace;
  /** The sample that the per-sample measures follow. [S, I] */
  readonly focusInput: tf.Tensor2D;
  /** Governs all that is random in a measure: the same seed, the same numbers. */
  readonly seed: number;
}

/** How many samples a measure takes; fewer where there are fewer. */
export interface SampleOptions {
  readonly samples?: number;
}
