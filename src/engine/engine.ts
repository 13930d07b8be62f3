/** What every engine gives the session: steps, their losses, the parameters as tensors, live changes, a way back. */

import type * as tf from '@tensorflow/tfjs-core';
import type { Config, LiveConfig } from '../config/fields';
import type { ModelConfig } from '../config/modelConfig';
import type { Checkpoint, LossPoint } from '../protocol';

export interface EngineOptions {
  readonly model: ModelConfig;
  readonly config: Config;
  /** Clean training tokens, values in [0, 1], [N, S, I] row-major. */
  readonly train: Float32Array;
  readonly trainCount: number;
  readonly resume: Checkpoint | null;
}

/** One training run on one backend. The caller disposes it. */
export interface Engine {
  /** Resolves once steps can be taken; `run` waits for it too, but would keep everything else waiting with it. */
  ready?(): Promise<void>;
  /** Steps done so far. */
  readonly step: number;
  /** The most steps of one call of `run`: with it, 20 steps back of a bad one are always there to return to. */
  readonly mostSteps: number;
  /**
   * Runs `count` ≤ `mostSteps` training steps and gives each one's losses: those of its batch before its update.
   * Values that are not finite are given as they are; what to do about them is the caller's.
   */
  run(count: number): Promise<LossPoint[]>;
  /** The present parameters, in layout order. They live until the next call of `run`, `rewind` or `dispose`. */
  parameters(): Promise<readonly tf.Tensor[]>;
  patch(live: LiveConfig): Promise<void>;
  /** Returns to the state after `step` steps, or to the nearest kept; gives the step it stands at. */
  rewind(step: number): Promise<number>;
  /** Reads the whole state back. */
  checkpoint(): Promise<Checkpoint>;
  dispose(): void;
}
