/** When a run is judged: once it has stood for a second, and now and then while it trains, at a small part of its time. Knows no worker. */

import type { FiguresAt } from '../../protocol';
import type { Asking } from '../asking';
import { debounce, type Timers } from '../timers';

/** A run that stands is judged after this: who takes step after step is not kept waiting. */
const restMs = 1000;
/** A run that trains is judged first after this, and then not more often than this. */
const firstMs = 5000;
const everyMs = 10_000;
/** The part of the time that judging a run that trains may take. */
const share = 0.0125;

interface Parts {
  readonly ask: Asking['ask'];
  readonly timers: Timers;
  /** Another value where the run has another model; null while it is not to be judged. */
  readonly stamp: () => string | null;
  readonly training: () => boolean;
  readonly tell: (figures: FiguresAt) => void;
}

export interface AskFigures {
  /** Something about the run has changed. */
  changed(): void;
  stop(): void;
}

export function createAskFigures({ ask, timers, stamp, training, tell }: Parts): AskFigures {
  let asked: string | null = null;
  let waiting = false;
  let stopped = false;
  /** When a run that trains may be judged next; null while it stands. */
  let notBefore: number | null = null;

  async function askNow() {
    const present = stamp();
    if (stopped || waiting || present === null || present === asked) return;
    waiting = true;
    asked = present;
    const outcome = await ask({ kind: 'figures' });
    waiting = false;
    if (stopped) return;
    if ('answer' in outcome) {
      notBefore = timers.nowMs() + Math.max(everyMs, outcome.ms / share);
      tell({ ...outcome.answer.figures, step: outcome.step });
    } else if ('gone' in outcome) asked = null;
    asking.changed();
  }
  const atRest = debounce(restMs, () => void askNow(), timers);

  const asking: AskFigures = {
    changed() {
      if (!training()) {
        notBefore = null;
        if (stamp() !== null && stamp() !== asked) atRest.call();
        return;
      }
      atRest.cancel();
      notBefore ??= timers.nowMs() + firstMs;
      if (timers.nowMs() >= notBefore) void askNow();
    },
    stop() {
      stopped = true;
      atRest.cancel();
    },
  };
  return asking;
}
