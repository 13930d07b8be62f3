/** Runs of the list as they are stored, and what comes back of them once it has been checked. Knows no storage. */

import * as v from 'valibot';
import { type ConfigKey, fields } from '../config/fields';
import type { KeptRun, RunStates } from '../protocol';
import { recordEnvelope, recordVersion, runRecordFrom } from './restore';

/** A run of the list as it is to be stored, with the version of its form. */
export interface KeptEnvelope {
  readonly version: number;
  readonly run: KeptRun;
}

/** Stands for the states, which are stored apart. */
const noStates: RunStates = { checkpoint: { step: 0, state: new Float32Array(3) }, snapshots: [] };

/** A run of the list as it is to be stored. */
export function keptEnvelope(run: KeptRun): KeptEnvelope {
  const { lastTrain, lastTest } = recordEnvelope({ ...run, ...noStates }).record;
  return { version: recordVersion, run: { ...run, lastTrain, lastTest } };
}

const step = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const amount = v.pipe(v.number(), v.finite(), v.minValue(0));
const key = v.custom<ConfigKey>((value) => typeof value === 'string' && Object.hasOwn(fields, value));
const figure = v.custom<number>((value) => typeof value === 'number');

/** What the list knows beyond the record. */
const judged = v.object({
  step,
  trainedMs: amount,
  figures: v.nullable(v.object({ gapRatio: figure, scaleFreeContraction: figure, decoderNorm: figure, step })),
  pinned: v.boolean(),
  sweep: v.nullable(
    v.object({
      id: v.pipe(v.string(), v.maxLength(100)),
      keys: v.pipe(v.array(key), v.minLength(1), v.maxLength(2)),
    }),
  ),
  diverged: v.boolean(),
  bytes: amount,
});
const envelope = v.object({ version: v.number(), run: v.looseObject({}) });

/** The run in what `keptEnvelope` made, whatever has become of it since; null where it is none. Never throws. */
export function keptRunFrom(value: unknown): KeptRun | null {
  const outer = v.safeParse(envelope, value);
  if (!outer.success) return null;
  const { version, run } = outer.output;
  const record = runRecordFrom({ version, record: { ...run, ...noStates } });
  const rest = v.safeParse(judged, run);
  if (!record.ok || !rest.success) return null;
  const { checkpoint: _, snapshots: _none, ...light } = record.value;
  return { ...light, ...rest.output };
}

/** The states of `run` in what was stored of them; null where they are none of it. Never throws. */
export function runStatesFrom(run: KeptRun, value: unknown): RunStates | null {
  const given = v.safeParse(v.object({ checkpoint: v.unknown(), snapshots: v.unknown() }), value);
  if (!given.success) return null;
  const record = runRecordFrom({ version: recordVersion, record: { ...run, ...given.output } });
  if (!record.ok || record.value.checkpoint.step !== run.step) return null;
  const { checkpoint, snapshots } = record.value;
  return { checkpoint, snapshots };
}
