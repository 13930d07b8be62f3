/** One run: trains in short bursts, reports, measures and shows, and obeys commands between bursts. Knows no messages. */

import * as tf from '@tensorflow/tfjs-core';
import { evaluate } from '../analysis/evaluate';
import { look } from '../analysis/view';
import type { Config, LiveConfig } from '../config/fields';
import { createPace } from '../lib/pace';
import { randomStream } from '../lib/random';
import { createRateMeter } from '../lib/rate';
import { createSerial } from '../lib/serial';
import type { Checkpoint, Frame, LossPoint, PauseReason, TestPoint, View } from '../protocol';
import { createComposedEngine } from './composed/composedEngine';
import { type Engine, MAX_STEPS_PER_CALL } from './engine';
import { corruption } from './noise';
import { images, type RunData } from './runData';

/** What a run tells, in the protocol's words without the run's id. */
export interface SessionEvents {
  report(step: number, points: LossPoint[], stepsPerSecond: number): void;
  tested(point: TestPoint): void;
  view(view: View): void;
  paused(reason: PauseReason, step: number): void;
  rewound(step: number): void;
  checkpoint(checkpoint: Checkpoint): void;
  /** The run cannot go on. */
  failed(error: unknown): void;
}

export interface SessionOptions {
  readonly config: Config;
  readonly data: RunData;
  readonly focus: number;
  readonly resume: Checkpoint | null;
  readonly events: SessionEvents;
  /** Milliseconds. */
  readonly now: () => number;
  /** Resolves in a later task, so that messages get through. */
  readonly nextTask: () => Promise<void>;
}

/** A burst of steps between two looks at the mailbox aims at this. */
const BURST_MS = 60;
const REPORT_MS = 100;

export class Session {
  readonly #options: SessionOptions;
  readonly #engine: Engine;
  readonly #test: tf.Tensor3D;
  readonly #shown: tf.Tensor3D;
  readonly #serial = createSerial();
  readonly #rate = createRateMeter();
  readonly #testPace = createPace(400, 0.1);
  readonly #viewPace = createPace(100, 0.2);
  readonly #checkpointPace = createPace(3000, 0.02);
  #config: Config;
  #focus: number;
  /** Steps still to do: 0 stands still, Infinity plays. */
  #wanted = 0;
  #looping = false;
  #closed = false;
  #burst = 1;
  #reported = { at: Number.NEGATIVE_INFINITY, points: [] as LossPoint[] };

  constructor(options: SessionOptions) {
    const { config, data, resume } = options;
    this.#options = options;
    this.#config = config;
    this.#focus = options.focus;
    const { model } = data;
    this.#engine = createComposedEngine({ model, config, train: data.train, trainCount: data.trainCount, resume });
    this.#test = tf.tensor3d(data.test, [data.testCount, model.tokens, model.inputDim]);
    this.#shown = tf.tensor3d(data.shown, [data.shownCount, model.tokens, model.inputDim]);
  }

