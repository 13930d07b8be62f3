/** A colour bar with the numbers at its ends. Props only: knows no store; its numbers and words come formatted. */

import { ramp, rampGradient } from '../viz/colour';
import type { Scale } from './HeatmapCanvas';
import styles from './Legend.module.css';
import { useTheme } from './useTheme';

interface Props {
  readonly scale: Scale;
  /** The numbers at the ends, as people read them. */
  readonly low: string;
  readonly high: string;
  /** What is measured. */
  readonly name?: string | undefined;
}

/** Shows which colours stand for which numbers. */
export function Legend({ scale, low, high, name }: Props) {
  const theme = useTheme();
  return (
    <div className={styles.legend}>
      {name && <span className={styles.name}>{name}</span>}
      <span>{low}</span>
      <span className={styles.bar} style={{ backgroundImage: rampGradient(ramp(scale.ramp, theme)) }} />
      <span>{high}</span>
    </div>
  );
}
