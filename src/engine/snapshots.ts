/** Reads the run's whole state back as planned, and tells it. Knows no page and no steps to come. */

import type { Checkpoint } from '../protocol';
import type { Engine } from './engine';
import { createSnapshotPlan } from './snapshotPlan';

export interface Snapshots {
  /** Takes one of the present state where one is due. @param changed whether a knob was moved just now */
  takeIfDue(changed?: boolean): Promise<void>;
  /** Takes one of the present state, unless that was the last that was taken. */
  take(): Promise<void>;
  /** Steps after which a burst that begins now should end; Infinity where it does not matter. */
  burst(): number;
}

/** @param now milliseconds */
export function createSnapshots(engine: Engine, now: () => number, tell: (checkpoint: Checkpoint) => void): Snapshots {
  const plan = createSnapshotPlan(engine.step > 0 ? engine.step : -1);
  const snapshots: Snapshots = {
    async takeIfDue(changed = false) {
      if (plan.due(engine.step, now(), changed)) await snapshots.take();
    },
    async take() {
      if (plan.saved === engine.step) return;
      const start = now();
      const checkpoint = await engine.checkpoint();
      plan.done(checkpoint.step, start, now());
      tell(checkpoint);
    },
    burst: () => plan.burst(engine.step),
  };
  return snapshots;
}
