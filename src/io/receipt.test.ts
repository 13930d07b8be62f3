/** A receipt says what a run was; another run is held against it to the bit, or as near as its machine lets it come. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaults, withValues } from '../config/clamp';
import { fields } from '../config/fields';
import { liveConfig } from '../config/live';
import type { RunRecord } from '../protocol';
import { compareReceipt } from './compareReceipt';
import { FileError } from './fileError';
import { mutatedBytes } from './mutatedBytes';
import { readReceipt, receiptOf, turnChanges, writeReceipt } from './receipt';
import { someRecord } from './recordFixture';

const config = withValues(fields, defaults(fields), { lambda: 0.3, seed: 7 });
const live = liveConfig(config);
const point = (step: number, loss: number) => ({ step, loss, reconstruction: loss, penalty: 0, regulariser: 0 });
const state = (value: number) => Float32Array.of(value, 2, 3);
const [base] = fc.sample(someRecord, { numRuns: 1, seed: 2 });

function run(changes: Partial<RunRecord> = {}): RunRecord {
  if (!base) throw new Error('no record');
  return {
    ...base,
    config,
    checkpoint: { step: 25, state: state(9) },
    snapshots: [
      { step: 0, state: state(1), live },
      { step: 7, state: state(4), live },
      { step: 10, state: state(5), live },
    ],
    trace: {
      losses: [point(1, 0.5), point(2, 0.25), point(20, 0.125)],
      turns: [
        { step: 0, live: { ...live, lambda: 0.05 } },
        { step: 4, live },
      ],
      complete: true,
    },
    lastTrain: point(25, 0.1),
    backend: 'wasm',
    engine: 'composed',
    adapter: '',
    ...changes,
  };
}
const receipt = receiptOf(run(), 'https://example.org/play/');
const withLoss = (step: number, loss: number) =>
  run({ trace: { ...run().trace, losses: run().trace.losses.map((p) => (p.step === step ? point(step, loss) : p)) } });

describe('receipt', () => {
  it('says how the run began, how its knobs were turned, and exact figures', () => {
    expect(receipt).toMatchObject({
      url: 'https://example.org/play/?seed=7&backend=wasm&engine=composed',
      search: '?seed=7',
      step: 25,
      turns: [[4, 'l-0.3']],
      complete: true,
      losses: [
        [1, 0.5],
        [2, 0.25],
        [20, 0.125],
        [25, 0.1],
      ],
    });
    expect(turnChanges('l-0.3_heads-2_drop-0.5')).toEqual({ lambda: 0.3, dropout: 0.5 });
    expect(receipt.weights.map(([step]) => step)).toEqual([0, 10, 25]);
  });

  it('reads back from its text, for any run', () => {
    fc.assert(
      fc.property(someRecord, (record) => {
        const steps = new Map(record.trace.losses.map((each) => [each.step, each]));
        const losses = [...steps.values()].filter(({ step }) => step <= record.checkpoint.step);
        const made = receiptOf({ ...record, trace: { ...record.trace, losses } }, 'http://localhost/');
        expect(readReceipt(writeReceipt(made), 'r.json')).toEqual(made);
      }),
    );
  });

  it('refuses whatever is none, and those of newer versions, in 10,000 texts', () => {
    const whole = writeReceipt(receipt);
    const bytes = new TextEncoder().encode(whole);
    const judged = new Map<string, number>();
    const judge = (text: string) => {
      let code = 'read';
      try {
        readReceipt(text, 'r.json');
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
        code = error.problem.code;
      }
      judged.set(code, (judged.get(code) ?? 0) + 1);
    };
    judge(whole.replace('"version": 1', '"version": 2'));
    expect(judged).toEqual(new Map([['receipt-newer', 1]]));
    for (const bomb of ['['.repeat(400_000), '9'.repeat(2_000_000), '{"a":'.repeat(100_000)]) judge(bomb);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), judge), { numRuns: 2000 });
    fc.assert(fc.property(fc.json(), judge), { numRuns: 2000 });
    fc.assert(
      fc.property(mutatedBytes([bytes]), (mutated) => judge(new TextDecoder().decode(mutated))),
      { numRuns: 6000 },
    );
    expect([...judged.keys()].sort()).toEqual(['read', 'receipt-broken', 'receipt-newer']);
  }, 120_000);
});

describe('a run held against a receipt', () => {
  it('matches where every figure and the weights are the same', () => {
    const verdict = compareReceipt(receipt, run());
    expect(verdict).toEqual({
      ...{ kind: 'matches', step: 25, difference: 0, losses: null, reasons: [], within: 1e-3 },
      ...{ sameData: true, altered: false },
    });
  });

  it('differs from the first step with another bit, where nothing excuses it', () => {
    expect(compareReceipt(receipt, withLoss(2, 0.25000001))).toMatchObject({
      ...{ kind: 'differs', step: 2, losses: { expected: 0.25, actual: 0.25000001 }, reasons: [] },
    });
    expect(compareReceipt(receipt, run({ checkpoint: { step: 25, state: state(8) } }))).toMatchObject({
      ...{ kind: 'differs', step: 25, losses: null },
    });
  });

  it('is close where another machine rounds in another way, and differs where that is no explanation', () => {
    const elsewhere = { backend: 'webgpu', adapter: 'a card' } as const;
    expect(compareReceipt(receipt, { ...withLoss(2, 0.25001), ...elsewhere })).toMatchObject({
      ...{ kind: 'close', step: 2, reasons: ['backend', 'adapter', 'gpu'] },
    });
    expect(compareReceipt(receipt, { ...withLoss(20, 0.13), ...elsewhere })).toMatchObject({
      ...{ kind: 'differs', step: 20 },
    });
    expect(compareReceipt(receipt, { ...run(), ...elsewhere }).kind).toBe('matches');
  });

  it('tells other data, and figures that are not those that were written', () => {
    const data = { ...run().data, fingerprint: 'other' };
    expect(compareReceipt(receipt, run({ data })).sameData).toBe(false);
    const forged = { ...receipt, losses: receipt.losses.map(([step, loss]) => [step, loss * 2] as const) };
    expect(compareReceipt(forged, run())).toMatchObject({ kind: 'differs', step: 1, altered: true });
  });
});
