/** The network's answer to the poke, for whichever run the component is drawn for. Knows no picture of it. */

import { useEffect, useRef, useState } from 'react';
import type { Poke, QuestionOf } from '../../protocol';
import { type LatestOnly, latestOnly } from '../../state/latestOnly';
import { pokeStore } from '../../state/pokeStore';
import { realTimers } from '../../state/timers';
import { useAnswer } from '../../ui/useAnswer';
import { useRun } from '../../ui/useStores';
import { usePoke } from './usePoke';

/** Least time between two pokes that are asked about: training has the right of way. */
const everyMs = { training: 250, standing: 80 };

interface PokeAnswered {
  readonly poke: Poke | null;
  /** Whether the poked image has the size of this run's images. */
  readonly fits: boolean;
  readonly failed: boolean;
  /** Whether there is an image to ask about. */
  readonly asked: boolean;
}

/** Asks about the latest poke once the one before is answered; while nothing is poked, again as the model changes. */
export function usePokeAnswer(): PokeAnswered {
  const training = useRun((state) => state.phase === 'playing');
  const info = useRun((state) => state.info);
  const { image } = usePoke();
  const fits = !image || !info || image.shape.join() === `${info.rows},${info.cols},${info.channels}`;
  const [question, setQuestion] = useState<QuestionOf<'poke'> | null>(null);
  const answered = useAnswer(fits ? question : null);
  const latest = useRef<LatestOnly>(null);

  useEffect(() => {
    const ask = () => {
      const present = presentQuestion();
      if (present) setQuestion(present);
      else asker.done();
    };
    const asker = latestOnly(training ? everyMs.training : everyMs.standing, ask, realTimers);
    latest.current = asker;
    asker.changed();
    const stop = pokeStore.subscribe(asker.changed);
    return () => {
      stop();
      asker.stop();
    };
  }, [training]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every answer, and every other run, makes room for the next question
  useEffect(() => latest.current?.done(), [answered, info]);

  return { poke: answered.answer?.poke ?? null, fits, failed: answered.failed !== null, asked: image !== null };
}

function presentQuestion(): QuestionOf<'poke'> | null {
  const { base, image } = pokeStore.getState();
  return base && image && { kind: 'poke', base, image };
}
