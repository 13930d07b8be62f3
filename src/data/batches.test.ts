import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { permuted } from '../lib/counterRandom';
import { createBatcher } from './batches';

describe('createBatcher', () => {
  it('is a function of the step alone, in whatever order steps are asked for', () => {
    const asked = createBatcher(5, 103, 10);
    fc.assert(
      fc.property(fc.nat(500), (step) => {
        expect(asked.indices(step)).toEqual(createBatcher(5, 103, 10).indices(step));
      }),
      { numRuns: 50 },
    );
  });

  it('shows no sample twice in an epoch and drops the last partial batch', () => {
    const batcher = createBatcher(1, 103, 10);
    expect(batcher.stepsPerEpoch).toBe(10);
    const seen = Array.from({ length: 10 }, (_, step) => [...batcher.indices(step)]).flat();
    expect(new Set(seen).size).toBe(100);
    expect(Math.min(...seen)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...seen)).toBeLessThan(103);
  });

  it('shuffles afresh each epoch and with each seed', () => {
    const batcher = createBatcher(1, 40, 20);
    expect(batcher.indices(0)).not.toEqual(batcher.indices(2));
    expect(batcher.indices(0)).not.toEqual(createBatcher(2, 40, 20).indices(0));
  });

  it('keeps its own order safe from callers', () => {
    const batcher = createBatcher(1, 6, 3);
    const first = batcher.indices(0);
    const copy = first.slice();
    first.fill(-1);
    expect(batcher.indices(0)).toEqual(copy);
  });

  it('takes sample b of step t from where the order of its epoch puts (t mod steps)·batch + b', () => {
    const batcher = createBatcher(3, 103, 10);
    const expected = Array.from({ length: 10 }, (_, b) => permuted(3, 2, 4 * 10 + b, 103));
    expect([...batcher.indices(24)]).toEqual(expected);
  });

  it('clamps the batch to what there is', () => {
    const batcher = createBatcher(1, 7, 128);
    expect([batcher.batchSize, batcher.stepsPerEpoch]).toEqual([7, 1]);
    expect([...batcher.indices(3)].sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });
});
