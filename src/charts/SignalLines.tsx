/** A signal as lines, a lane for each channel, over the signal that it is held against. Props only: knows no store and no text of its own. */

import { memo } from 'react';
import { signalPath } from '../viz/signalPath';
import styles from './SignalLines.module.css';

interface Props {
  readonly channels: number;
  readonly steps: number;
  /** [channels, steps], 0…1; null before there is any. */
  readonly data: Float32Array | null;
  /** What `data` was to be: drawn softly below it. */
  readonly against?: Float32Array | null | undefined;
  /** What the picture shows; empty for a mere decoration. */
  readonly label: string;
  readonly testId?: string | undefined;
  /** Without a ground of its own: it lies over another picture. */
  readonly bare?: boolean | undefined;
}

/** As wide as its surroundings let it be. */
export const SignalLines = memo(function SignalLines(props: Props) {
  const { channels, steps, data, against, label, testId, bare = false } = props;
  const lanes = Array.from({ length: channels }, (_, channel) => channel);
  const lines = (signal: Float32Array, className: string | undefined) =>
    lanes.map((channel) => <path key={channel} d={signalPath(signal, steps, channel)} className={className} />);
  return (
    <div
      className={bare ? `${styles.signal} ${styles.bare}` : styles.signal}
      data-testid={testId}
      {...(label !== '' && { role: 'img', 'aria-label': label })}
    >
      <svg viewBox={`0 0 ${steps} ${channels}`} preserveAspectRatio="none" aria-hidden="true">
        {lanes.slice(1).map((lane) => (
          <path key={lane} d={`M0 ${lane}H${steps}`} className={styles.lane} />
        ))}
        {against && lines(against, styles.against)}
        {data && lines(data, styles.line)}
      </svg>
    </div>
  );
});
