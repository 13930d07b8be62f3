/** The one door for runs that come back from storage or a file: a checked record of today's form, or what is wrong with it. Knows neither. */

import * as v from 'valibot';
import { clampValue, defaults, withValues } from '../config/clamp';
import { mend } from '../config/constraints';
import type { FieldTable, Values } from '../config/field';
import { type Config, type ConfigKey, fields, type LiveConfig } from '../config/fields';
import { liveConfig } from '../config/live';
import { type BackendName, backendNames } from '../config/settings';
import type { RunRecord } from '../protocol';

/** The form that records are written in now. Whoever changes it raises this and mends older ones in `modernised`. */
export const recordVersion = 1;

/** A record with the version of its form, as it is to be stored. */
export interface RecordEnvelope {
  readonly version: number;
  readonly record: RunRecord;
}

/** Why something is no run that can be opened. */
export interface RestoreFault {
  /** `newer`: written by a later version of this program. */
  readonly code: 'not-a-run' | 'newer' | 'damaged';
  /** The part that is wrong, as a path ("record.checkpoint.state"); empty for the whole. */
  readonly where: string;
}

export type Restored<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: RestoreFault };

/** A record as it is to be stored. A last loss that is no finite number is left out: text has no word for it. */
export function recordEnvelope(record: RunRecord): RecordEnvelope {
  const { lastTrain, lastTest } = record;
  const finiteOnly = <Point extends object>(point: Point | null) =>
    point && Object.values(point).every(Number.isFinite) ? point : null;
  return {
    version: recordVersion,
    record: { ...record, lastTrain: finiteOnly(lastTrain), lastTest: finiteOnly(lastTest) },
  };
}

/** More of anything than a run can have is a fault, not a reason to go on reading. */
const most = { text: 1000, texts: 1000, points: 10_000, marks: 1000, snapshots: 1000, parameters: 2 ** 24 };

const text = v.pipe(v.string(), v.maxLength(most.text));
const finite = v.pipe(v.number(), v.finite());
const step = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const engine = v.picklist(['composed', 'fused']);

const config = checked<Config>((value) => {
  const values = valuesOf(fields, value);
  return values && mend(values).notices.length === 0 ? values : null;
});
const live = checked<LiveConfig>((value) => {
  const values = valuesOf(fields, value);
  return values && liveConfig(values);
});
const key = v.custom<ConfigKey>((value) => typeof value === 'string' && Object.hasOwn(fields, value));
const backend = v.custom<BackendName>((value) => backendNames.some((name) => name === value));

/** [3, P] */
const state = v.custom<Float32Array<ArrayBuffer>>(
  (value) =>
    value instanceof Float32Array &&
    value.buffer instanceof ArrayBuffer &&
    value.length > 0 &&
    value.length % 3 === 0 &&
    value.length / 3 <= most.parameters,
);
const by = v.exactOptional(v.object({ engine, backend }));
const checkpoint = v.object({ step, state, by });
const snapshot = v.object({ step, state, by, live });

const lossPoint = v.object({ step, loss: finite, reconstruction: finite, penalty: finite, regulariser: finite });
const testPoint = v.object({ step, mse: finite, regulariser: finite });
const trace = v.object({
  losses: v.pipe(
    v.array(lossPoint),
    v.maxLength(most.marks),
    v.check((points) => ascends(points)),
  ),
  turns: v.pipe(
    v.array(v.object({ step, live })),
    v.maxLength(most.marks),
    v.check((turns) => ascends(turns)),
  ),
  complete: v.boolean(),
});
const mark = v.pipe(
  v.object({ step, key, value: v.union([v.string(), v.number(), v.boolean()]) }),
  v.check(({ key, value }) => Object.is(clampValue(fields[key], value), value)),
);

const texts = v.nullable(v.pipe(v.array(text), v.maxLength(most.texts)));
const data = v.object({
  kind: v.picklist(['images', 'signals', 'text']),
  ...{ name: text, count, rows: count, cols: count, channels: count, labelled: v.boolean(), classes: texts },
  scale: v.object({ low: finite, high: finite }),
  alphabet: texts,
  token: v.nullable(v.object({ rows: count, cols: count })),
  fingerprint: text,
});

const record = v.pipe(
  v.object({
    id: v.pipe(text, v.nonEmpty()),
    name: v.nullable(text),
    begunMs: finite,
    savedMs: finite,
    config,
    data,
    tokens: count,
    inputDim: count,
    backend,
    adapter: text,
    engine,
    versions: v.object({ app: text, tfjs: text }),
    checkpoint,
    snapshots: v.pipe(
      v.array(snapshot),
      v.maxLength(most.snapshots),
      v.check((points) => ascends(points)),
    ),
    curves: v.object({
      train: v.pipe(
        v.array(lossPoint),
        v.maxLength(most.points),
        v.check((points) => ascends(points)),
      ),
      test: v.pipe(
        v.array(testPoint),
        v.maxLength(most.points),
        v.check((points) => ascends(points)),
      ),
    }),
    marks: v.pipe(v.array(mark), v.maxLength(most.marks)),
    trace,
    lastTrain: v.nullable(lossPoint),
    lastTest: v.nullable(testPoint),
  }),
  v.check(({ checkpoint, snapshots }) => snapshots.every((each) => each.state.length === checkpoint.state.length)),
  v.check(({ checkpoint, snapshots }) => (snapshots.at(-1)?.step ?? 0) <= checkpoint.step),
);

/** The record in what `recordEnvelope` made, whatever has become of it since. Never throws. */
export function runRecordFrom(value: unknown): Restored<RunRecord> {
  const envelope = v.safeParse(v.object({ version: v.pipe(v.number(), v.safeInteger()), record: v.unknown() }), value);
  if (!envelope.success || envelope.output.version < 1) return fault('not-a-run');
  const { version } = envelope.output;
  if (version > recordVersion) return fault('newer');
  const parsed = v.safeParse(record, envelope.output.record);
  if (parsed.success) return { ok: true, value: parsed.output };
  return fault('damaged', ['record', v.getDotPath(parsed.issues[0])].filter(Boolean).join('.'));
}

const fault = (code: RestoreFault['code'], where = '') => ({ ok: false, fault: { code, where } }) as const;

/** The values of `table` in `candidate`: those it lacks, as one from before there was such a knob, are the default; null where one cannot be. */
function valuesOf<Table extends FieldTable>(table: Table, candidate: unknown): Values<Table> | null {
  if (typeof candidate !== 'object' || candidate === null) return null;
  const given: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(table)) {
    if (!Object.hasOwn(candidate, key)) continue;
    const value: unknown = Reflect.get(candidate, key);
    if (!Object.is(clampValue(field, value), value)) return null;
    given[key] = value;
  }
  return withValues(table, defaults(table), given);
}

/** A schema out of a function that gives the value, or null where there is none. */
function checked<T>(from: (value: unknown) => T | null) {
  return v.pipe(
    v.unknown(),
    v.rawTransform<unknown, T>(({ dataset, addIssue, NEVER }) => {
      const value = from(dataset.value);
      if (value !== null) return value;
      addIssue({ message: 'cannot be' });
      return NEVER;
    }),
  );
}

function ascends(points: readonly { readonly step: number }[]): boolean {
  return points.every(({ step }, index) => index === 0 || step >= (points[index - 1]?.step ?? 0));
}
