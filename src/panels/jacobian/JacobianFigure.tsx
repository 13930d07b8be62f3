/** One figure of the Jacobian with what it is and what it means now. Props only. */

import { formatFigure } from '../../i18n/format';
import { useT } from '../../ui/useT';
import styles from './Jacobian.module.css';

interface Props {
  readonly name: string;
  /** What is computed. */
  readonly note: string;
  readonly value: number;
  /** Whether it comes from random directions alone. */
  readonly estimated: boolean;
  readonly sentence: string;
}

export function JacobianFigure({ name, note, value, estimated, sentence }: Props) {
  const t = useT();
  return (
    <div className={styles.figure}>
      <dt>
        {name} <span className={styles.note}>{note}</span>
      </dt>
      <dd>
        <span className={styles.value}>{formatFigure(value)}</span>
        {estimated && <span className={styles.note}> {t('jacobian.estimated')}</span>}
        <span className={styles.sentence}>{sentence}</span>
      </dd>
    </div>
  );
}
