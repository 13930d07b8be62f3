/** A colour bar with the numbers at its ends. Props only: knows no store; its numbers and words come formatted. */

import { useMemo } from 'react';
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
  /** The bar above its numbers, where there is little room beside it. */
  readonly stacked?: boolean;
}

/** Shows which colours stand for which numbers. */
export function Legend({ scale, low, high, name, stacked = false }: Props) {
  const theme = useTheme();
  const { ramp: colours } = scale;
  const bar = useMemo(() => ({ backgroundImage: rampGradient(ramp(colours, theme)) }), [colours, theme]);
  return (
    <div className={stacked ? `${styles.legend} ${styles.stacked}` : styles.legend}>
      {name && <span className={styles.name}>{name}</span>}
      <span>{low}</span>
      <span className={styles.bar} style={bar} />
      <span>{high}</span>
    </div>
  );
}
