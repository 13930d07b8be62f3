/** The line that says which heads are silenced, what that costs, and how to undo it. Knows which heads, not how the cost is found. */

import { useMemo, useState } from 'react';
import { formatFigure } from '../i18n/format';
import type { QuestionOf } from '../protocol';
import { viewStore } from '../state/viewStore';
import { Button } from '../ui/Button';
import { classes } from '../ui/classes';
import { useAnswer } from '../ui/useAnswer';
import { useConfig, useView } from '../ui/useStores';
import { useT } from '../ui/useT';
import { sameNumbers } from '../viz/measure';
import styles from './HeadsSilenced.module.css';
import { changeText, deltaText, silencedText } from './headText';

interface Props {
  /** Gives the cost in figures, which the worker is asked for. */
  readonly withCost: boolean;
  /** Can be hidden, and is read out when it changes. */
  readonly strip?: boolean;
}

/** Nothing to see while all heads are heard. */
export function HeadsSilenced({ withCost, strip = false }: Props) {
  const t = useT();
  const muted = useView((state) => state.muted);
  const count = useConfig((state) => state.config.heads);
  const [hidden, setHidden] = useState<readonly number[] | null>(null);
  const shown = muted.length > 0 && hidden !== muted;
  return (
    <div className={classes(styles.line, !strip && styles.foot, !shown && styles.absent)}>
      <p className={styles.text}>
        <span role={strip ? 'status' : undefined}>{shown && silencedText(t, muted, count)}</span>
        {shown && withCost && <Cost muted={muted} />}
        {shown && <> {t('heads.goesOn')}</>}
      </p>
      {shown && (
        <div className={styles.actions}>
          <Button className={styles.button} onClick={() => viewStore.setState({ muted: [] })}>
            {t('heads.all')}
          </Button>
          {strip && (
            <Button
              kind="plain"
              className={styles.button}
              icon="close"
              aria-label={t('heads.dismiss')}
              title={t('heads.dismiss')}
              onClick={() => setHidden(muted)}
            />
          )}
        </div>
      )}
    </div>
  );
}

function Cost({ muted }: { readonly muted: readonly number[] }) {
  const t = useT();
  const question = useMemo<QuestionOf<'muted'>>(() => ({ kind: 'muted', heads: muted }), [muted]);
  const { answer } = useAnswer(question);
  if (!answer || !sameNumbers(answer.muted.heads, muted)) return <> {t('heads.measuring')}</>;
  const { mse, mutedMse, samples } = answer.muted;
  const errors = { muted: formatFigure(mutedMse), whole: formatFigure(mse), change: changeText(answer.muted) };
  return (
    <>
      {' '}
      {t('heads.cost', errors)}{' '}
      <span className={styles.delta}>
        {t('heads.delta')}{' '}
        <output aria-label={t('heads.delta')} aria-live="off">
          {deltaText(answer.muted)}
        </output>
      </span>{' '}
      {t('heads.samples', { samples })}
    </>
  );
}
