/** The loss curves of both runs in one chart, and as a table. */

import { useMemo, useState } from 'react';
import { type LossSeries, lossSeries } from '../../charts/lossRows';
import { PairPlot, secondDash } from '../../charts/PairPlot';
import { seriesColour } from '../../charts/seriesStyle';
import { formatCount, formatFigure, formatNumber } from '../../i18n/format';
import type { Curves } from '../../protocol';
import { knobsOf } from '../../state/highlight';
import { useT } from '../../ui/useT';
import styles from './CompareCurves.module.css';
import { pairedLines, pairedRows } from './pairedCurves';
import { type Pair, useConfigOf, useRunOf } from './useComparison';

const tableRows = 12;
/** With another of these a loss is a sum of other things. */
const objectiveKnobs = [...knobsOf.reconstruction, ...knobsOf.lambda, ...knobsOf.regulariser];

export function CompareCurves({ pair }: { readonly pair: Pair }) {
  const t = useT();
  const a = useRunOf(pair.a, (state) => state.curves);
  const b = useRunOf(pair.b, (state) => state.curves);
  const [chosen, setChosen] = useState<readonly LossSeries[]>(['train', 'test']);
  const lines = useMemo(() => pairedLines(a, b, chosen), [a, b, chosen]);
  const [first, second] = [useConfigOf(pair.a, (state) => state.config), useConfigOf(pair.b, (state) => state.config)];
  const otherLoss = objectiveKnobs.some((key) => first[key] !== second[key]) && chosen.includes('train');
  const toggle = (key: LossSeries) =>
    setChosen((before) => lossSeries.filter((each) => (each === key ? !before.includes(key) : before.includes(each))));

  return (
    <section aria-label={t('compare.curves')} className={styles.curves}>
      <fieldset className={styles.legend} aria-label={t('loss.series')}>
        {lossSeries.map((key) => (
          <button
            key={key}
            type="button"
            className={styles.entry}
            aria-pressed={chosen.includes(key)}
            onClick={() => toggle(key)}
          >
            <span className={styles.swatch} style={{ background: seriesColour[key] }} />
            {t(`loss.${key}`)}
          </button>
        ))}
        <span className={styles.key}>
          <Line dash="none" /> {t('compare.a')}
        </span>
        <span className={styles.key}>
          <Line dash={secondDash} /> {t('compare.b')}
        </span>
      </fieldset>
      <div className={styles.chart}>
        <PairPlot
          lines={lines}
          xName={t('loss.step')}
          format={formatNumber}
          formatX={formatCount}
          label={t('compare.chart')}
        />
      </div>
      {otherLoss && <p className={styles.note}>{t('compare.otherLoss')}</p>}
      <details className={styles.details}>
        <summary>{t('compare.asTable')}</summary>
        <CurveTable {...{ a, b, series: chosen }} />
      </details>
    </section>
  );
}

function Line({ dash }: { readonly dash: string }) {
  return (
    <svg width="28" height="8" viewBox="0 0 28 8" aria-hidden="true">
      <line x1="0" y1="4" x2="28" y2="4" stroke="currentColor" strokeWidth="1.75" strokeDasharray={dash} />
    </svg>
  );
}

interface TableProps {
  readonly a: Curves;
  readonly b: Curves;
  readonly series: readonly LossSeries[];
}

function CurveTable({ a, b, series }: TableProps) {
  const t = useT();
  const rows = useMemo(() => pairedRows(a, b, tableRows), [a, b]);
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className={styles.hidden}>{t('compare.chart')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('loss.step')}</th>
            {series.flatMap((key) =>
              (['a', 'b'] as const).map((run) => (
                <th key={`${key}-${run}`} scope="col">
                  {t('compare.column', { name: t(`loss.${key}`), run: t(`compare.${run}`) })}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ step, values }) => (
            <tr key={step}>
              <th scope="row">{formatCount(step)}</th>
              {series.flatMap((key) =>
                values[key].map((value, index) => (
                  <td key={`${key}-${index === 0 ? 'a' : 'b'}`}>{formatFigure(value)}</td>
                )),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
