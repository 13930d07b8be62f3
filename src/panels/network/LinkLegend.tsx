/** What the width and the colour of the network's links stand for. Props only: knows no store. */

import { Popover } from '../../ui/Popover';
import { useT } from '../../ui/useT';
import styles from './LinkLegend.module.css';

export function LinkLegend() {
  const t = useT();
  return (
    <div className={styles.legend}>
      <span>
        {t('links.name')}
        <svg className={styles.wedge} viewBox="0 0 48 6" aria-hidden="true">
          <path d="M0 2.6L48 0V6L0 3.4z" />
        </svg>
        {t('links.size')}
      </span>
      <span>
        {t('links.negative')}
        <span className={styles.bar} />
        {t('links.positive')}
      </span>
      <Popover className={styles.help} label={t('control.help', { field: t('links.name') })} button="?">
        <p>{t('links.about')}</p>
      </Popover>
    </div>
  );
}
