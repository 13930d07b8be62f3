/** Looks at a run from outside the training: views of the shown samples, the held-out split, each within its share of the time. */

import * as tf from '@tensorflow/tfjs-core';
import { createEvaluation, type EvaluationJob } from '../analysis/evaluate';
import { look } from '../analysis/view';
import type { Config } from '../config/fields';
import { type Announce, unannounced } from '../lib/announce';
import { streams } from '../lib/counterRandom';
import { createPace } from '../lib/pace';
import type { Diagnostics, Image, Lens, Moment, Question, Reply, TestPoint, View } from '../protocol';
import { answerTo } from './answers';
import { corrupted } from './corrupted';
import { Diagnostician } from './diagnostician';
import type { Engine } from './engine';
import { corruption } from './noise';
import { pictures, type RunData } from './runData';
import { Subject } from './subject';

export interface ObserverOptions {
  readonly data: RunData;
  readonly engine: Engine;
  readonly config: Config;
  readonly focus: number;
  readonly diagnose: boolean;
  /** Milliseconds. */
  readonly now: () => number;
  /** Says beforehand what may take long. */
  readonly announce?: Announce;
  readonly viewed: (view: View) => void;
  readonly tested: (point: TestPoint) => void;
  readonly diagnosed: (step: number, values: Partial<Diagnostics>, share: number) => void;
}

export class Observer {
  /** Whether diagnostics are measured at all. */
  diagnosing: boolean;
  readonly #options: ObserverOptions;
  readonly #subject: Subject;
  /** The shown samples. */
  readonly #samples: tf.Tensor3D; // [N, S, I]
  readonly #diagnostician: Diagnostician;
  readonly #viewPace = createPace(100, 0.2);
  /** When the next evaluation may begin, and when its next chunk is due. */
  readonly #testPace = createPace(400, 1);
  readonly #chunkPace = createPace(0, 0.15);
  #config: Config;
  /** The corruption of the earlier moment that is looked at, if one is. */
  #past: Moment['corruption'] | null = null;
  #evaluation: { step: number; job: EvaluationJob } | null = null;
  /** What was last shown: the subject's stamp. */
  #shown = '';
  /** What was last measured: the step, and with which regulariser. */
  #tested = '';
  /** The shown samples as the model sees them, and behind them the person's own image. */
  #seen: { tensor: tf.Tensor3D; values: Float32Array } | null = null;

  constructor(options: ObserverOptions) {
    const { data, config } = options;
    this.#options = options;
    this.diagnosing = options.diagnose;
    this.#config = config;
    const { tokens, inputDim } = data.model;
    this.#subject = new Subject({ ...options, seed: config.seed });
    this.#samples = tf.tensor3d(data.shown, [data.shownCount, tokens, inputDim]);
    this.#diagnostician = new Diagnostician({ ...options, subject: this.#subject });
  }

