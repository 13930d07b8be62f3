/** Named numbers as bars, one below the other. Props only: knows no store; its numbers come formatted. */

import { largestMagnitude } from '../viz/measure';
import styles from './Bars.module.css';

interface Props {
  readonly bars: readonly { readonly name: string; readonly value: number; readonly text: string }[];
  /** The value at the end of a full bar; the largest magnitude where it is not given. */
  readonly full?: number | undefined;
  /** What the bars show, for those who do not see them. */
  readonly label: string;
}

/** Blue to the right for positive numbers, orange to the left for negative ones, where there are any. */
export function Bars({ bars, full, label }: Props) {
  const values = bars.map(({ value }) => value);
  const most = full ?? (largestMagnitude(values) || 1);
  const both = values.some((value) => value < 0);
  return (
    <ul className={both ? `${styles.bars} ${styles.both}` : styles.bars} aria-label={label}>
      {bars.map(({ name, value, text }) => (
        <li key={name} className={styles.row}>
          <span className={styles.name}>{name}</span>
          <span className={styles.track} aria-hidden="true">
            <span
              className={value < 0 ? styles.negative : styles.positive}
              style={{ width: `${Math.min(100, (100 * Math.abs(value)) / most) / (both ? 2 : 1)}%` }}
            />
          </span>
          <span className={styles.text}>{text}</span>
        </li>
      ))}
    </ul>
  );
}
