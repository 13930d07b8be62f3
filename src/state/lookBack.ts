/** Looking back through the run, and going on from an earlier moment of it. Knows the kept states, no worker and no picture. */

import type { Checkpoint } from '../protocol';
import { nearest } from './history';
import type { RunStore } from './runStore';
import type { ViewStore } from './viewStore';

interface Parts {
  readonly runStore: RunStore;
  readonly viewStore: ViewStore;
  readonly play: () => void;
  readonly pause: () => void;
  /** A run goes on from `checkpoint`, in place of the present one. */
  readonly fork: (checkpoint: Checkpoint) => void;
}

export interface LookBack {
  /** Everything shows the run as it was at the kept step nearest to `step`, or, by null, as it is now. Training stands still. */
  lookAt(step: number | null): void;
  /** Everything shows the present; training goes on if it did when looking back began. */
  backToNow(): void;
  /** The run goes on from the moment looked at, with the knobs as they are now; what came after it is gone. It trains if it did. */
  continueFromHere(): void;
}

export function createLookBack({ runStore, viewStore, play, pause, fork }: Parts): LookBack {
  /** Whether training was on when looking back began. */
  let trained = false;
  const present = () => viewStore.getState().at === null;
  const leave = () => {
    if (!present()) viewStore.setState({ at: null });
  };
  return {
    lookAt(step) {
      const found = step === null ? null : nearest(runStore.getState().snapshots, step);
      if (!found) return leave();
      if (present()) {
        const { willPlay, pauseReason } = runStore.getState();
        trained = willPlay;
        pause();
        // The pictures that follow are not what a step has led to.
        if (pauseReason === 'steps-done') runStore.setState({ pauseReason: null });
      }
      if (viewStore.getState().at?.step !== found.step) viewStore.setState({ at: { step: found.step } });
    },
    backToNow() {
      if (present()) return;
      leave();
      if (trained) play();
    },
    continueFromHere() {
      const { at } = viewStore.getState();
      const found = runStore.getState().snapshots.find(({ step }) => step === at?.step);
      if (!found) return;
      runStore.setState({ willPlay: trained });
      fork({ step: found.step, state: found.state });
    },
  };
}
