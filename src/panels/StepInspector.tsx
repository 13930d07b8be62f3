/** A training step taken apart: the fused plan, dispatch by dispatch, beside the same step in plain tfjs. Measured when it is opened. */

import { useEffect } from 'react';
import type { StepInspection } from '../protocol';
import { trainerClient } from '../state/trainerClient';
import { viewStore } from '../state/viewStore';
import { Button } from '../ui/Button';
import { useRun } from '../ui/useStores';
import { useT } from '../ui/useT';
import { engineReasonText } from './engineText';
import { FusedStep } from './FusedStep';
import { PlainStep } from './PlainStep';
import { Region } from './Region';
import styles from './StepInspector.module.css';
import { kernelTotals } from './stepSummary';

/** `quiet` keeps the heading for screen readers alone, where a tab already shows it. */
export function StepInspector({ quiet = false }: { readonly quiet?: boolean }) {
  const t = useT();
  const inspection = useRun((state) => state.inspection);
  useEffect(() => {
    viewStore.setState({ inspecting: true });
    return () => viewStore.setState({ inspecting: false });
  }, []);
  return (
    <Region title={t('inspector.title')} quiet={quiet}>
      <p className={styles.intro}>{t('inspector.intro')}</p>
      {inspection && <Inspection inspection={inspection} />}
      <Measuring known={inspection !== null} />
    </Region>
  );
}

function Inspection({ inspection: { fused, composed } }: { readonly inspection: StepInspection }) {
  const t = useT();
  const totals = kernelTotals(composed);
  return (
    <>
      <p className={styles.headline}>
        {fused
          ? t('inspector.headline', { fused: fused.length, composed: totals.count })
          : t('inspector.headlineComposed', { composed: totals.count })}
      </p>
      <div className={styles.steps}>
        {fused ? <FusedStep dispatches={fused} /> : <NotFused />}
        <PlainStep kernels={composed} totals={totals} />
      </div>
    </>
  );
}

function NotFused() {
  const t = useT();
  const engine = useRun((state) => state.engine);
  return (
    <div className={styles.intro}>
      <p>{t('inspector.notFused')}</p>
      {engine?.engine === 'composed' && <p>{engineReasonText(t, engine)}</p>}
    </div>
  );
}

/** The way to another measurement, and whether one is going on. */
function Measuring({ known }: { readonly known: boolean }) {
  const t = useT();
  const measuring = useRun((state) => state.inspecting);
  const ready = useRun((state) => state.engine !== null && (state.phase === 'paused' || state.phase === 'playing'));
  return (
    <div className={styles.measuring}>
      <Button disabled={!ready || measuring} onClick={trainerClient.inspect}>
        {t('inspector.again')}
      </Button>
      <span role="status" className={styles.status}>
        {measuring ? t('inspector.measuring') : !known && t('inspector.waiting')}
      </span>
    </div>
  );
}
