/** Where the comparison stands on the page, empty without one. Loads its panel only then. */

import { lazy, Suspense } from 'react';
import styles from './Comparison.module.css';
import { placeId } from './goToComparison';
import { useComparison } from './useComparison';

const Comparison = lazy(async () => ({ default: (await import('./Comparison')).Comparison }));

export function ComparisonPlace() {
  const isOpen = useComparison((state) => state.phase !== 'closed');
  return (
    <div id={placeId} className={isOpen ? styles.place : styles.closed} tabIndex={-1}>
      {isOpen && (
        <Suspense fallback={<div className={styles.loading} />}>
          <Comparison />
        </Suspense>
      )}
    </div>
  );
}
