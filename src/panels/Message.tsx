/** One message to the person at the page, with what can be done about it. Props only, but for the language. */

import type { ReactNode } from 'react';
import { Button } from '../ui/Button';
import { useT } from '../ui/useT';
import styles from './Notices.module.css';

interface Props {
  /** Read out at once. */
  readonly alert?: boolean;
  readonly text: string;
  readonly onDismiss?: () => void;
  /** What can be done about it. */
  readonly children?: ReactNode;
}

export function Message({ alert = false, text, onDismiss, children }: Props) {
  const t = useT();
  return (
    <div className={styles.message} role={alert ? 'alert' : undefined}>
      <p>{text}</p>
      {children && <div className={styles.actions}>{children}</div>}
      {onDismiss && (
        <Button
          kind="plain"
          className={styles.dismiss}
          icon="close"
          aria-label={t('button.dismiss')}
          title={t('button.dismiss')}
          onClick={onDismiss}
        />
      )}
    </div>
  );
}
