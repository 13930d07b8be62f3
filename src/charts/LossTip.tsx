/** What the loss chart tells about the step under the pointer. Props only: knows no store and no text of its own. */

import styles from './LossChart.module.css';
import { type LossRow, valuesAt } from './lossRows';
import { SeriesSwatch } from './SeriesSwatch';
import type { SeriesStyle } from './seriesStyle';

interface Props {
  readonly step: number;
  readonly rows: readonly LossRow[];
  readonly series: readonly SeriesStyle[];
  readonly formatValue: (value: number | null) => string;
  readonly formatStep: (step: number) => string;
  readonly stepName: string;
}

/** Every drawn series' last value up to `step`. */
export function LossTip({ step, rows, series, formatValue, formatStep, stepName }: Props) {
  const values = valuesAt(rows, step);
  return (
    <div className={styles.tip}>
      <div className={styles.tipStep}>
        {stepName} {formatStep(step)}
      </div>
      {series.map(({ key, name }) => (
        <div key={key} className={styles.tipRow}>
          <SeriesSwatch series={key} />
          <span>{name}</span>
          <span className={styles.tipValue}>{formatValue(values[key])}</span>
        </div>
      ))}
    </div>
  );
}
