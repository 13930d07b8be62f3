/** Runs of the list come back as they were stored; whatever else comes back is none. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeptRun, RunRecord, RunStates } from '../protocol';
import { keptEnvelope, keptRunFrom, runStatesFrom } from './keptRun';
import { anyRecord, someRecord } from './recordFixture';

const figure = fc.constantFrom(0, 1.5, Number.NaN, Number.POSITIVE_INFINITY);

const kept = (record: RunRecord, more: Partial<KeptRun> = {}): { run: KeptRun; states: RunStates } => {
  const { checkpoint, snapshots, ...light } = record;
  const rest = { trainedMs: 5, figures: null, pinned: false, sweep: null, diverged: false, bytes: 12 };
  return { run: { ...light, ...rest, step: checkpoint.step, ...more }, states: { checkpoint, snapshots } };
};
const anyMore = fc.record({
  pinned: fc.boolean(),
  diverged: fc.boolean(),
  figures: fc.option(
    fc.record({ gapRatio: figure, scaleFreeContraction: figure, decoderNorm: figure, step: fc.nat() }),
  ),
  sweep: fc.option(
    fc.record({ id: fc.uuid(), keys: fc.constantFrom(['lambda'] as const, ['heads', 'seed'] as const) }),
  ),
});

describe('runs of the list', () => {
  it('come back as they were, and so do their states', () => {
    fc.assert(
      fc.property(anyRecord, anyMore, (record, more) => {
        const { run, states } = kept(record, more);
        expect(keptRunFrom(structuredClone(keptEnvelope(run)))).toEqual(run);
        expect(runStatesFrom(run, structuredClone(states))).toEqual(states);
      }),
      { numRuns: 300 },
    );
  });

  it('that are damaged, or anything else, are none', () => {
    const broken = fc.tuple(someRecord, fc.constantFrom('step', 'bytes', 'config', 'curves', 'id', 'figures', 'sweep'));
    fc.assert(
      fc.property(broken, ([record, part]) => {
        expect(
          keptRunFrom({ ...keptEnvelope(kept(record).run), run: { ...kept(record).run, [part]: -0.5 } }),
        ).toBeNull();
      }),
    );
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(keptRunFrom(value)).toBeNull();
      }),
      { numRuns: 1000 },
    );
  });

  it('have no states but their own', () => {
    fc.assert(
      fc.property(someRecord, fc.anything(), (record, value) => {
        const { run, states } = kept(record);
        expect(runStatesFrom(run, value)).toBeNull();
        expect(runStatesFrom({ ...run, step: run.step + 1 }, states)).toBeNull();
        expect(
          runStatesFrom(run, { ...states, checkpoint: { step: run.step, state: new Float32Array(4) } }),
        ).toBeNull();
      }),
    );
  });
});
