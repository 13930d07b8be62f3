/** Measures what spec §3 lists, one measure at a time in turn, within its share of the time. Changes nothing in the run. */

import * as tf from '@tensorflow/tfjs-core';
import type { MeasureContext } from '../analysis/context';
import { measures } from '../analysis/diagnostics';
import { createPace } from '../lib/pace';
import type { Diagnostics } from '../protocol';
import type { Engine } from './engine';
import type { RunData } from './runData';

/** Part of the time that diagnostics may take. */
const SHARE = 0.1;
/** The part of the time that measuring took is told for as long back as this. */
const SHARE_WINDOW_MS = 10_000;
/** Training samples kept on the device for measures that compare with the training split. */
const TRAIN_SAMPLES = 1000;

export interface DiagnosticianOptions {
  readonly data: RunData;
  readonly engine: Engine;
  readonly seed: number;
  readonly focus: number;
  /** Milliseconds. */
  readonly now: () => number;
  readonly diagnosed: (step: number, values: Partial<Diagnostics>, share: number) => void;
}

export class Diagnostician {
  readonly #options: DiagnosticianOptions;
  readonly #train: tf.Tensor3D; // [M, S, I]
  readonly #test: tf.Tensor3D; // [N, S, I]
  readonly #pace = createPace(0, SHARE);
  #focusInput: tf.Tensor2D; // [S, I]
  #turn = 0;
  /** The measures of the last SHARE_WINDOW_MS. */
  #recent: { start: number; end: number }[] = [];
  /** The step that measures have been done at, and how many of them in a row. */
  #done = { step: -1, count: 0 };

  /** @param test the held-out tokens [N, S, I]; they stay the caller's */
  constructor(options: DiagnosticianOptions, test: tf.Tensor3D) {
    const { data, focus } = options;
    const { tokens, inputDim } = data.model;
    const count = Math.min(TRAIN_SAMPLES, data.trainCount);
    this.#options = options;
    this.#test = test;
    this.#train = tf.tensor3d(data.train.subarray(0, count * tokens * inputDim), [count, tokens, inputDim]);
    this.#focusInput = this.#sample(focus);
  }

  /** Follows another of the shown samples. */
  focus(sample: number): void {
    this.#focusInput.dispose();
    this.#focusInput = this.#sample(sample);
    this.#done = { step: -1, count: 0 };
  }

  /** Whether every measure has been taken of the present state. */
  get complete(): boolean {
    return this.#done.step === this.#options.engine.step && this.#done.count >= measures.length;
  }

  /** The next measure in turn, if the time has come. */
  async measureIfDue(): Promise<void> {
    if (this.#pace.due(this.#options.now())) await this.measure();
  }

  /** The next measure in turn. */
  async measure(): Promise<void> {
    const { data, engine, seed, now, diagnosed } = this.#options;
    const next = measures[this.#turn % measures.length];
    if (!next) return;
    this.#turn += 1;
    const start = now();
    const { step } = engine;
    const context: MeasureContext = {
      model: data.model,
      tensors: await engine.parameters(),
      test: this.#test,
      train: this.#train,
      testLabels: data.testLabels,
      trainLabels: data.trainLabels,
      grid: data.grid,
      focusInput: this.#focusInput,
      seed,
    };
    const values = await next.measure(context);
    const end = now();
    this.#pace.done(start, end);
    this.#recent = [...this.#recent.filter((each) => each.end > end - SHARE_WINDOW_MS), { start, end }];
    const spentMs = this.#recent.reduce((sum, each) => sum + each.end - each.start, 0);
    this.#done = this.#done.step === step ? { step, count: this.#done.count + 1 } : { step, count: 1 };
    diagnosed(step, values, Math.min(1, spentMs / SHARE_WINDOW_MS));
  }

  dispose(): void {
    tf.dispose([this.#train, this.#focusInput]);
  }

  #sample(index: number): tf.Tensor2D {
    const { shown, shownCount, model } = this.#options.data;
    const size = model.tokens * model.inputDim;
    const at = Math.max(0, Math.min(shownCount - 1, Math.trunc(index))) * size;
    return tf.tensor2d(shown.subarray(at, at + size), [model.tokens, model.inputDim]);
  }
}
