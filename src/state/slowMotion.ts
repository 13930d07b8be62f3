/** One training step told slowly, in four beats, once it is done: forward, loss, backward, update. Knows the run store, no drawing. */

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { View } from '../protocol';
import type { RunState, RunStore } from './runStore';
import type { Timers } from './timers';

export const beats = ['forward', 'loss', 'backward', 'update'] as const;
export type Beat = (typeof beats)[number];

export interface SlowState {
  /** Where the telling is; null while there is nothing to tell. */
  readonly beat: Beat | null;
  /** The network as it stood before the step; what it has become is the run's view. */
  readonly before: View | null;
}

interface Parts {
  readonly runStore: RunStore;
  readonly timers: Timers;
  /** Whether steps are to be told at all. */
  readonly wanted: () => boolean;
  /** How long a beat lasts; null waits for the person. */
  readonly beatMs: () => number | null;
}

export interface SlowMotion {
  readonly store: Pick<StoreApi<SlowState>, 'getState' | 'getInitialState' | 'subscribe'>;
  /** Watches the run until the returned function is called. */
  follow(): () => void;
  /** Goes on to the next beat, or to the end. */
  next(): void;
  end(): void;
}

const silent: SlowState = { beat: null, before: null };

/** Tells each single step that the run is left standing at; several steps at once, and a run that plays, are not told. */
export function createSlowMotion({ runStore, timers, wanted, beatMs }: Parts): SlowMotion {
  const store = createStore<SlowState>(() => silent);
  /** The latest view of the run while it stands still; null until there is one. */
  let resting: View | null = null;
  let cancel = () => {};

  function go(beat: Beat, before: View | null) {
    cancel();
    store.setState({ beat, before });
    const ms = beatMs();
    cancel = ms === null ? () => {} : timers.after(ms, next);
  }

  function next() {
    const { beat, before } = store.getState();
    if (beat === null) return;
    const following = beats[beats.indexOf(beat) + 1];
    if (following) go(following, before);
    else end();
  }

  function end() {
    cancel();
    if (store.getState().beat !== null) store.setState(silent);
  }

  function changed(now: RunState, was: RunState) {
    if (now.phase !== 'paused') {
      resting = null;
      return end();
    }
    if (now.view === was.view || !now.view) return;
    const before = resting;
    resting = now.view;
    const single = before !== null && now.view.step === before.step + 1 && now.view.focus === before.focus;
    if (single && now.pauseReason === 'steps-done' && wanted()) go('forward', before);
    // The same step seen once more goes on being told, unless another sample is looked at.
    else if (now.view.step !== before?.step || now.view.focus !== before.focus) end();
  }

  return {
    store,
    follow() {
      const { phase, view } = runStore.getState();
      resting = phase === 'paused' ? view : null;
      const unsubscribe = runStore.subscribe(changed);
      return () => {
        unsubscribe();
        end();
      };
    },
    next,
    end,
  };
}
