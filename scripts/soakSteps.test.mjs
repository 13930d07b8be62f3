/** Tests what a long run is blamed for. */

import { describe, expect, it } from 'vitest';
import { soakFaults } from './soakSteps.mjs';

const early = { step: 1000, gpuBytes: 500, buffers: 7, bindGroups: 1, heapBytes: 30e6 };
const late = { ...early, step: 10000, heapBytes: 30.9e6 };
const run = { adapter: 'a', tiling: 'fat', marks: [early, late], seconds: 9, loss: 0.02, hash: 'abc' };

describe('soakFaults', () => {
  it('has nothing to say about two equal runs whose heap breathes', () => {
    expect(soakFaults(run, run)).toEqual([]);
    const unknown = { ...run, marks: [early, late].map((mark) => ({ ...mark, heapBytes: null })) };
    expect(soakFaults(unknown, unknown)).toEqual([]);
  });

  it.each([
    ['GPU bytes', { gpuBytes: 504 }, 'run 2: 4 bytes more on the GPU'],
    ['buffers', { buffers: 9 }, 'run 2: 2 buffers made between the looks'],
    ['bind groups', { bindGroups: 9001 }, 'run 2: 9000 bind groups made between the looks'],
    ['heap', { heapBytes: 32e6 }, 'run 2: 2000000 bytes more on the JavaScript heap'],
  ])('names what piles up: %s', (_, changes, fault) => {
    expect(soakFaults(run, { ...run, marks: [early, { ...late, ...changes }] })).toEqual([fault]);
  });

  it('names different ends, and losses that are no numbers', () => {
    expect(soakFaults(run, { ...run, hash: 'abd' })).toEqual(['the runs end at different states: abc, abd']);
    expect(soakFaults({ ...run, loss: Number.NaN }, run)).toEqual(['run 1: the loss is NaN']);
  });

  it('does not judge a run that was looked at once', () => {
    expect(() => soakFaults({ ...run, marks: [late] }, run)).toThrow('two looks');
  });
});
