/** What is known of one of the compared runs, from what it has told and what it answers. Knows no sentence. */

import { useMemo } from 'react';
import type { ComparedRun } from '../../state/comparison';
import { useAnswer } from '../../ui/useAnswer';
import { attentionMaps } from '../../viz/attentionMaps';
import { attentionSpread } from '../../viz/entropy';
import type { Measured } from './outcome';
import { useRunOf } from './useComparison';

const question = { kind: 'sensitivity' } as const;
/** It is read, not watched. */
const everyMs = 1000;

/** Renews itself as the run goes on. */
export function useMeasured(run: ComparedRun): Measured {
  const step = useRunOf(run, (state) => state.step);
  const curve = useRunOf(run, (state) => state.curves.test);
  const last = useRunOf(run, (state) => state.lastTest);
  const info = useRunOf(run, (state) => state.info);
  const attention = useRunOf(run, (state) => state.view?.attention ?? null);
  const diverged = useRunOf(run, (state) => state.pauseReason === 'not-finite');
  const { answer } = useAnswer(question, everyMs, run);

  const places = useMemo(() => {
    if (info?.attention !== 'tokens') return null;
    const spreads = attentionMaps(attention, 'tokens', 0).map(({ data, size }) => attentionSpread(data, size));
    return spreads.reduce((sum, { effectiveKeys }) => sum + effectiveKeys, 0) / spreads.length || null;
  }, [info, attention]);
  const tests = useMemo(() => {
    const before = last ? curve.filter((point) => point.step < last.step) : curve;
    return last ? [...before, last] : before;
  }, [curve, last]);
  return useMemo(
    () => ({
      step,
      tests,
      gain: answer ? Math.sqrt(answer.sensitivity.scaleFree) : null,
      places,
      keys: info?.tokens ?? 0,
      parameterCount: info?.parameterCount ?? 0,
      diverged,
    }),
    [step, tests, answer, places, info, diverged],
  );
}