  /** Takes a changed configuration; says whether the shown samples now look different. */
  patch(config: Config): boolean {
    const before = this.#config;
    this.#config = config;
    if (before.regulariser !== config.regulariser) this.dropEvaluation();
    if (this.#past || sameCorruption(before, config)) return false;
    this.#dropSeen();
    return true;
  }

  focus(sample: number): void {
    this.#subject.follow(sample);
  }

  showImage(image: Image): void {
    this.#subject.showImage(image);
    this.#dropSeen();
  }

  lookThrough(lens: Lens): void {
    this.#subject.lookThrough(lens);
    const before = this.#corruption;
    this.#past = lens.at?.corruption ?? null;
    if (!sameCorruption(before, this.#corruption)) this.#dropSeen();
  }

  /** What the shown samples are corrupted with: as it was at the moment looked at. */
  get #corruption(): Moment['corruption'] {
    return this.#past ?? this.#config;
  }

  /** The answer of the model through the lens, with the step of its parameters; or what is wrong with the question. */
  async answer(question: Question): Promise<Reply> {
    const { now, data } = this.#options;
    const start = now();
    const { step, focus } = this.#subject;
    try {
      this.#seen ??= await this.#seenInputs();
      const size = data.model.tokens * data.model.inputDim;
      const focused = this.#seen.values.subarray(focus * size, (focus + 1) * size);
      const context = await this.#subject.context();
      const whole = await this.#subject.whole();
      const asked = { context, whole, grid: data.grid, data, focused, factors: data.testFactors };
      const answer = await answerTo(question, asked);
      return { ok: true, answer, step, ms: now() - start };
    } catch (error) {
      return { ok: false, detail: error instanceof Error ? error.message : String(error) };
    }
  }

  /** A view, if one is due and something has changed. */
  async showIfDue(): Promise<void> {
    if (this.#shown !== this.#subject.stamp && this.#viewPace.due(this.#options.now())) await this.show();
  }

  async show(): Promise<void> {
    const { now, data, viewed } = this.#options;
    const start = now();
    const { step, focus, stamp } = this.#subject;
    this.#seen ??= await this.#seenInputs();
    const { tensor, values } = this.#seen;
    const { xhat, hidden, code, attention } = await look(data.model, await this.#subject.tensors(), tensor, focus);
    const [count] = tensor.shape;
    const reconstructions = pictures(xhat.data, count, data.grid);
    this.#viewPace.done(start, now());
    this.#shown = stamp;
    viewed({
      step,
      focus,
      corrupted: pictures(values, count, data.grid),
      reconstructions,
      hidden,
      code,
      attention,
    });
  }

  /** Whether everything is known about the present state. */
  get complete(): boolean {
    return this.#isTested && (!this.diagnosing || this.#diagnostician.complete);
  }

  get #isTested(): boolean {
    return this.#tested === this.#testKey(this.#options.engine.step);
  }

  /** The next chunk of the running evaluation, or of a new one, and the next diagnostic: those that are due. */
  async measureIfDue(): Promise<void> {
    const { now } = this.#options;
    if (this.#chunkPace.due(now()) && (this.#evaluation || this.#testPace.due(now()))) await this.#measureChunk();
    if (this.diagnosing) await this.#diagnostician.measureIfDue();
  }

  /** The next part of what is not yet known about the present state: first the test error, then the diagnostics. */
  async measure(): Promise<void> {
    if (this.#isTested) return this.#diagnostician.measure();
    if (this.#evaluation && this.#evaluation.step !== this.#options.engine.step) this.dropEvaluation();
    await this.#measureChunk();
  }

  /** Forgets the running evaluation: what it measures is gone. */
  dropEvaluation(): void {
    this.#evaluation?.job.dispose();
    this.#evaluation = null;
  }

  dispose(): void {
    this.dropEvaluation();
    this.#dropSeen();
    this.#subject.dispose();
    this.#samples.dispose();
  }

  async #measureChunk(): Promise<void> {
    const { now, data, engine, tested } = this.#options;
    const { regulariser, seed } = this.#config;
    this.#evaluation ??= {
      step: engine.step,
      job: createEvaluation(data.model, regulariser, await engine.parameters(), this.#subject.test, seed, now),
    };
    const start = now();
    const { step, job } = this.#evaluation;
    const result = await (this.#options.announce ?? unannounced)('evaluate', () => job.advance());
    this.#chunkPace.done(start, now());
    if (!result) return;
    this.#testPace.done(start, now());
    this.dropEvaluation();
    this.#tested = this.#testKey(step);
    tested({ step, ...result });
  }

  #testKey(step: number): string {
    return `${step} ${this.#config.regulariser}`;
  }

  /** The shown samples with the training's corruption, the same each time, and the person's own image as it is. [N, S, I] */
  async #seenInputs(): Promise<{ tensor: tf.Tensor3D; values: Float32Array }> {
    const { data } = this.#options;
    const { tokens, inputDim } = data.model;
    const source = { seed: this.#config.seed, stream: streams.shownCorruption, step: 0 };
    const change = corruption(this.#corruption, source, data.shownCount * tokens, inputDim);
    const { own } = this.#subject;
    const tensor = tf.tidy(() => {
      const shown = corrupted(this.#samples, change);
      return own ? tf.concat([shown, tf.tensor3d(own, [1, tokens, inputDim])], 0) : shown;
    });
    return { tensor, values: new Float32Array(await tensor.data()) };
  }

  #dropSeen(): void {
    this.#seen?.tensor.dispose();
    this.#seen = null;
  }
}

function sameCorruption(a: Moment['corruption'], b: Moment['corruption']): boolean {
  return a.corruptionType === b.corruptionType && a.corruption === b.corruption;
}
