/** A run's bytes open to the very same run, or not at all. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../lib/crc32';
import { anyRecord, someRecord } from './recordFixture';
import { seal, unseal } from './sealedRun';

describe('a sealed run', () => {
  it('opens as it was, bit for bit', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        expect(unseal(structuredClone(seal(record)))).toEqual({ ok: true, value: record });
      }),
      { numRuns: 300 },
    );
  });

  it('holds a state once that checkpoint and snapshot share', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const { step, state } = record.checkpoint;
        const once = seal({ ...record, snapshots: [] });
        const shared = seal({ ...record, snapshots: [{ step, state, live: record.config }] });
        const twice = seal({ ...record, snapshots: [{ step, state: state.slice(), live: record.config }] });
        expect(twice.bytes.byteLength - shared.bytes.byteLength).toBe(state.byteLength);
        expect(shared.bytes.byteLength).toBeGreaterThan(once.bytes.byteLength);
      }),
      { numRuns: 50 },
    );
  });

  it('leaves out a last loss that is no finite number', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const lastTest = { step: 5, mse: Number.NaN, regulariser: 1 };
        expect(unseal(seal({ ...record, lastTest }))).toEqual({ ok: true, value: { ...record, lastTest: null } });
      }),
      { numRuns: 50 },
    );
  });

  it('never opens with a changed or a missing byte', () => {
    fc.assert(
      fc.property(someRecord, fc.nat(), fc.integer({ min: 1, max: 255 }), fc.boolean(), (record, at, change, cut) => {
        const { bytes, checksum } = seal(record);
        const place = at % bytes.byteLength;
        const harmed = new Uint8Array(cut ? bytes.slice(0, place) : bytes.slice(0));
        if (!cut) harmed[place] = (harmed[place] ?? 0) ^ change;
        expect(unseal({ bytes: harmed.buffer, checksum })).toMatchObject({ ok: false, fault: { code: 'damaged' } });
      }),
      { numRuns: 5000 },
    );
  });

  it('never throws, even where the checksum fits the damage', () => {
    fc.assert(
      fc.property(someRecord, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 }), (record, changes) => {
        const bytes = seal(record).bytes;
        const view = new Uint8Array(bytes);
        for (const [at, value] of changes) view[at % view.length] = value;
        const opened = unseal({ bytes, checksum: crc32(view) });
        if (opened.ok) expect(opened.value.checkpoint.state.length % 3).toBe(0);
        else expect(['not-a-run', 'newer', 'damaged']).toContain(opened.fault.code);
      }),
      { numRuns: 5000 },
    );
  }, 60_000);

  it.each([[null], [{}], [{ bytes: new ArrayBuffer(3), checksum: 0 }], [{ bytes: 'x', checksum: 1 }]])(
    '%j is none',
    (value) => {
      expect(unseal(value).ok).toBe(false);
    },
  );
});
