import { describe, expect, it } from 'vitest';
import { meanCounts, stepsPerRound, stepTimes } from './entrant';
import type { Stretch } from './messages';

const stretch = (steps: number, wallMs: number, dispatches = 0): Stretch => ({
  steps,
  wallMs,
  scriptMs: 0,
  loss: 1,
  counts: { dispatches, submits: 0, buffers: 0, bindGroups: 0, uploadedBytes: 0, readBackBytes: 0 },
});

/** A peer whose step takes `ms`, and the numbers of steps that it was asked for. */
function peer(ms: number) {
  const asked: number[] = [];
  const step = async (count: number) => {
    asked.push(count);
    return stretch(count, count * ms);
  };
  return { step, asked };
}

describe('stepsPerRound', () => {
  it('fills the round', async () => {
    expect(await stepsPerRound(peer(10), 1000)).toBe(100);
  });

  it('asks a slow peer for few steps, and no more to find that out', async () => {
    const slow = peer(3000);
    expect(await stepsPerRound(slow, 1000)).toBe(2);
    expect(slow.asked).toEqual([2]);
  });

  it('warms a fast peer up with a good part of a round, and ends', async () => {
    const fast = peer(1);
    expect(await stepsPerRound(fast, 1000)).toBe(1000);
    expect(fast.asked.at(-1)).toBeGreaterThan(250);
    expect(await stepsPerRound(peer(0.0001), 1000)).toBe(4096);
  });
});

describe('stepTimes and meanCounts', () => {
  it('are shares of a step', () => {
    expect(stepTimes([stretch(4, 20), stretch(4, 28)])).toEqual([5, 7]);
    expect(meanCounts([stretch(4, 20, 9), stretch(4, 28, 10)]).dispatches).toBe(9.5);
  });
});
