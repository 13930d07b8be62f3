/** Slots in a storage that can be torn, spoilt and full: what was whole before is whole after. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { someRecord } from '../io/recordFixture';
import type { RunRecord } from '../protocol';
import { createSlots, type SlotStorage, type StoredSlot } from './slots';

const [base] = fc.sample(someRecord, { numRuns: 1, seed: 3 });
if (!base) throw new Error('no record');
const recordAt = (step: number, id = 'one'): RunRecord => ({
  ...base,
  ...{ id, savedMs: step, snapshots: [] },
  checkpoint: { step, state: Float32Array.of(step, step, step) },
});

/** A storage in memory; `full` makes it refuse. */
function memory() {
  const kept = new Map<string, unknown>();
  const state = { full: false };
  const storage: SlotStorage = {
    all: async () => [...kept.values()].map((value) => structuredClone(value)),
    async put(value) {
      if (state.full) throw new DOMException('no room', 'QuotaExceededError');
      kept.set(`${value.id} ${value.slot}`, structuredClone(value));
    },
    async remove(id) {
      kept.delete(`${id} 0`);
      kept.delete(`${id} 1`);
    },
  };
  /** Spoils a byte of a slot, or cuts the rest of its bytes off. */
  const harm = (key: string, at: number, cut: boolean) => {
    const value = kept.get(key);
    if (!isSlot(value)) return;
    const bytes = new Uint8Array(cut ? value.bytes.slice(0, at % value.bytes.byteLength) : value.bytes.slice(0));
    if (!cut) bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ 1;
    kept.set(key, { ...value, bytes: bytes.buffer });
  };
  return { kept, state, storage, harm };
}

const isSlot = (value: unknown): value is StoredSlot => typeof value === 'object' && value !== null && 'bytes' in value;
const stepsOf = (records: readonly RunRecord[]) => records.map(({ checkpoint }) => checkpoint.step);

describe('slots', () => {
  it('are written in turn, and the latest is read, also by another page', async () => {
    const { kept, storage } = memory();
    const slots = createSlots(storage);
    for (const step of [10, 20, 30]) await slots.write(recordAt(step));
    expect([...kept.keys()]).toEqual(['one 0', 'one 1']);
    const next = createSlots(storage);
    expect(await next.read()).toEqual({ records: [recordAt(30)], broken: [], damaged: 0 });
    await next.write(recordAt(40));
    expect(stepsOf((await createSlots(storage).read()).records)).toEqual([40]);
    expect(kept.size).toBe(2);
  });

  it('keep runs apart, the latest saved first', async () => {
    const { storage } = memory();
    const slots = createSlots(storage);
    await slots.write(recordAt(10, 'one'));
    await slots.write(recordAt(90, 'other'));
    expect((await slots.read()).records.map(({ id }) => id)).toEqual(['other', 'one']);
    await slots.remove('other');
    expect((await slots.read()).records.map(({ id }) => id)).toEqual(['one']);
  });

  it('never give up the whole one: a damaged slot is the next to be written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.boolean(), fc.integer({ min: 2, max: 5 }), async (at, cut, saves) => {
        const { storage, harm, kept } = memory();
        const slots = createSlots(storage);
        for (let save = 1; save <= saves; save++) await slots.write(recordAt(save));
        const newest = `one ${(saves - 1) % 2}`;
        harm(newest, at, cut);
        const after = createSlots(storage);
        expect(await after.read()).toEqual({ records: [recordAt(saves - 1)], broken: [], damaged: 1 });
        const whole = structuredClone(kept.get(`one ${saves % 2}`));
        await after.write(recordAt(100));
        expect(kept.get(`one ${saves % 2}`)).toEqual(whole);
        expect((await createSlots(storage).read()).damaged).toBe(0);
      }),
      { numRuns: 200 },
    );
  });

  it('tell of a run of which nothing whole is left, and lose no other', async () => {
    const { storage, harm, kept } = memory();
    const slots = createSlots(storage);
    for (const step of [1, 2]) await slots.write(recordAt(step));
    await slots.write(recordAt(3, 'other'));
    harm('one 0', 5, false);
    harm('one 1', 5, true);
    kept.set('something else', { from: 'elsewhere' });
    expect(await slots.read()).toEqual({ records: [recordAt(3, 'other')], broken: ['one'], damaged: 3 });
  });

  it('stay as they were when there is no room', async () => {
    const { storage, state } = memory();
    const slots = createSlots(storage);
    for (const step of [1, 2]) await slots.write(recordAt(step));
    state.full = true;
    await expect(slots.write(recordAt(3))).rejects.toThrow('no room');
    expect(stepsOf((await createSlots(storage).read()).records)).toEqual([2]);
    state.full = false;
    await slots.write(recordAt(4));
    expect(stepsOf((await createSlots(storage).read()).records)).toEqual([4]);
  });
});
