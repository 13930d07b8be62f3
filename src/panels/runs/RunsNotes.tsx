/** What there is to tell about the list of runs: a deleted one that can come back, runs that had to go, nothing that lasts. */

import { useEffect, useRef } from 'react';
import { runs } from '../../state/runs/runsClient';
import { Button } from '../../ui/Button';
import { useT } from '../../ui/useT';
import styles from './Runs.module.css';
import { type RunList, useRuns } from './useRunList';

export function RunsNotes({ list }: { readonly list: RunList }) {
  const t = useT();
  const deleted = useRuns((state) => state.deleted);
  const letGo = useRuns((state) => state.letGo);
  const lasting = useRuns((state) => state.lasting);
  const undo = useRef<HTMLButtonElement>(null);
  // The row that had the focus is gone: what can be done now is next.
  useEffect(() => {
    if (deleted && document.activeElement === document.body) undo.current?.focus();
  }, [deleted]);
  return (
    <div className={styles.notes} role="status">
      {deleted && (
        <p className={styles.note}>
          {t('runs.deleted', { name: list.nameOf(deleted) })}{' '}
          <Button ref={undo} icon="undo" onClick={runs.undo}>
            {t('runs.undo')}
          </Button>
        </p>
      )}
      {letGo > 0 && (
        <p className={styles.note}>
          {t('runs.letGo', { count: letGo })}{' '}
          <Button
            icon="close"
            kind="plain"
            aria-label={t('button.dismiss')}
            title={t('button.dismiss')}
            onClick={runs.dismissLetGo}
          />
        </p>
      )}
      {lasting === false && <p className={styles.note}>{t('runs.notLasting')}</p>}
    </div>
  );
}
