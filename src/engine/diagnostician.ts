/** Measures what spec §3 lists, one measure at a time in turn, within its share of the time. Changes nothing in the run. */

import { measures } from '../analysis/diagnostics';
import { type Announce, unannounced } from '../lib/announce';
import { createPace } from '../lib/pace';
import type { Diagnostics } from '../protocol';
import type { Subject } from './subject';

/** Part of the time that diagnostics may take. */
const SHARE = 0.06;
/** The part of the time that measuring took is told for as long back as this. */
const SHARE_WINDOW_MS = 10_000;

export interface DiagnosticianOptions {
  /** It stays the caller's. */
  readonly subject: Subject;
  /** Milliseconds. */
  readonly now: () => number;
  /** Says beforehand what may take long. */
  readonly announce?: Announce;
  readonly diagnosed: (step: number, values: Partial<Diagnostics>, share: number) => void;
}

export class Diagnostician {
  readonly #options: DiagnosticianOptions;
  readonly #pace = createPace(0, SHARE);
  #turn = 0;
  /** The measures of the last SHARE_WINDOW_MS. */
  #recent: { start: number; end: number }[] = [];
  /** What measures have been taken of, and how many of them in a row. */
  #done = { stamp: '', count: 0 };

  constructor(options: DiagnosticianOptions) {
    this.#options = options;
  }

  /** Whether every measure has been taken of what is looked at. */
  get complete(): boolean {
    return this.#done.stamp === this.#options.subject.stamp && this.#done.count >= measures.length;
  }

  /** The next measure in turn, if the time has come. */
  async measureIfDue(): Promise<void> {
    if (this.#pace.due(this.#options.now())) await this.measure();
  }

  /** The next measure in turn. */
  async measure(): Promise<void> {
    const { subject, now, diagnosed, announce = unannounced } = this.#options;
    const turn = this.#turn % measures.length;
    const next = measures[turn];
    if (!next) return;
    this.#turn += 1;
    const start = now();
    const { step, stamp } = subject;
    const context = await subject.context();
    const values = await announce(`measure ${turn}`, () => next.measure(context));
    const end = now();
    this.#pace.done(start, end);
    this.#recent = [...this.#recent.filter((each) => each.end > end - SHARE_WINDOW_MS), { start, end }];
    const spentMs = this.#recent.reduce((sum, each) => sum + each.end - each.start, 0);
    this.#done = { stamp, count: this.#done.stamp === stamp ? this.#done.count + 1 : 1 };
    diagnosed(step, values, Math.min(1, spentMs / SHARE_WINDOW_MS));
  }
}
