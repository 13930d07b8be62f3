/** Where the dialog about a person's own data stands. Loads it only once it is wanted. */

import { lazy, Suspense } from 'react';
import { useRun } from '../../ui/useStores';

const OwnDataDialog = lazy(async () => ({ default: (await import('./OwnDataDialog')).OwnDataDialog }));

export function OwnDataPlace() {
  const isShown = useRun((state) => state.offer?.shown === true);
  return isShown ? (
    <Suspense fallback={null}>
      <OwnDataDialog />
    </Suspense>
  ) : null;
}
