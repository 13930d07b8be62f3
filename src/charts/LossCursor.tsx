/** A line over the loss chart at one step. Drawn beside the chart, not by it: it moves far more often than the chart can be drawn. Props only. */

import styles from './LossChart.module.css';
import { plotInset } from './lossPlot';

interface Props {
  readonly step: number;
  /** The last step that the chart shows. */
  readonly lastStep: number;
}

/** Fills its box, which must be the chart's. */
export function LossCursor({ step, lastStep }: Props) {
  const { top, right, bottom, left } = plotInset;
  return (
    <div className={styles.cursorBox} style={{ inset: `${top}px ${right}px ${bottom}px ${left}px` }} aria-hidden="true">
      <div className={styles.cursor} style={{ left: `${(100 * Math.min(step, lastStep)) / lastStep}%` }} />
    </div>
  );
}
