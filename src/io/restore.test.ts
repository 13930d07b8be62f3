/** Whatever comes through the door is a record of today's form or a typed fault: never anything else, and never a throw. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isValues } from '../config/clamp';
import { mend } from '../config/constraints';
import { fields } from '../config/fields';
import type { RunRecord } from '../protocol';
import { anyRecord, someRecord } from './recordFixture';
import { type Restored, recordEnvelope, recordVersion, runRecordFrom } from './restore';

/** What must hold of everything that is let in. */
function expectSound(restored: Restored<RunRecord>): void {
  if (!restored.ok) {
    expect(['not-a-run', 'newer', 'damaged']).toContain(restored.fault.code);
    return;
  }
  const { config, checkpoint, snapshots, marks, curves } = restored.value;
  expect(isValues(fields, config)).toBe(true);
  expect(mend(config).notices).toEqual([]);
  for (const { step, state } of [checkpoint, ...snapshots]) {
    expect(Number.isSafeInteger(step) && step >= 0).toBe(true);
    expect(state.length).toBe(checkpoint.state.length);
    expect(state.length % 3).toBe(0);
  }
  for (const { key } of marks) expect(key in fields).toBe(true);
  for (const point of [...curves.train, ...curves.test]) expect(Object.values(point).every(Number.isFinite)).toBe(true);
}

/** Each place in a value: the object that holds it, and its key there. */
function* places(value: unknown): Generator<{ holder: object; key: string }> {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return;
  for (const [key, inner] of Object.entries(value)) {
    yield { holder: value, key };
    yield* places(inner);
  }
}

const odd = fc.oneof(
  fc.anything({
    withBigInt: true,
    withDate: true,
    withTypedArray: true,
    withNullPrototype: true,
    withSparseArray: true,
  }),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -1, 0.5, 2 ** 60, '', '__proto__', new Float32Array(4), null),
);

/** A record in which some places hold something odd, or nothing. */
const mutated = fc
  .tuple(someRecord, fc.array(fc.tuple(fc.nat(), odd, fc.boolean()), { minLength: 1, maxLength: 3 }))
  .map(([record, changes]) => {
    const envelope = structuredClone(recordEnvelope(record));
    for (const [at, value, remove] of changes) {
      const all = [...places(envelope)];
      const place = all[at % all.length];
      if (!place) continue;
      if (remove) Reflect.deleteProperty(place.holder, place.key);
      else Reflect.set(place.holder, place.key, value);
    }
    return envelope;
  });

describe('runRecordFrom', () => {
  it('gives back every record as it was', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        expect(runRecordFrom(structuredClone(recordEnvelope(record)))).toEqual({ ok: true, value: record });
      }),
      { numRuns: 500 },
    );
  });

  it('judges 10,000 mutated records, and lets in only what is sound', () => {
    const seen = { sound: 0, refused: 0 };
    fc.assert(
      fc.property(mutated, (value) => {
        const restored = runRecordFrom(value);
        expectSound(restored);
        seen[restored.ok ? 'sound' : 'refused'] += 1;
      }),
      { numRuns: 10_000 },
    );
    expect(Math.min(seen.sound, seen.refused)).toBeGreaterThan(100); // else the mutations would show nothing
  }, 60_000);

  it('judges anything at all', () => {
    fc.assert(
      fc.property(fc.anything({ withTypedArray: true, withBigInt: true }), (value) => {
        expectSound(runRecordFrom(value));
      }),
      { numRuns: 2000 },
    );
  });

  it('says what is wrong, and where', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const envelope = recordEnvelope(record);
        const fault = (value: unknown) => {
          const restored = runRecordFrom(value);
          return restored.ok ? null : restored.fault;
        };
        expect(fault(record)).toEqual({ code: 'not-a-run', where: '' });
        expect(fault({ ...envelope, version: recordVersion + 1 })).toEqual({ code: 'newer', where: '' });
        const without = { ...envelope, record: { ...record, checkpoint: { step: 1 } } };
        expect(fault(without)).toEqual({ code: 'damaged', where: 'record.checkpoint.state' });
        const impossible = { ...record, config: { ...record.config, heads: 99 } };
        expect(fault({ ...envelope, record: impossible })).toEqual({ code: 'damaged', where: 'record.config' });
      }),
      { numRuns: 20 },
    );
  });

  it('gives a knob that there was not yet its default', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const { stopAfter: _, ...config } = record.config;
        const restored = runRecordFrom({ version: 1, record: { ...record, config } });
        expect(restored).toMatchObject({
          ok: true,
          value: { config: { ...config, stopAfter: fields.stopAfter.default } },
        });
      }),
      { numRuns: 50 },
    );
  });
});
