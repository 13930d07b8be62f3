/** What the training runs on: backend, adapter, engine; and on request why. */

import { backendNames } from '../config/settings';
import { formatNumber } from '../i18n/format';
import type { BackendReport, EngineReport } from '../protocol';
import { Popover } from '../ui/Popover';
import { useRun } from '../ui/useStores';
import { useT } from '../ui/useT';
import { badgeText, engineReasonText, progressText, splitText } from './engineText';
import styles from './TopBar.module.css';

export function BackendBadge() {
  const t = useT();
  const backend = useRun((state) => state.info?.backend ?? null);
  const engine = useRun((state) => state.engine);
  const phase = useRun((state) => state.phase);
  const restarting = useRun((state) => state.restarting);
  const runs = backend && phase !== 'failed' && !(restarting && phase === 'starting');
  const text = runs ? badgeText(t, backend, engine) : t(phase === 'failed' ? 'badge.none' : 'badge.starting');
  const progress = runs ? progressText(t, engine) : '';
  return (
    <div className={styles.badge}>
      <output aria-label={t('output.backend')} title={text}>
        {text}
      </output>
      {progress && <span className={styles.progress}>· {progress}</span>}
      {backend && (
        <Popover label={t('badge.explain')} button="?" className={styles.explain}>
          <Reason backend={backend} engine={engine} />
        </Popover>
      )}
    </div>
  );
}

interface ReasonProps {
  readonly backend: BackendReport;
  readonly engine: EngineReport | null;
}

function Reason({ backend, engine }: ReasonProps) {
  const t = useT();
  const split = splitText(t, backend, engine);
  const measured = backendNames.flatMap((name) => {
    const ms = backend.measuredMs[name];
    return ms === undefined ? [] : [t('badge.ms', { name: t(`option.backend.${name}`), ms: formatNumber(ms) })];
  });
  return (
    <>
      {split && <p>{split.trains}</p>}
      {split && <p>{split.analysis}</p>}
      <p>{t(`reason.${backend.reason}`)}</p>
      {measured.length > 0 && <p>{t('badge.measured', { list: measured.join(', ') })}</p>}
      {engine && (
        <>
          <p>{t(`badge.engineHelp.${engine.engine}`)}</p>
          <p>{engineReasonText(t, engine)}</p>
        </>
      )}
    </>
  );
}
