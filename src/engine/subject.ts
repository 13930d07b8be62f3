/** What is looked at and measured: the model through the lens, and the data that it is held against. Changes nothing in the run. */

import * as tf from '@tensorflow/tfjs-core';
import type { MeasureContext } from '../analysis/context';
import { withoutHeads } from '../analysis/withoutHeads';
import { splitParameters } from '../model/modelParameters';
import type { Image, Lens, Moment } from '../protocol';
import type { Engine } from './engine';
import { pictureTokens } from './pictureTokens';
import type { RunData } from './runData';

/** Training samples kept on the device for measures that compare with the training split. */
const TRAIN_SAMPLES = 1000;

export interface SubjectOptions {
  readonly data: RunData;
  readonly engine: Engine;
  readonly seed: number;
  /** Which of the shown samples is followed. */
  readonly focus: number;
}

export class Subject {
  /** The held-out tokens. */
  readonly test: tf.Tensor3D; // [N, S, I]
  readonly #options: SubjectOptions;
  readonly #train: tf.Tensor3D; // [M, S, I]
  #focus: number;
  #focusInput: tf.Tensor2D; // [S, I]
  /** The person's own image, shown behind the held-out samples. [S, I] */
  #own: Float32Array | null = null;
  #muted: readonly number[] = [];
  #past: { moment: Moment; tensors: tf.Tensor[] } | null = null;
  /** The tensors made for the present look that are no one else's. */
  #made: tf.Tensor[] = [];
  /** How often lens or focus have changed. */
  #changes = 0;

  constructor(options: SubjectOptions) {
    const { data, focus } = options;
    const { tokens, inputDim } = data.model;
    const count = Math.min(TRAIN_SAMPLES, data.trainCount);
    this.#options = options;
    this.test = tf.tensor3d(data.test, [data.testCount, tokens, inputDim]);
    this.#train = tf.tensor3d(data.train.subarray(0, count * tokens * inputDim), [count, tokens, inputDim]);
    this.#focus = this.#clamp(focus);
    this.#focusInput = this.#sample();
  }

  /** The step of the parameters that are looked at. */
  get step(): number {
    return this.#past?.moment.step ?? this.#options.engine.step;
  }

  /** Another value whenever anything that is looked at has changed. */
  get stamp(): string {
    return `${this.step} ${this.#changes}`;
  }

  get focus(): number {
    return this.#focus;
  }

  follow(sample: number): void {
    this.#focus = this.#clamp(sample);
    this.#focusInput.dispose();
    this.#focusInput = this.#sample();
    this.#changes += 1;
  }

  /** The tokens [S, I] of the person's own image; null where none is shown. */
  get own(): Float32Array | null {
    return this.#own;
  }

  /** Shows `image` as the last of the samples; nothing where it has not the run's size. */
  showImage(image: Image): void {
    this.#own = image && pictureTokens(image, this.#options.data.grid);
    this.follow(this.#focus);
  }

  lookThrough({ muted, at }: Lens): void {
    this.#muted = muted;
    this.#changes += 1;
    tf.dispose(this.#past?.tensors ?? []);
    this.#past = at && {
      moment: at,
      tensors: tf.tidy(() => splitParameters(this.#options.data.model, tf.tensor1d(at.parameters))),
    };
  }

  /** The parameters that are looked at with all their heads, in layout order; they live no longer than the engine's. */
  async whole(): Promise<readonly tf.Tensor[]> {
    return this.#past?.tensors ?? (await this.#options.engine.parameters());
  }

  /** The parameters through the lens, in layout order; they live until the next call, and no longer than the engine's. */
  async tensors(): Promise<readonly tf.Tensor[]> {
    const whole = await this.whole();
    tf.dispose(this.#made);
    const seen = withoutHeads(this.#options.data.model, whole, this.#muted);
    this.#made = seen.filter((tensor) => !whole.includes(tensor));
    return seen;
  }

  /** What every measure is given. */
  async context(): Promise<MeasureContext> {
    const { data, seed } = this.#options;
    return {
      model: data.model,
      tensors: await this.tensors(),
      test: this.test,
      train: this.#train,
      testLabels: data.testLabels,
      trainLabels: data.trainLabels,
      grid: data.grid,
      focusInput: this.#focusInput,
      seed,
    };
  }

  dispose(): void {
    tf.dispose([this.test, this.#train, this.#focusInput, ...(this.#past?.tensors ?? []), ...this.#made]);
  }

  #clamp(sample: number): number {
    const last = this.#options.data.shownCount - (this.#own ? 0 : 1);
    return Math.max(0, Math.min(last, Math.trunc(sample)));
  }

  #sample(): tf.Tensor2D {
    const { shown, shownCount, model } = this.#options.data;
    const size = model.tokens * model.inputDim;
    const sample = shown.subarray(this.#focus * size, (this.#focus + 1) * size);
    return tf.tensor2d((this.#focus === shownCount && this.#own) || sample, [model.tokens, model.inputDim]);
  }
}
