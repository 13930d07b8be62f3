/** The names of the curves with their latest values; each name switches its curve on and off. Props only: knows no store. */

import type { LossSeries } from './lossRows';
import styles from './SeriesLegend.module.css';
import { SeriesSwatch } from './SeriesSwatch';
import type { SeriesStyle } from './seriesStyle';

interface Props {
  readonly series: readonly SeriesStyle[];
  readonly hidden: ReadonlySet<LossSeries>;
  readonly onToggle: (series: LossSeries) => void;
  /** The curve that stands out, if one does. */
  readonly emphasis: LossSeries | null;
  /** Each curve's latest value, as people read it. */
  readonly values: Readonly<Record<LossSeries, string>>;
  /** What the buttons do, as a group. */
  readonly label: string;
}

/** One pressed button for each curve that is drawn. */
export function SeriesLegend({ series, hidden, emphasis, onToggle, values, label }: Props) {
  return (
    <fieldset className={styles.legend} aria-label={label}>
      {series.map(({ key, name }) => (
        <button
          key={key}
          type="button"
          className={key === emphasis ? `${styles.entry} ${styles.emphasis}` : styles.entry}
          aria-pressed={!hidden.has(key)}
          onClick={() => onToggle(key)}
        >
          <SeriesSwatch series={key} />
          <span>{name}</span>
          <span className={styles.value}>{values[key]}</span>
        </button>
      ))}
    </fieldset>
  );
}
