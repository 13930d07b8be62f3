/** What is measured on the held-out split beyond the test error, and what each number means now. Measured only while this is shown. */

import { useEffect } from 'react';
import { viewStore } from '../state/viewStore';
import { useRun } from '../ui/useStores';
import { useT } from '../ui/useT';
import styles from './Diagnostics.module.css';
import { MeasureList } from './MeasureList';
import type { MeasureGroup } from './measureGroups';
import { Region } from './Region';
import { percentText } from './readingText';
import { useMeasuredModel } from './useMeasuredModel';

/** Those of the heads stand with the heads. */
const groups = ['outcome', 'jacobian'] as const satisfies readonly MeasureGroup[];

/** `quiet` keeps the heading for screen readers alone, where a tab already shows it. */
export function Diagnostics({ quiet = false }: { readonly quiet?: boolean }) {
  const t = useT();
  const model = useMeasuredModel();
  useEffect(() => {
    viewStore.setState({ diagnosing: true });
    return () => viewStore.setState({ diagnosing: false });
  }, []);
  return (
    <Region title={t('diagnostics.title')} quiet={quiet} pictures>
      <p className={styles.intro}>{t('diagnostics.intro')}</p>
      {model &&
        groups.map((group) => (
          <MeasureList key={group} title={t(`diagnostics.group.${group}`)} group={group} model={model} />
        ))}
      <Footnote />
    </Region>
  );
}

/** When it was measured, and at what cost. */
function Footnote() {
  const t = useT();
  const steps = useRun((state) => state.diagnosedSteps);
  const share = useRun((state) => state.diagnosticsShare);
  const training = useRun((state) => state.phase === 'playing');
  const taken = Object.values(steps);
  const [first, last] = [Math.min(...taken), Math.max(...taken)];
  if (taken.length === 0) return <p className={styles.footnote}>{t('diagnostics.waiting')}</p>;
  return (
    <p className={styles.footnote}>
      {t(first === last ? 'diagnostics.takenAt' : 'diagnostics.taken', { first, last })}{' '}
      {training ? t('diagnostics.share', { share: percentText(share) }) : t('diagnostics.rest')}
    </p>
  );
}
