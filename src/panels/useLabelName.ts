/** What the labels of the run's samples are called, in the page's language. Knows the run store. */

import { useCallback } from 'react';
import { useRun } from '../ui/useStores';
import { useT } from '../ui/useT';
import { labelName } from './sampleWords';

/** Stable for as long as run and language are the same. */
export function useLabelName(): (label: number) => string {
  const t = useT();
  const data = useRun((state) => state.info?.data ?? null);
  return useCallback((label) => labelName(t, data, label), [t, data]);
}
