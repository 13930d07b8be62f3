/** What surrounds every knob: label, restart cue, way back to the default, help. Props only, but for the language. */

import type { ReactNode } from 'react';
import styles from './Control.module.css';
import { classes } from './classes';
import { HelpTip } from './HelpTip';
import { Icon } from './Icon';
import { useT } from './useT';

export interface FrameProps {
  /** Id of the control that the label belongs to; `${id}-cue` and `${id}-why` describe it. */
  readonly id: string;
  readonly label: string;
  readonly help: string;
  /** Turning it restarts training. */
  readonly restarts: boolean;
  /** Why it has no effect or cannot be turned at present. */
  readonly why: string | null;
  /** The default as text and the way back to it, where the value is another. */
  readonly back: { readonly text: string; go(): void } | null;
}

/** The ids that describe a framed control, for `aria-describedby`. */
export function describedBy({ id, restarts, why }: FrameProps): string | undefined {
  return classes(restarts && `${id}-cue`, why !== null && `${id}-why`) || undefined;
}

/** `inline` puts the control before its label, as a checkbox stands. */
export function ControlFrame({
  frame,
  size,
  inline = false,
  children,
}: {
  readonly frame: FrameProps;
  readonly size?: 'large' | undefined;
  readonly inline?: boolean;
  readonly children: ReactNode;
}) {
  const t = useT();
  const { id, label, help, restarts, why, back } = frame;
  return (
    <div className={classes(styles.control, size && styles[size], why !== null && styles.idle)}>
      <div className={styles.head}>
        {inline && children}
        <label htmlFor={id} className={styles.label}>
          {label}
        </label>
        {restarts && (
          <span className={styles.cue}>
            <Icon name="restart" size={11} />
            <span id={`${id}-cue`} className={styles.cueText}>
              {t('control.restarts')}
            </span>
          </span>
        )}
        <span className={styles.aside}>
          {back && (
            <button
              type="button"
              className={styles.back}
              aria-label={t('control.toDefault', { field: label, value: back.text })}
              title={t('control.toDefault', { field: label, value: back.text })}
              onClick={back.go}
            >
              <Icon name="undo" size={12} />
            </button>
          )}
          <HelpTip name={label} text={help} />
        </span>
      </div>
      {!inline && children}
      {why !== null && (
        <p id={`${id}-why`} className={styles.why}>
          {why}
        </p>
      )}
    </div>
  );
}
