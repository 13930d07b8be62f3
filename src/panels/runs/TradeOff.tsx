/** What λ buys and what it costs: reconstruction against scale-free contraction, a point for each run. */

import { useMemo, useState } from 'react';
import { Legend } from '../../charts/Legend';
import { TradeOffPlot, type TradePoint } from '../../charts/TradeOffPlot';
import { formatFigure, formatNumber } from '../../i18n/format';
import { useT } from '../../ui/useT';
import styles from './TradeOff.module.css';
import { lambdaPaths, lambdaScale, tradeRuns } from './tradeRuns';
import type { RunList } from './useRunList';

export function TradeOff({ list }: { readonly list: RunList }) {
  const t = useT();
  const [selected, setSelected] = useState<string | null>(null);
  const known = useMemo(() => tradeRuns(list.all), [list.all]);
  const scale = useMemo(() => lambdaScale(known.map(({ run }) => run)), [known]);
  const paths = useMemo(() => lambdaPaths(known), [known]);
  const points = useMemo(
    () =>
      known.map(({ run, x, y, best }): TradePoint => {
        const { lambda } = run.config;
        return { id: run.id, x, y, best, shade: scale?.shade(lambda) ?? null, tag: formatNumber(lambda) };
      }),
    [known, scale],
  );
  if (list.all.length === 0) return null;
  const textOf = (point: TradePoint) => {
    const run = list.all.find(({ id }) => id === point.id);
    const facts = { name: run ? list.nameOf(run) : '', x: formatFigure(point.x), y: formatFigure(point.y) };
    return t(point.best ? 'runs.pointBest' : 'runs.point', facts);
  };
  const chosen = points.find(({ id }) => id === selected) ?? points[0];
  return (
    <section className={styles.tradeOff} aria-labelledby="runs-trade-off">
      <h3 id="runs-trade-off" className={styles.heading}>
        {t('runs.tradeOff')}
      </h3>
      {chosen === undefined ? (
        <p className={styles.hint}>{t('runs.tradeOffNone')}</p>
      ) : (
        <>
          <div className={styles.keys}>
            <span className={styles.axis}>↑ {t('runs.tradeOffY')}</span>
            {scale && (
              <Legend
                scale={{ ramp: 'positive', low: 0, high: 1 }}
                low={formatNumber(scale.low)}
                high={formatNumber(scale.high)}
                name={t('runs.lambda')}
              />
            )}
          </div>
          <div className={styles.plot}>
            <TradeOffPlot
              {...{ points, paths, selected: chosen.id, textOf }}
              format={formatNumber}
              xName={t('runs.tradeOffX')}
              label={t('runs.tradeOffPlot', { count: points.length })}
              onSelect={setSelected}
            />
          </div>
          <p className={styles.reading}>{textOf(chosen)}</p>
          <p className={styles.hint}>
            {t('runs.tradeOffHint')} {t('runs.tradeOffBest')}
          </p>
        </>
      )}
    </section>
  );
}
