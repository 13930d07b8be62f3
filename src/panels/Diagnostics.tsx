/** What is measured on the held-out split beyond the test error, and what each number means now. Measured only while this is shown. */

import { useEffect, useId, useMemo } from 'react';
import { modelConfig } from '../config/modelConfig';
import type { MeasuredModel } from '../readings/readings';
import { viewStore } from '../state/viewStore';
import { useConfig, useRun } from '../ui/useStores';
import { useT } from '../ui/useT';
import styles from './Diagnostics.module.css';
import { Measure } from './Measure';
import { type MeasureGroup, measureGroups } from './measureGroups';
import { Region } from './Region';
import { percentText } from './readingText';

const groups = ['outcome', 'heads', 'jacobian'] as const satisfies readonly MeasureGroup[];

/** `quiet` keeps the heading for screen readers alone, where a tab already shows it. */
export function Diagnostics({ quiet = false }: { readonly quiet?: boolean }) {
  const t = useT();
  const model = useMeasuredModel();
  useEffect(() => {
    viewStore.setState({ diagnosing: true });
    return () => viewStore.setState({ diagnosing: false });
  }, []);
  return (
    <Region title={t('diagnostics.title')} quiet={quiet}>
      <p className={styles.intro}>{t('diagnostics.intro')}</p>
      {model && groups.map((group) => <Group key={group} group={group} model={model} />)}
      <Footnote />
    </Region>
  );
}

function Group({ group, model }: { readonly group: MeasureGroup; readonly model: MeasuredModel }) {
  const t = useT();
  const id = useId();
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        {t(`diagnostics.group.${group}`)}
      </h3>
      <ul className={styles.measures}>
        {measureGroups[group].map((measure) => (
          <Measure key={measure} measure={measure} model={model} />
        ))}
      </ul>
    </section>
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

/** The model that is measured; null before there is one. */
function useMeasuredModel(): MeasuredModel | null {
  const info = useRun((state) => state.info);
  const config = useConfig((state) => state.config);
  return useMemo(() => {
    if (!info) return null;
    const { tokens, inputDim, gridRows, gridCols } = info;
    return { ...modelConfig(config, tokens, inputDim), gridRows, gridCols };
  }, [info, config]);
}
