/** The worker's answer to a question, kept fresh while a component shows it. Knows no particular question. */

import { useContext, useEffect, useState } from 'react';
import type { AnswerOf, QuestionKind, QuestionOf } from '../protocol';
import { keepAsking } from '../state/keepAsking';
import type { RunStore } from '../state/runStore';
import { realTimers } from '../state/timers';
import { RunContext, type TrainedRun } from './useStores';

export interface Answered<Kind extends QuestionKind> {
  /** The latest answer, also while a newer one is on its way; null before the first. */
  readonly answer: AnswerOf<Kind> | null;
  /** The step of the parameters it was answered from. */
  readonly step: number | null;
  /** Why the last question was not answered, in the program's words. */
  readonly failed: string | null;
}

/**
 * Asks `question` (memoise it: another object is another question) at once and whenever what is looked at has changed: the model,
 * the sample, the lens. While training not more often than every `everyMs`, and all questions together for at most a twentieth of the worker's time.
 * @param of whom to ask: the run that is drawn, unless given
 */
export function useAnswer<Kind extends QuestionKind>(
  question: QuestionOf<Kind> | null,
  everyMs = 250,
  of?: Pick<TrainedRun, 'trainer' | 'runStore'>,
): Answered<Kind> {
  const drawn = useContext(RunContext);
  const { trainer, runStore } = of ?? drawn;
  const [answered, setAnswered] = useState<Answered<Kind>>({ answer: null, step: null, failed: null });
  useEffect(() => {
    if (!question) return;
    keptUp += 1;
    const stop = keepAsking<Kind>({
      ask: trainer.ask,
      question,
      stamp: () => presentStamp(runStore),
      watch: (changed) => runStore.subscribe(changed),
      training: () => runStore.getState().phase === 'playing',
      everyMs,
      timers: realTimers,
      together: () => keptUp,
      tell(outcome) {
        if ('answer' in outcome) setAnswered({ answer: outcome.answer, step: outcome.step, failed: null });
        else if ('failed' in outcome) setAnswered((before) => ({ ...before, failed: outcome.failed }));
      },
    });
    return () => {
      keptUp -= 1;
      stop();
    };
  }, [trainer, runStore, question, everyMs]);
  return answered;
}

/** Questions that are kept up on the page. */
let keptUp = 0;

/** Numbers the views: each look at the model is another, also when only the sample or the lens has changed. */
const numbers = new WeakMap<object, number>();
let newest = 0;

function presentStamp(runStore: RunStore): string | null {
  const { phase, view } = runStore.getState();
  if (phase === 'starting' || phase === 'failed' || !view) return null;
  const number = numbers.get(view) ?? ++newest;
  numbers.set(view, number);
  return String(number);
}
