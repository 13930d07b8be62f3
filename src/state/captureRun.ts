/** Writes down a run as a record, as it stood at the last state that was read back. Knows no storage and no file. */

import type { Config } from '../config/fields';
import type { RunRecord } from '../protocol';
import type { ConfigStore } from './configStore';
import type { RunState, RunStore } from './runStore';
import { runUpTo } from './runUpTo';

/** The run of `runStore`, whose knobs `configStore` holds; null while there is none to keep, or its knobs have moved on to another. */
export function captureRun(runStore: RunStore, configStore: ConfigStore, savedMs: number): RunRecord | null {
  const run = runStore.getState();
  if (run.restarting || run.phase === 'starting' || run.phase === 'failed') return null;
  return recordOf(run, configStore.getState().config, savedMs);
}

/** What `run` was, with the knobs that it began with; null where no state of it was read back. */
export function recordOf(run: RunState, config: Config, savedMs: number): RunRecord | null {
  const { info, engine, snapshots, curves, patched } = run;
  const last = snapshots.at(-1);
  if (!info || !last) return null;
  const { step, state, by } = last;
  // Knobs that were moved while it stood hold from its next step on, though its state was read back before.
  const live = patched && patched.step <= step ? patched.live : last.live;
  const upTo = <Point extends { readonly step: number }>(points: readonly Point[]) =>
    points.filter((point) => point.step <= step);
  return {
    id: run.recordId,
    name: run.recordName,
    begunMs: run.begunMs,
    savedMs,
    config: { ...config, ...live },
    data: info.data,
    tokens: info.tokens,
    inputDim: info.inputDim,
    backend: info.backend.name,
    adapter: info.backend.adapter,
    engine: engine?.engine ?? 'composed',
    versions: info.versions,
    checkpoint: { step, state, ...(by && { by }) },
    curves: { train: upTo(curves.train), test: upTo(curves.test) },
    ...runUpTo(run, step),
  };
}