  /** Shows and measures the run as it stands. Call once, before the first step. */
  open(): Promise<void> {
    return this.#do(async () => {
      await this.#show();
      await this.#measure();
    });
  }

  play(): void {
    this.#go(Number.POSITIVE_INFINITY);
  }

  /** Does exactly `count` steps, then stands still. */
  stepBy(count: number): void {
    this.#go(count);
  }

  pause(): void {
    this.#wanted = 0;
  }

  patch(live: LiveConfig): void {
    const seen = this.#config.corruptionType !== live.corruptionType || this.#config.corruption !== live.corruption;
    this.#config = { ...this.#config, ...live };
    this.#engine.patch(live);
    if (seen && this.#wanted === 0) void this.#do(() => this.#show());
  }

  focus(sample: number): void {
    this.#focus = Math.max(0, Math.min(this.#options.data.shownCount - 1, sample));
    void this.#do(() => this.#show());
  }

  /** Goes back `steps` steps, or as far as is kept, and stands still there. */
  rewind(steps: number): void {
    this.#wanted = 0;
    void this.#do(async () => {
      const step = this.#engine.rewind(Math.max(0, this.#engine.step - steps));
      this.#reported.points = [];
      this.#options.events.rewound(step);
      await this.#settle();
    });
  }

  /** Ends the run and frees its memory. */
  dispose(): Promise<void> {
    this.#closed = true;
    this.#wanted = 0;
    return this.#serial(async () => {
      this.#engine.dispose();
      tf.dispose([this.#test, this.#shown]);
    });
  }

  #go(steps: number): void {
    if (this.#wanted === 0) this.#rate.reset();
    this.#wanted = steps;
    if (!this.#looping) void this.#loop();
  }

  /** Bursts until nothing is wanted; each is one task in the queue, so commands get in between. */
  async #loop(): Promise<void> {
    this.#looping = true;
    this.#rate.mark(this.#engine.step, this.#options.now());
    while (this.#wanted > 0 && !this.#closed) {
      await this.#do(() => this.#burstOfSteps());
      await this.#options.nextTask();
    }
    this.#looping = false;
    if (!this.#closed) await this.#do(() => this.#settle());
    if (this.#wanted > 0 && !this.#looping && !this.#closed) void this.#loop();
  }

  async #burstOfSteps(): Promise<void> {
    const { now, events } = this.#options;
    if (this.#wanted === 0) return;
    const { stopAfter } = this.#config;
    const untilStop = stopAfter > this.#engine.step ? stopAfter - this.#engine.step : Number.POSITIVE_INFINITY;
    const count = Math.min(this.#burst, this.#wanted, untilStop);
    const start = now();
    const points = await this.#engine.run(count);
    const stepMs = Math.max((now() - start) / count, 0.01);
    this.#burst = Math.max(1, Math.min(MAX_STEPS_PER_CALL, Math.round(BURST_MS / stepMs)));
    this.#rate.mark(this.#engine.step, now());

    const bad = points.find(({ loss }) => !Number.isFinite(loss));
    if (bad) {
      // The parameters before step bad − 1 gave the last finite loss.
      const step = this.#engine.rewind(Math.max(0, bad.step - 2));
      this.#reported.points.push(...points.filter((point) => point.step <= step));
      this.#wanted = 0;
      events.paused('not-finite', step);
      return;
    }
    this.#reported.points.push(...points);
    this.#wanted = Math.max(0, this.#wanted - count);
    if (this.#engine.step === stopAfter) {
      this.#wanted = 0;
      events.paused('stop-after', stopAfter);
    } else if (this.#wanted === 0) {
      events.paused('steps-done', this.#engine.step);
    }
    await this.#tell();
  }

  /** Whatever is due: report, view, test, checkpoint. */
  async #tell(): Promise<void> {
    const { now } = this.#options;
    if (now() - this.#reported.at >= REPORT_MS) this.#report();
    if (this.#viewPace.due(now())) await this.#show();
    if (this.#testPace.due(now())) await this.#measure();
    if (this.#checkpointPace.due(now())) await this.#save();
  }

  /** Everything up to date, once training stands still. */
  async #settle(): Promise<void> {
    this.#rate.reset();
    this.#report();
    await this.#show();
    await this.#measure();
    await this.#save();
  }

  #report(): void {
    const { events, now } = this.#options;
    events.report(this.#engine.step, this.#reported.points, this.#rate.rateHz());
    this.#reported = { at: now(), points: [] };
  }

  async #measure(): Promise<void> {
    const { now, data, events } = this.#options;
    const start = now();
    const { step } = this.#engine;
    const { regulariser, seed } = this.#config;
    const result = await evaluate(data.model, regulariser, this.#engine.parameters(), this.#test, seed);
    this.#testPace.done(start, now());
    events.tested({ step, ...result });
  }

  async #show(): Promise<void> {
    const { now, data, events } = this.#options;
    const start = now();
    const { step } = this.#engine;
    const seen = this.#seenInputs();
    const { xhat, hidden, code, attention } = await look(data.model, this.#engine.parameters(), seen, this.#focus);
    const corrupted = images(new Float32Array(await seen.data()), data.shownCount, data.grid);
    seen.dispose();
    const reconstructions: Frame = images(xhat.data, data.shownCount, data.grid);
    this.#viewPace.done(start, now());
    events.view({ step, focus: this.#focus, corrupted, reconstructions, hidden, code, attention });
  }

  /** The shown samples as the model sees them while training: with its corruption, the same each time. [N, S, I] */
  #seenInputs(): tf.Tensor3D {
    const { data } = this.#options;
    const { tokens, inputDim } = data.model;
    const random = randomStream(this.#config.seed, 'shown-corruption');
    const change = corruption(this.#config, random, data.shownCount, tokens, inputDim);
    const shape: [number, number, number] = [data.shownCount, tokens, inputDim];
    return tf.tidy(() => {
      const kept = change?.keep ? tf.mul<tf.Tensor3D>(this.#shown, tf.tensor3d(change.keep, shape)) : this.#shown;
      return change?.noise ? tf.add<tf.Tensor3D>(kept, tf.tensor3d(change.noise, shape)) : tf.clone(kept);
    });
  }

  async #save(): Promise<void> {
    const { now, events } = this.#options;
    const start = now();
    const checkpoint = await this.#engine.checkpoint();
    this.#checkpointPace.done(start, now());
    events.checkpoint(checkpoint);
  }

  /** Runs `task` after everything before it; a failure ends the run and is told. */
  #do(task: () => Promise<void>): Promise<void> {
    return this.#serial(async () => {
      if (this.#closed) return;
      try {
        await task();
      } catch (error) {
        this.#closed = true;
        this.#options.events.failed(error);
      }
    });
  }
}

