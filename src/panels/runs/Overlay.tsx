/** The curves of the ticked runs over one another, read at one step in all charts. */

import { lazy, Suspense, useMemo, useState } from 'react';
import type { LossSeries } from '../../charts/lossRows';
import { curvePoints, type OverlayLine } from '../../charts/overlayRows';
import { StepCursor } from '../../charts/StepCursor';
import { formatCount, formatNumber } from '../../i18n/format';
import { useT } from '../../ui/useT';
import styles from './Overlay.module.css';
import { OverlayReadings } from './OverlayReadings';
import { type RunList, useRuns } from './useRunList';

/** Apart from the first load: the chart library is larger than the rest of the page. */
const OverlayChart = lazy(async () => ({ default: (await import('../../charts/OverlayChart')).OverlayChart }));

/** What generalises comes first. */
const curves: readonly LossSeries[] = ['test', 'train', 'reconstruction', 'penalty'];

export function Overlay({ list }: { readonly list: RunList }) {
  const t = useT();
  const overlaid = useRuns((state) => state.overlaid);
  const [chosen, setChosen] = useState<readonly LossSeries[]>(['test', 'train']);
  /** Null: each run is read where it ends. */
  const [at, setAt] = useState<number | null>(null);
  const drawn = useMemo(
    () => overlaid.flatMap((id, slot) => list.all.filter((run) => run.id === id).map((run) => ({ run, slot }))),
    [overlaid, list.all],
  );
  const charts = useMemo(
    () =>
      chosen.map((curve) => ({
        curve,
        lines: drawn.map(
          ({ run, slot }): OverlayLine => ({ id: run.id, slot, points: curvePoints(run.curves, curve) }),
        ),
      })),
    [chosen, drawn],
  );
  if (list.all.length === 0) return null;
  const lastStep = Math.max(1, ...charts.flatMap(({ lines }) => lines.map(({ points }) => points.at(-1)?.x ?? 0)));
  const toggle = (key: LossSeries) =>
    setChosen((before) => curves.filter((each) => (each === key ? !before.includes(key) : before.includes(each))));

  return (
    <section className={styles.overlay} aria-label={t('runs.curves')}>
      <fieldset className={styles.choice} aria-label={t('runs.curvesChoice')}>
        {curves.map((key) => (
          <button
            key={key}
            type="button"
            className={styles.chip}
            aria-pressed={chosen.includes(key)}
            onClick={() => toggle(key)}
          >
            {t(`loss.${key}`)}
          </button>
        ))}
      </fieldset>
      {drawn.length === 0 ? (
        <p className={styles.hint}>{t('runs.noCurves')}</p>
      ) : (
        <>
          <div className={styles.charts}>
            {charts.map(({ curve, lines }) => (
              <div key={curve} className={styles.chart}>
                <h3 className={styles.curve}>{t(`loss.${curve}`)}</h3>
                <div className={styles.plot}>
                  <Suspense>
                    <OverlayChart
                      {...{ lines, lastStep }}
                      formatValue={formatNumber}
                      formatStep={formatCount}
                      label={t('runs.chart', { curve: t(`loss.${curve}`) })}
                    />
                  </Suspense>
                  <StepCursor step={at} lastStep={lastStep} onPoint={setAt} />
                </div>
              </div>
            ))}
          </div>
          <OverlayReadings {...{ charts, drawn, lastStep, at }} nameOf={list.nameOf} onAt={setAt} />
        </>
      )}
    </section>
  );
}
