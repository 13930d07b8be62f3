/** The present run as it stands now, not as it last happened to be read back. Knows no storage and no file. */

import type { RunRecord } from '../protocol';
import { captureRun } from './captureRun';
import type { ConfigStore } from './configStore';
import type { RunStore } from './runStore';
import { realTimers, type Timers } from './timers';
import type { Trainer } from './trainerContract';

/** A worker that takes longer has other troubles; the last state that it told is kept then. */
const longestMs = 3000;

interface Parts {
  readonly trainer: Pick<Trainer, 'keep'>;
  readonly runStore: RunStore;
  readonly configStore: ConfigStore;
  readonly timers?: Timers;
}

/** The run's record with a state read back just now, also while it trains; null while there is none to keep. */
export async function freshRecord(parts: Parts): Promise<RunRecord | null> {
  const { trainer, runStore, configStore, timers = realTimers } = parts;
  const { step, phase } = runStore.getState();
  const kept = () => (runStore.getState().snapshots.at(-1)?.step ?? -1) >= step;
  if (phase === 'playing' || !kept()) {
    const before = runStore.getState().snapshots.at(-1);
    const come = new Promise<void>((resolve) => {
      const done = () => {
        unsubscribe();
        callOff();
        resolve();
      };
      const unsubscribe = runStore.subscribe(({ snapshots }) => {
        if (snapshots.at(-1) !== before && kept()) done();
      });
      const callOff = timers.after(longestMs, done);
    });
    trainer.keep();
    await come;
  }
  return captureRun(runStore, configStore, timers.epochMs());
}
