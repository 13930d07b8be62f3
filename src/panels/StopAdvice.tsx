/** A hint to stop while training goes on, once the held-out error has risen for long; dismissed for the rest of the run. */

import { useMemo, useState } from 'react';
import { formatCount, formatFigure } from '../i18n/format';
import { stopAdvice } from '../state/earlyStop';
import { trainerClient } from '../state/trainerClient';
import { Button } from '../ui/Button';
import { useConfig, useRun } from '../ui/useStores';
import { useT } from '../ui/useT';
import { Message } from './Message';

export function StopAdvice() {
  const t = useT();
  const info = useRun((state) => state.info);
  const points = useRun((state) => state.curves.test);
  const movedAt = useRun((state) => state.marks.at(-1)?.step ?? 0);
  const training = useRun((state) => state.phase === 'playing');
  // The literal objective does not ask for the input: its test error means nothing to it.
  const meant = useConfig((state) => state.config.reconstructionTarget === 'input');
  const [dismissed, setDismissed] = useState<typeof info>(null);
  const advice = useMemo(() => stopAdvice(points, movedAt), [points, movedAt]);
  if (!advice || !training || !meant || dismissed === info) return null;
  const facts = {
    step: formatCount(advice.best.step),
    best: formatFigure(advice.best.mse),
    now: formatFigure(advice.now.mse),
  };
  return (
    <Message text={t('stop.advice', facts)} onDismiss={() => setDismissed(info)}>
      <Button onClick={trainerClient.pause}>{t('stop.here')}</Button>
    </Message>
  );
}
