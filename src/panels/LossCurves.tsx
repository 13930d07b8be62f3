/** The loss curves: train, test, reconstruction and λ·R apart, with marks where a knob was moved. */

import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { LossCursor } from '../charts/LossCursor';
import { lastShownStep } from '../charts/lossPlot';
import { type LossSeries, lossRows, lossSeries, valuesAt } from '../charts/lossRows';
import { SeriesLegend } from '../charts/SeriesLegend';
import { formatCount, formatFigure, formatNumber } from '../i18n/format';
import { useRun, useView } from '../ui/useStores';
import { useT } from '../ui/useT';
import { highlightSeries } from './highlightSeries';
import styles from './LossCurves.module.css';
import { markLabel } from './markLabel';
import { Region } from './Region';
import { TimeScrubber } from './TimeScrubber';

/** Apart from the first load: the chart library is larger than the rest of the page. */
const LossChart = lazy(async () => ({ default: (await import('../charts/LossChart')).LossChart }));

export function LossCurves() {
  const t = useT();
  const curves = useRun((state) => state.curves);
  const knobMarks = useRun((state) => state.marks);
  const emphasis = useView(({ highlight }) => highlight && highlightSeries[highlight]);
  const at = useView((state) => state.at?.step ?? null);
  const [hidden, setHidden] = useState<ReadonlySet<LossSeries>>(new Set());
  const rows = useMemo(() => lossRows(curves.train, curves.test), [curves]);
  const series = useMemo(() => lossSeries.map((key) => ({ key, name: t(`loss.${key}`) })), [t]);
  const shown = useMemo(() => series.filter(({ key }) => !hidden.has(key)), [series, hidden]);
  const marks = useMemo(
    () => knobMarks.map((mark) => ({ step: mark.step, label: markLabel(t, mark) })),
    [knobMarks, t],
  );
  const toggle = useCallback((key: LossSeries) => {
    setHidden((before) =>
      before.has(key) ? new Set([...before].filter((kept) => kept !== key)) : new Set([...before, key]),
    );
  }, []);

  const lastTrain = useRun((state) => state.lastTrain);
  const lastTest = useRun((state) => state.lastTest);
  const last = lastTrain ?? curves.train.at(-1);
  const latest = {
    train: formatFigure(last?.loss),
    test: formatFigure((lastTest ?? curves.test.at(-1))?.mse),
    reconstruction: formatFigure(last?.reconstruction),
    penalty: formatFigure(last?.penalty),
  };
  const then = at === null ? null : valuesAt(rows, at);
  const shownValues = then
    ? {
        train: formatFigure(then.train),
        test: formatFigure(then.test),
        reconstruction: formatFigure(then.reconstruction),
        penalty: formatFigure(then.penalty),
      }
    : latest;
  const leftOut = last !== undefined && last.penalty <= 0 && !hidden.has('penalty');

  return (
    <Region title={t('loss.title')} pictures>
      <SeriesLegend {...{ series, hidden, emphasis }} onToggle={toggle} values={shownValues} label={t('loss.series')} />
      <div className={styles.chart}>
        {last === undefined ? (
          <p className={styles.empty}>{t('loss.empty')}</p>
        ) : (
          <Suspense>
            <LossChart
              {...{ rows, marks }}
              emphasis={emphasis !== null && hidden.has(emphasis) ? null : emphasis}
              series={shown}
              formatValue={formatNumber}
              formatStep={formatCount}
              stepName={t('loss.step')}
              label={t('loss.chart')}
            />
          </Suspense>
        )}
        {last !== undefined && at !== null && <LossCursor step={at} lastStep={lastShownStep(rows, marks)} />}
      </div>
      {leftOut && <p className={styles.note}>{t('loss.leftOut')}</p>}
      {last && <p className={styles.summary}>{t('loss.summary', { step: last.step, ...latest })}</p>}
      <TimeScrubber />
    </Region>
  );
}
