/** What surrounds every knob: label, restart cue, way back to the default, help. Props only, but for the language. */

import type { ReactNode } from 'react';
import styles from './Control.module.css';
import { classes } from './classes';
import { HelpTip } from './HelpTip';
import { Icon } from './Icon';
import { useT } from './useT';

export interface FrameProps {
  /** Id of the control that the label belongs to; `describedBy` names what describes it. */
  readonly id: string;
  readonly label: string;
  readonly help: string;
  /** Turning it restarts training. */
  readonly restarts: boolean;
  /** Why it cannot be turned at present. */
  readonly fixed: string | null;
  /** Why turning it has no effect at present. */
  readonly idle: string | null;
  /** The default as text and the way back to it, where the value is another. */
  readonly back: { readonly text: string; go(): void } | null;
}

/** The ids that describe a framed control, for `aria-describedby`. */
export function describedBy({ id, restarts, fixed, idle }: FrameProps): string | undefined {
  return classes(restarts && `${id}-cue`, fixed !== null && `${id}-fixed`, idle !== null && `${id}-idle`) || undefined;
}

/** The label at the left, the control at the right; a `large` one has a line of its own below the label. */
export function ControlFrame({
  frame,
  size,
  children,
}: {
  readonly frame: FrameProps;
  readonly size?: 'large' | undefined;
  readonly children: ReactNode;
}) {
  const t = useT();
  const { id, label, help, restarts, fixed, idle, back } = frame;
  return (
    <div className={classes(styles.control, size && styles[size], (fixed ?? idle) !== null && styles.idle)}>
      <div className={styles.head}>
        <label htmlFor={id} className={styles.label}>
          {label}
        </label>
        {restarts && (
          <span className={styles.cue}>
            <Icon name="restart" size={11} />
          </span>
        )}
        <span className={styles.bubble}>
          {idle !== null && <span id={`${id}-idle`}>{idle} </span>}
          {restarts && <span id={`${id}-cue`}>{t('control.restarts')}</span>}
        </span>
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
      <div className={styles.body}>{children}</div>
      {fixed !== null && (
        <p id={`${id}-fixed`} className={styles.why}>
          {fixed}
        </p>
      )}
    </div>
  );
}
