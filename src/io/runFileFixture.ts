/** Random runs whose states fit their small model, as they are kept in files, for tests. */

import type fc from 'fast-check';
import { withValues } from '../config/clamp';
import { mend } from '../config/constraints';
import { fields } from '../config/fields';
import { liveConfig } from '../config/live';
import { parameterCount } from '../config/parameters';
import type { RunRecord } from '../protocol';
import { someRecord } from './recordFixture';
import { modelOf, type RunFile } from './runFile';

/** `record` with a model of a few dozen parameters, and states of that size. */
export function fitting(record: RunRecord): RunRecord {
  const small = { latentDim: 2, heads: 1, headDim: 1, reconstructionTarget: 'input' };
  const { config } = mend(withValues(fields, record.config, small));
  const count = 3 * parameterCount(modelOf({ ...record, config }));
  const grown = (state: Float32Array) => Float32Array.from({ length: count }, (_, i) => state[i % state.length] ?? 0);
  const states = record.snapshots.map(({ state }) => grown(state));
  const last = states.at(-1) ?? new Float32Array(count);
  return {
    ...record,
    config,
    marks: [],
    trace: { ...record.trace, turns: [{ step: 0, live: liveConfig(config) }] },
    checkpoint: { ...record.checkpoint, state: last },
    snapshots: record.snapshots.map((snapshot, i) => ({
      ...snapshot,
      live: liveConfig(config),
      state: states[i] ?? last,
    })),
  };
}

/** One of a few runs as a file holds it, with and without data of its own. */
export const someRunFile: fc.Arbitrary<RunFile> = someRecord.map((record) => {
  const files = [
    { name: '图 1.idx', bytes: Uint8Array.of(0, 0, 8, 1, 0, 0, 0, 1, 7) },
    { name: '', bytes: new Uint8Array(0) },
  ];
  return { record: fitting(record), own: record.data.labelled ? { files, reading: { kind: 'idx', more: [1] } } : null };
});
