/** Opens the form for a second model, or leads to the comparison that there is. */

import { useEffect, useRef } from 'react';
import { comparison } from '../../state/compareClient';
import { Button } from '../../ui/Button';
import { useT } from '../../ui/useT';
import styles from './CompareButton.module.css';
import { goToComparison } from './goToComparison';
import { useComparison } from './useComparison';

export function CompareButton() {
  const t = useT();
  const button = useRef<HTMLButtonElement>(null);
  const isOpen = useComparison((state) => state.phase !== 'closed');
  const wasOpen = useRef(false);

  // The panel's own button has gone with it: who closed it by that goes on from here.
  useEffect(() => {
    if (wasOpen.current && !isOpen && document.activeElement === document.body) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  const go = () => {
    if (isOpen) goToComparison();
    else comparison.open();
  };
  return (
    <Button ref={button} icon="compare" className={styles.button} aria-expanded={isOpen} onClick={go}>
      <span className={styles.text}>{t('compare.button')}</span>
    </Button>
  );
}
