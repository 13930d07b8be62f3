/** One run: trains in short bursts, reports, and obeys commands between bursts. Knows no messages, tensors or pictures. */

import type { Config, LiveConfig } from '../config/fields';
import { unannounced } from '../lib/announce';
import { createGate } from '../lib/gate';
import { createSerial } from '../lib/serial';
import type { LossPoint, Question } from '../protocol';
import type { Engine } from './engine';
import { Observer } from './observer';
import { createReporter } from './reporter';
import type { SessionOptions } from './sessionOptions';
import { createSnapshots, type Snapshots } from './snapshots';

/** A burst of steps between two looks at the mailbox aims at this. */
const BURST_MS = 120;

export class Session {
  readonly #options: SessionOptions;
  readonly #engine: Engine;
  readonly #observer: Observer;
  readonly #serial = createSerial();
  readonly #gate = createGate();
  readonly #reporter: ReturnType<typeof createReporter>;
  readonly #snapshots: Snapshots;
  #config: Config;
  /** Steps still to do: 0 stands still, Infinity plays. */
  #wanted = 0;
  #looping = false;
  #closed = false;
  #burst = 1;
  /** How often something else was asked to be looked at. */
  #looks = 0;
  /** How often knobs were moved: what steps cost may have changed with them. */
  #patches = 0;

  constructor(options: SessionOptions) {
    const { config, engine, events, now } = options;
    this.#options = options;
    this.#config = config;
    this.#engine = engine;
    this.#snapshots = createSnapshots(engine, now, events.checkpoint);
    this.#reporter = createReporter(now, (...told) => events.report(...told));
    this.#observer = new Observer({ ...options, ...events });
  }

