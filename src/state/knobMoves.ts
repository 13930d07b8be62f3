/** What a moved knob leads to: a patch of the run, a restart once it rests, or another machine. Knows neither worker nor run. */

import type { ConfigKey } from '../config/fields';
import { isLive } from '../config/live';
import { differences } from '../config/presets';
import type { ConfigState, ConfigStore } from './configStore';
import { debounce, type Timers, throttle } from './timers';

const patchIntervalMs = 50;
const dragQuietMs = 200;

interface Parts {
  readonly configStore: ConfigStore;
  readonly timers: Timers;
  /** The live knobs are to be sent. */
  readonly patch: () => void;
  /** Live knobs moved; `sameDrag`: by the drag that moved them before. */
  readonly moved: (keys: readonly ConfigKey[], sameDrag: boolean) => void;
  /** A restart is on its way. */
  readonly willRestart: () => void;
  readonly restart: () => void;
  /** Another backend or engine is wanted; `anew`: and structural knobs moved as well. */
  readonly changeMachine: (anew: boolean) => void;
}

export interface KnobMoves {
  /** Listens to the knobs; returns what ends it. */
  follow(): () => void;
  /** Whether a restart waits for a knob to rest. */
  readonly restartPending: boolean;
  /** Sends at once what waits to be patched. */
  flushPatch(): void;
  /** Restarts at once if a restart waits. */
  flushRestart(): void;
  /** Forgets what waits: a run with the present knobs begins. */
  settle(): void;
  /** Lets `change` move knobs without any of this. */
  unheard(change: () => void): void;
}

export function createKnobMoves({ configStore, timers, ...on }: Parts): KnobMoves {
  const patch = throttle(patchIntervalMs, on.patch, timers);
  const restart = debounce(dragQuietMs, on.restart, timers);
  let deaf = false;

  function changed(now: ConfigState, before: ConfigState) {
    if (deaf) return;
    const keys = differences(now.config, before.config).map(({ key }) => key);
    const structural = keys.some((key) => !isLive(key));
    if (now.settings.backend !== before.settings.backend || now.settings.engine !== before.settings.engine) {
      return on.changeMachine(structural);
    }
    if (keys.length === 0) return;
    if (structural) {
      on.willRestart();
      restart.call();
      if (!now.dragging) restart.flush();
    } else if (!restart.pending) {
      on.moved(keys, before.dragging !== null && before.dragging === now.dragging);
      patch.call();
    }
  }

  return {
    follow: () => configStore.subscribe(changed),
    get restartPending() {
      return restart.pending;
    },
    flushPatch: patch.flush,
    flushRestart: restart.flush,
    settle() {
      patch.cancel();
      restart.cancel();
    },
    unheard(change) {
      deaf = true;
      change();
      deaf = false;
    },
  };
}
