/** What the training runs on: backend, adapter, engine; and on request why. */

import { backendNames } from '../config/settings';
import { formatNumber } from '../i18n/format';
import type { BackendReport } from '../protocol';
import { Popover } from '../ui/Popover';
import { useRun } from '../ui/useStores';
import { useT } from '../ui/useT';
import styles from './TopBar.module.css';

export function BackendBadge() {
  const t = useT();
  const report = useRun((state) => state.info?.backend ?? null);
  const phase = useRun((state) => state.phase);
  const restarting = useRun((state) => state.restarting);
  const text =
    phase === 'failed'
      ? t('badge.none')
      : report && !(restarting && phase === 'starting')
        ? [t(`option.backend.${report.name}`), report.adapter, t(`badge.engine.${report.engine}`)]
            .filter(Boolean)
            .join(' · ')
        : t('badge.starting');
  return (
    <div className={styles.badge}>
      <output aria-label={t('output.backend')} title={text}>
        {text}
      </output>
      {report && (
        <Popover label={t('badge.explain')} button="?" className={styles.explain}>
          <Reason report={report} />
        </Popover>
      )}
    </div>
  );
}

function Reason({ report }: { readonly report: BackendReport }) {
  const t = useT();
  const measured = backendNames.flatMap((name) => {
    const ms = report.measuredMs[name];
    return ms === undefined ? [] : [t('badge.ms', { name: t(`option.backend.${name}`), ms: formatNumber(ms) })];
  });
  return (
    <>
      <p>{t(`reason.${report.reason}`)}</p>
      {measured.length > 0 && <p>{t('badge.measured', { list: measured.join(', ') })}</p>}
      <p>{t(`badge.engineHelp.${report.engine}`)}</p>
    </>
  );
}
