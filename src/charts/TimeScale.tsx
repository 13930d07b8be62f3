/** A tick for each kept moment and a few round steps, below a range input of as many places. Props only; decoration: the input tells all. */

import { memo } from 'react';
import type { TimeTick } from '../viz/timeTicks';
import styles from './TimeScale.module.css';

interface Props {
  /** Kept moments before now. */
  readonly count: number;
  readonly ticks: readonly TimeTick[];
  readonly formatStep: (step: number) => string;
  /** What the end is called. */
  readonly now: string;
}

export const TimeScale = memo(function TimeScale({ count, ticks, formatStep, now }: Props) {
  const marks = Array.from({ length: count + 1 }, (_, index) => `M${index} 0v1`).join('');
  return (
    <div className={styles.scale} aria-hidden="true">
      <svg
        className={styles.marks}
        viewBox={`0 0 ${Math.max(1, count)} 1`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path d={marks} vectorEffect="non-scaling-stroke" />
      </svg>
      {count > 0 && (
        <div className={styles.labels}>
          {ticks.map(({ step, place }) => (
            <span key={step} className={styles.label} style={{ left: `${100 * place}%` }}>
              {formatStep(step)}
            </span>
          ))}
          <span className={styles.label} style={{ left: '100%' }}>
            {now}
          </span>
        </div>
      )}
    </div>
  );
});
