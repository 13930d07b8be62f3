/** One measure: its name and what it is, its value, a picture where it helps, and a sentence on what it means now. */

import type { Diagnostics } from '../protocol';
import { type MeasuredModel, reading } from '../readings/readings';
import { Popover } from '../ui/Popover';
import { useRun } from '../ui/useStores';
import { useT } from '../ui/useT';
import styles from './Diagnostics.module.css';
import { MeasurePicture } from './MeasurePicture';
import { measureText } from './measureText';
import { readingText } from './readingText';

interface Props<Key extends keyof Diagnostics> {
  readonly measure: Key;
  readonly model: MeasuredModel;
}

/** Before it has been measured its place is kept, with its name. */
export function Measure<Key extends keyof Diagnostics>({ measure, model }: Props<Key>) {
  const t = useT();
  const value = useRun((state) => state.diagnostics[measure]);
  const step = useRun((state) => state.diagnosedSteps[measure]);
  const name = t(`measure.${measure}`);
  return (
    <li className={styles.measure}>
      <div className={styles.head}>
        <h4 className={styles.name}>{name}</h4>
        <Popover className={styles.help} label={t('diagnostics.about', { measure: name })} button="?">
          <p>{t(`measureHelp.${measure}`)}</p>
        </Popover>
        {isMeasured<Key>(value) && <span className={styles.value}>{measureText(measure, value, t, model)}</span>}
      </div>
      {isMeasured<Key>(value) ? (
        <>
          <MeasurePicture measure={measure} value={value} />
          <p className={styles.sentence}>
            {readingText(t, reading(measure, value, model))}{' '}
            {step !== undefined && <span className={styles.step}>{t('diagnostics.step', { step })}</span>}
          </p>
        </>
      ) : (
        <p className={styles.sentence}>{t('diagnostics.pending')}</p>
      )}
    </li>
  );
}

function isMeasured<Key extends keyof Diagnostics>(value: Partial<Diagnostics>[Key]): value is Diagnostics[Key] {
  return value !== undefined;
}