  /** Shows and measures the run as it stands. Call it before the first step, or not at all: the view then comes after some steps. */
  async open(): Promise<void> {
    await this.#do('open', async () => {
      await this.#observer.show();
      await this.#snapshots.takeIfDue();
    });
    await this.#measureAtRest();
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
    this.#gate.release();
  }

  async patch(live: LiveConfig): Promise<void> {
    await this.#do(`patch ${++this.#patches}`, async () => {
      this.#config = { ...this.#config, ...live };
      await this.#engine.patch(live);
      this.#options.events.patched(this.#engine.step, live);
      await this.#snapshots.takeIfDue(true);
      if (this.#observer.patch(this.#config)) await this.#observer.show();
    });
    await this.#measureAtRest();
  }

  /** Looks at something else from now on, or in another way: `change` says what. */
  async look(change: (observer: Pick<Observer, 'focus' | 'showImage' | 'lookThrough'>) => void): Promise<void> {
    const look = ++this.#looks;
    await this.#do('look', async () => {
      change(this.#observer);
      if (look === this.#looks) await this.#observer.show(); // else the next one is already on its way
    });
    await this.#measureAtRest();
  }

  /** Measures diagnostics from now on, or no longer. */
  async diagnose(on: boolean): Promise<void> {
    this.#observer.diagnosing = on;
    await this.#measureAtRest();
  }

  /** Answers under `id`; a question that has no answer is told so and harms nothing. */
  async ask(id: number, question: Question): Promise<void> {
    await this.#do(`ask ${question.kind}`, async () =>
      this.#options.events.answered(id, await this.#observer.answer(question)),
    );
  }

  /** Does no step beyond `until`, until that is raised or, by null, lifted. */
  limit(until: number | null): void {
    this.#gate.move(until);
  }

  /** Reads the whole state back, as it stands between two bursts. */
  keep(): Promise<void> {
    return this.#do('keep', () => this.#snapshots.take());
  }

  /** Takes the training step apart and tells what it is made of. */
  async inspect(): Promise<void> {
    await this.#do('inspect', async () => {
      this.#options.events.inspected(await this.#options.inspect(await this.#engine.checkpoint()));
    });
  }

  /** Goes back `steps` steps, or as far as is kept, and stands still there. */
  async rewind(steps: number): Promise<void> {
    this.pause();
    await this.#do('rewind', async () => {
      const step = await this.#engine.rewind(Math.max(0, this.#engine.step - steps));
      this.#reporter.forgetAfter(step);
      this.#observer.dropEvaluation();
      this.#options.events.rewound(step);
      await this.#settle();
    });
    await this.#measureAtRest();
  }

  /** Ends the run and frees its memory. */
  dispose(): Promise<void> {
    this.#closed = true;
    this.pause();
    return this.#serial(async () => {
      this.#observer.dispose();
      this.#engine.dispose();
    });
  }

  #go(steps: number): void {
    this.#wanted = steps;
    if (!this.#looping) void this.#loop();
  }

  /** Bursts until nothing is wanted; each is one task in the queue, so commands get in between. */
  async #loop(): Promise<void> {
    this.#looping = true;
    this.#reporter.startClock(this.#engine.step);
    while (this.#wanted > 0 && !this.#closed) {
      await this.#engine.ready?.();
      await this.#do(`train ${this.#patches}`, () => this.#train());
      await this.#options.nextTask();
      if (this.#engine.step >= this.#gate.line && this.#wanted > 0) await this.#wait();
    }
    await this.#do('settle', () => this.#settle());
    this.#looping = false;
    if (this.#wanted > 0 && !this.#closed) void this.#loop();
    else await this.#measureAtRest();
  }

  /** One burst of steps, and whatever is due after it. */
  async #train(): Promise<void> {
    if (this.#wanted === 0 || this.#engine.step >= this.#gate.line) return;
    const { now, events } = this.#options;
    const count = this.#burstLength();
    const start = now();
    const points = await this.#engine.run(count);
    const stepMs = Math.max((now() - start) / count, 0.01);
    this.#burst = Math.max(1, Math.min(this.#engine.mostSteps, Math.round(BURST_MS / stepMs)));

    const bad = points.find(({ loss }) => !Number.isFinite(loss));
    if (bad) return this.#stopBefore(bad, points);
    this.#reporter.add(this.#engine.step, points);
    const done = this.#wanted === count; // not so if a pause came while they ran
    const last = this.#engine.step === this.#config.stopAfter;
    this.#wanted = last ? 0 : Math.max(0, this.#wanted - count);
    if (last || done) {
      this.#reporter.report(this.#engine.step); // first: the step that a run stands at is shown with its own loss
      events.paused(last ? 'stop-after' : 'steps-done', this.#engine.step);
    } else this.#reporter.reportIfDue(this.#engine.step);
    await this.#observer.showIfDue();
    await this.#observer.measureIfDue();
    await this.#snapshots.takeIfDue();
  }

  #burstLength(): number {
    const { stopAfter } = this.#config;
    const { step } = this.#engine;
    const untilStop = stopAfter > step ? stopAfter - step : Number.POSITIVE_INFINITY;
    return Math.min(this.#burst, this.#wanted, untilStop, this.#gate.line - step, this.#snapshots.burst());
  }

  /** Everything that is due told, nothing done until `limit` or `pause` is called. */
  async #wait(): Promise<void> {
    const released = this.#gate.wait();
    await this.#do('wait', async () => {
      this.#reporter.report(this.#engine.step);
      await this.#observer.showIfDue();
    });
    await released;
  }

  /** The loss was not finite: back to the parameters that gave the last finite one, and stand still. */
  async #stopBefore(bad: LossPoint, points: readonly LossPoint[]): Promise<void> {
    // A step's loss is that of its batch before its update, so the state after step bad − 2 gave a finite one.
    const step = await this.#engine.rewind(Math.max(0, bad.step - 2));
    this.#reporter.add(step, points);
    this.#reporter.forgetAfter(step);
    this.#wanted = 0;
    this.#observer.dropEvaluation();
    this.#reporter.report(step);
    this.#options.events.paused('not-finite', step);
  }

  /** Everything up to date, once training stands still. */
  async #settle(): Promise<void> {
    this.#reporter.stopClock();
    this.#reporter.report(this.#engine.step);
    await this.#snapshots.take(); // first: whoever sees this step may go on from it
    await this.#observer.show();
  }

  /** Measures the state that training stands still at, in parts, until it is done or training goes on. */
  async #measureAtRest(): Promise<void> {
    while (this.#wanted === 0 && !this.#closed && !this.#observer.complete) {
      await this.#do('measure', async () => {
        if (this.#wanted === 0) await this.#observer.measure();
      });
      await this.#options.nextTask();
    }
  }

  /** Runs `task` after everything before it; a failure ends the run and is told. */
  #do(kind: string, task: () => Promise<void>): Promise<void> {
    return this.#serial(async () => {
      if (this.#closed) return;
      try {
        await (this.#options.announce ?? unannounced)(kind, task);
      } catch (error) {
        this.#closed = true;
        this.#options.events.failed(error);
      }
    });
  }
}
