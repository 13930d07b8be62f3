/** The step at which charts beside one another are read: a line over each, moved by pointing at any. Props only: knows no chart library. */

import type { PointerEvent } from 'react';
import styles from './OverlayChart.module.css';
import { overlayInset } from './overlayPlot';

interface Props {
  /** Null: nothing is read. */
  readonly step: number | null;
  readonly lastStep: number;
  readonly onPoint: (step: number) => void;
}

/** Lies over the plot of an `OverlayChart` in the same box. Keys move the reading elsewhere. */
export function StepCursor({ step, lastStep, onPoint }: Props) {
  const { top, right, bottom, left } = overlayInset;
  const point = (event: PointerEvent<HTMLDivElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const part = (event.clientX - left) / width;
    onPoint(Math.round(Math.min(1, Math.max(0, part)) * lastStep));
  };
  return (
    <div
      className={styles.surface}
      style={{ inset: `${top}px ${right}px ${bottom}px ${left}px` }}
      aria-hidden="true"
      onPointerMove={point}
      onPointerDown={point}
    >
      {step !== null && (
        <div
          className={styles.line}
          style={{ left: `${(100 * Math.min(step, lastStep)) / lastStep}%` }}
          data-testid="step-cursor"
        />
      )}
    </div>
  );
}
