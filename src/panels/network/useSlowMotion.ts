/** The slow telling of the run's single steps, as React sees it. Knows the stores, no drawing. */

import { useContext, useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { createSlowMotion, type SlowState } from '../../state/slowMotion';
import { realTimers } from '../../state/timers';
import { viewStore } from '../../state/viewStore';
import { RunContext } from '../../ui/useStores';

/** How long each beat is shown. */
export const beatMs = 2200;

const reducedMotion = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Where the telling of a step is. Where motion is not wanted the person goes on from beat to beat. */
export function useSlowMotion(): SlowState & { readonly next: () => void } {
  const { runStore } = useContext(RunContext);
  const slow = useMemo(
    () =>
      createSlowMotion({
        runStore,
        timers: realTimers,
        wanted: () => viewStore.getState().slowMotion,
        beatMs: () => (reducedMotion() ? null : beatMs),
      }),
    [runStore],
  );
  useEffect(() => {
    const stop = slow.follow();
    const unsubscribe = viewStore.subscribe(({ slowMotion }) => !slowMotion && slow.end());
    return () => {
      stop();
      unsubscribe();
    };
  }, [slow]);
  const { beat, before } = useStore(slow.store);
  return { beat, before, next: slow.next };
}
