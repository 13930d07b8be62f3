/** Writes down the present run as a record, as it stood at the last state that was read back. Knows no storage and no file. */

import type { RunRecord } from '../protocol';
import type { ConfigStore } from './configStore';
import type { RunStore } from './runStore';
import { runUpTo } from './runUpTo';

/** The run of `runStore`, whose knobs `configStore` holds; null while there is none to keep, or its knobs have moved on to another. */
export function captureRun(runStore: RunStore, configStore: ConfigStore, savedMs: number): RunRecord | null {
  const run = runStore.getState();
  const { info, engine, snapshots, curves } = run;
  const last = snapshots.at(-1);
  if (!info || !last || run.restarting || run.phase === 'starting' || run.phase === 'failed') return null;
  const { step, state, live } = last;
  const upTo = <Point extends { readonly step: number }>(points: readonly Point[]) =>
    points.filter((point) => point.step <= step);
  return {
    id: run.recordId,
    name: run.recordName,
    begunMs: run.begunMs,
    savedMs,
    config: { ...configStore.getState().config, ...live },
    data: info.data,
    tokens: info.tokens,
    inputDim: info.inputDim,
    backend: info.backend.name,
    adapter: info.backend.adapter,
    engine: engine?.engine ?? 'composed',
    versions: info.versions,
    checkpoint: { step, state },
    curves: { train: upTo(curves.train), test: upTo(curves.test) },
    ...runUpTo(run, step),
  };
}
