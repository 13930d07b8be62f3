/** Asks one question again and again as the model changes, at a bounded cost to the training. Knows no worker. */

import type { QuestionKind, QuestionOf } from '../protocol';
import type { Asking, Outcome } from './asking';
import type { Timers } from './timers';

/** The most of the worker's time that answering may take while it trains: with drawing, the training keeps nine tenths. */
const SHARE = 0.05;

export interface KeepAsking<Kind extends QuestionKind> {
  readonly ask: Asking['ask'];
  readonly question: QuestionOf<Kind>;
  /** What the answer hangs on: another value when it may have changed; null while there is nobody to ask. */
  readonly stamp: () => string | null;
  /** Calls back when the stamp may have changed, until the returned function is called. */
  readonly watch: (changed: () => void) => () => void;
  readonly training: () => boolean;
  /** Least time between two questions while training. */
  readonly everyMs: number;
  readonly timers: Timers;
  /** How many questions are kept up at the moment, this one among them: they share the time. */
  readonly together: () => number;
  readonly tell: (outcome: Outcome<Kind>) => void;
}

/** Asks at once and whenever the stamp has changed, one question at a time, until the returned function is called. */
export function keepAsking<Kind extends QuestionKind>(parts: KeepAsking<Kind>): () => void {
  const { ask, question, stamp, watch, training, everyMs, timers, together, tell } = parts;
  let asked: string | null = null;
  let waiting = false;
  let stopped = false;
  let notBefore = Number.NEGATIVE_INFINITY;
  let cancelTimer = () => {};

  async function askIfChanged() {
    const present = stamp();
    if (stopped || waiting || present === null || present === asked) return;
    const restMs = training() ? notBefore - timers.nowMs() : 0;
    cancelTimer();
    if (restMs > 0) {
      cancelTimer = timers.after(restMs, () => void askIfChanged());
      return;
    }
    waiting = true;
    asked = present;
    const outcome = await ask(question);
    waiting = false;
    if (stopped) return;
    if ('gone' in outcome) asked = null;
    else {
      const ms = 'ms' in outcome ? outcome.ms : 0;
      notBefore = timers.nowMs() + Math.max(everyMs, ms * (together() / SHARE - 1));
      tell(outcome);
    }
    void askIfChanged();
  }

  const unwatch = watch(() => void askIfChanged());
  void askIfChanged();
  return () => {
    stopped = true;
    cancelTimer();
    unwatch();
  };
}
