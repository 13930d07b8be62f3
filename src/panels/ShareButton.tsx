/** Copies the link to exactly this state, and says whether that worked. */

import { useEffect, useState } from 'react';
import type { MessageKey } from '../i18n/t';
import { Button } from '../ui/Button';
import { useT } from '../ui/useT';
import styles from './TopBar.module.css';

const saidForMs = 5000;

export function ShareButton() {
  const t = useT();
  const [said, setSaid] = useState<MessageKey | null>(null);

  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(null), saidForMs);
    return () => clearTimeout(timer);
  }, [said]);

  const share = async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      setSaid('share.copied');
    } catch {
      // No clipboard without a secure context or permission; the address bar holds the same link.
      setSaid('share.failed');
    }
  };
  return (
    <div className={styles.share}>
      <Button icon="link" onClick={share}>
        {t('button.share')}
      </Button>
      <div role="status" className={styles.said}>
        {said && t(said)}
      </div>
    </div>
  );
}
