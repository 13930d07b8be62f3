/** Two models side by side: the form that makes the second, and what can be seen and said of both. */

import { useContext, useEffect, useMemo } from 'react';
import { comparison } from '../../state/compareClient';
import { Button } from '../../ui/Button';
import { RunContext } from '../../ui/useStores';
import { useT } from '../../ui/useT';
import { Region } from '../Region';
import { CompareCurves } from './CompareCurves';
import { CompareFigures } from './CompareFigures';
import { CompareForm } from './CompareForm';
import { CompareImages } from './CompareImages';
import { CompareSides } from './CompareSides';
import { CompareTrouble } from './CompareTrouble';
import styles from './Comparison.module.css';
import { goToComparison } from './goToComparison';
import { useComparison } from './useComparison';

export function Comparison() {
  const t = useT();
  const a = useContext(RunContext);
  const { phase, rival } = useComparison((state) => state);
  // Who has just asked for it goes on there; a link only shows it.
  useEffect(() => {
    if (comparison.store.getState().phase === 'choosing') goToComparison();
  }, []);
  const pair = useMemo(() => (rival ? { a, b: rival } : null), [a, rival]);
  if (!pair) return null;
  return (
    <Region
      pictures
      title={t('compare.title')}
      aside={
        <Button icon="close" kind="plain" onClick={comparison.close}>
          {t('compare.close')}
        </Button>
      }
    >
      <CompareForm pair={pair} />
      {phase === 'running' && (
        <>
          <CompareTrouble pair={pair} />
          <div className={styles.overview}>
            <CompareFigures pair={pair} />
            <CompareCurves pair={pair} />
          </div>
          <CompareImages pair={pair} />
          <CompareSides pair={pair} />
        </>
      )}
    </Region>
  );
}
