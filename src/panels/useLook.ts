/** What the samples of the run look like that a component is drawn for. Knows the run store. */

import { useMemo } from 'react';
import { useRun } from '../ui/useStores';
import { lookOf, type SampleLook } from '../viz/sampleLook';

/** Until a run has told what its samples are, room is left for images of the usual size. */
const expected: SampleLook = { kind: 'images', rows: 28, cols: 28, channels: 1, alphabet: null };

/** Stable for as long as the run is the same. */
export function useLook(): SampleLook {
  const info = useRun((state) => state.info);
  return useMemo(() => (info ? lookOf(info) : expected), [info]);
}
