/** The dialog about a person's own data: first the ways to bring some, then what was understood of it, to be corrected and used. */

import { trainerClient } from '../../state/trainerClient';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useRun } from '../../ui/useStores';
import { useT } from '../../ui/useT';
import { DataSources } from './DataSources';
import styles from './OwnData.module.css';
import { PreviewFacts } from './PreviewFacts';
import { PreviewSamples } from './PreviewSamples';
import { ReadingOptions } from './ReadingOptions';

const { offers } = trainerClient;

export function OwnDataDialog() {
  const t = useT();
  const offer = useRun((state) => state.offer);
  if (!offer) return null;
  const { preview, problem, busy } = offer;
  const state = busy ? t('own.reading') : '';
  return (
    <Dialog
      title={preview ? t('own.previewTitle', { name: preview.name }) : t('own.title')}
      onClose={offers.close}
      actions={
        <>
          <span className={styles.state} role="status">
            {state}
          </span>
          <Button onClick={offers.close}>{t('own.cancel')}</Button>
          {preview && <Button onClick={offers.back}>{t('own.back')}</Button>}
          {preview && (
            <Button kind="strong" disabled={busy || problem !== null} onClick={offers.use}>
              {t('own.use')}
            </Button>
          )}
        </>
      }
    >
      {problem && (
        <p role="alert" className={styles.problem}>
          {t(`problem.${problem.code}`, problem.facts)}
        </p>
      )}
      {preview ? (
        <div className={styles.preview} data-busy={busy || undefined}>
          <ReadingOptions offer={offer} preview={preview} />
          <PreviewFacts preview={preview} />
          <PreviewSamples preview={preview} />
        </div>
      ) : (
        <DataSources />
      )}
    </Dialog>
  );
}
