/** The one way back after a lost worker, however it was lost: end it, wait as planned, have another go on. Knows no message but the busy ones. */

import type { Settings } from '../config/settings';
import type { Problem } from '../protocol';
import { createRecoveryPlan } from './recoveryPlan';
import type { RunStore } from './runStore';
import type { Timers } from './timers';
import { createWatchdog } from './watchdog';

interface Parts {
  readonly runStore: RunStore;
  readonly timers: Timers;
  /** Whether there is a worker that should answer. */
  readonly watching: () => boolean;
  /** Asks it for an answer. */
  readonly ask: () => void;
  /** Ends it. */
  readonly end: () => void;
  /** Another one goes on from the last checkpoint. */
  readonly again: () => void;
  /** Nothing is left to try. */
  readonly giveUp: (problem: Problem) => void;
}

export interface RecoveryPath {
  /** What runs in place of what was chosen, since that was lost again and again. */
  readonly substitute: Pick<Settings, 'backend' | 'engine'> | null;
  start(): void;
  stop(): void;
  /** A new worker takes the place. */
  arrives(): void;
  heard(): void;
  busy(ms: number): void;
  /** The worker is gone or must go. */
  lost(problem: Problem): void;
  /** A run begins: what waited to begin one need not. */
  settle(): void;
  /** A machine was chosen by the person: it is tried as if nothing had failed. */
  forget(): void;
}

/** Whether a run failed because its worker, or what that runs on, did; another configuration would not have helped. */
export const isLoss = ({ code }: Problem) => code === 'device-lost' || code === 'crashed' || code === 'unresponsive';

export function createRecovery({ runStore, timers, watching, ask, end, again, giveUp }: Parts): RecoveryPath {
  const plan = createRecoveryPlan();
  let substitute: RecoveryPath['substitute'] = null;
  /** Whether the GPU took, or was about to take, the steps, as far as was told. */
  let fused = false;
  let callOff: () => void = () => {};

  const watchdog = createWatchdog({
    timers,
    watching,
    ask,
    onSilent: () => lost({ code: 'unresponsive', facts: {} }),
  });

  function lost(problem: Problem) {
    end();
    const { info, engine } = runStore.getState();
    if (engine) fused = engine.engine === 'fused' || engine.reason === 'compiling' || engine.reason === 'waiting';
    const next = plan.next(timers.nowMs(), { backend: info?.backend.name ?? null, fused });
    if (!next) return giveUp(problem);
    const { backend, delayMs } = next;
    if (backend) substitute = { backend, engine: 'composed' };
    const goOn = () => {
      again();
      const { step } = runStore.getState();
      runStore.setState({ recovered: { problem, step, backend: substitute && backend } });
    };
    callOff();
    if (delayMs === 0) goOn();
    else callOff = timers.after(delayMs, goOn);
  }

  return {
    get substitute() {
      return substitute;
    },
    ...{ start: watchdog.start, stop: watchdog.stop },
    ...{ arrives: watchdog.arrives, heard: watchdog.heard, busy: watchdog.busy },
    lost,
    settle() {
      callOff();
      callOff = () => {};
    },
    forget() {
      substitute = null;
    },
  };
}
