/** Two runs in step lock: neither runs away, both rest at the same step, and knobs change at the same step in both. */

import { describe, expect, it } from 'vitest';
import { defaults } from '../config/clamp';
import { fields, type LiveConfig } from '../config/fields';
import { liveConfig } from '../config/live';
import { presetConfig } from '../config/presets';
import { createRunStore } from './runStore';
import { createStepLock } from './stepLock';

const live = (lambda: number): LiveConfig => ({
  ...liveConfig(presetConfig('article-corrected', defaults(fields))),
  lambda,
});

/** A run that does as many steps at a time as a test says, and never more than it may. */
function fakeRun() {
  const runStore = createRunStore();
  const set = runStore.setState;
  const calls: string[] = [];
  let line = Number.POSITIVE_INFINITY;
  set({ phase: 'paused', step: 0 });
  const trainer = {
    play: () => set({ willPlay: true, phase: 'playing', pauseReason: null }),
    pause: () => set({ willPlay: false, phase: 'paused' }),
    reset() {
      calls.push('reset');
      set({ willPlay: false, phase: 'starting', step: 0, curves: { train: [], test: [] } });
      set({ phase: 'paused' });
    },
    limit(until: number | null) {
      line = until ?? Number.POSITIVE_INFINITY;
    },
    rewind(steps: number) {
      calls.push(`rewind ${steps}`);
      set({ step: runStore.getState().step - steps });
    },
    lookAt: (step: number | null) => void calls.push(`look ${step}`),
    continueFromHere: () => void calls.push('continue'),
  };
  return {
    runStore,
    trainer,
    calls,
    line: () => line,
    step: () => runStore.getState().step,
    playing: () => runStore.getState().phase === 'playing',
    /** Does up to `count` steps. */
    train(count: number) {
      const { phase, step } = runStore.getState();
      if (phase === 'playing') set({ step: Math.max(step, Math.min(step + count, line)) });
    },
    /** Single steps, whatever the line. */
    stepBy: (count: number) => set({ step: runStore.getState().step + count }),
    patched: (step: number, lambda: number) => set({ patched: { step, live: live(lambda) } }),
  };
}

function setUp() {
  const [leader, follower] = [fakeRun(), fakeRun()];
  const adopted: { at: number; lambda: number }[] = [];
  let whole = 0;
  const lock = createStepLock({
    leader,
    follower,
    adopt: ({ lambda }) => adopted.push({ at: follower.step(), lambda }),
    adoptAll: () => {
      whole += 1;
    },
  });
  return { leader, follower, adopted, lock, whole: () => whole };
}

describe('a step lock', () => {
  it('plays both, the follower never ahead, the leader never far', () => {
    const { leader, follower } = setUp();
    leader.trainer.play();
    expect(follower.playing()).toBe(true);
    for (const [mine, theirs] of [
      [50, 0],
      [50, 1],
      [3, 9],
      [1, 50],
      [90, 90],
      [0, 2],
    ] as const) {
      leader.train(mine);
      follower.train(theirs);
      expect(follower.step()).toBeLessThanOrEqual(leader.step());
      expect(leader.step() - follower.step()).toBeLessThanOrEqual(4);
    }
    expect(leader.step()).toBeGreaterThan(8);
  });

  it('lets a fast pair have a longer lead, of half a second', () => {
    const { leader, follower } = setUp();
    leader.runStore.setState({ stepsPerSecond: 100 });
    follower.runStore.setState({ stepsPerSecond: 80 });
    expect(leader.line()).toBe(40);
  });

  it('has the follower catch up when the leader is paused, and then pauses it', () => {
    const { leader, follower } = setUp();
    leader.trainer.play();
    leader.train(4);
    follower.train(2);
    leader.trainer.pause();
    expect(follower.playing()).toBe(true);
    follower.train(100);
    expect([leader.step(), follower.step(), follower.playing()]).toEqual([4, 4, false]);
  });

  it('follows single steps', () => {
    const { leader, follower } = setUp();
    leader.stepBy(1);
    follower.train(100);
    expect([follower.step(), follower.playing()]).toEqual([1, false]);
  });

  it('changes live knobs at the same step in both', () => {
    const { leader, follower, adopted } = setUp();
    leader.trainer.play();
    leader.train(2);
    leader.patched(3, 1);
    leader.patched(3, 2);
    leader.train(2);
    follower.train(100);
    expect(adopted).toEqual([
      { at: 3, lambda: 1 },
      { at: 3, lambda: 2 },
    ]);
    follower.train(100);
    expect(follower.step()).toBe(4);
    leader.trainer.pause();
    leader.patched(4, 5);
    expect(adopted.at(-1)).toEqual({ at: 4, lambda: 5 });
  });

  it('begins both anew with the leader, the follower with all its knobs', () => {
    const { leader, follower, whole } = setUp();
    leader.trainer.play();
    leader.train(4);
    follower.train(4);
    leader.trainer.reset();
    expect(follower.calls).toEqual(['reset']);
    expect(whole()).toBe(1);
    expect([follower.step(), follower.playing(), follower.line()]).toEqual([0, false, 0]);
  });

  it('begins both anew with the follower where that was told before, and trains on', () => {
    const { leader, follower, lock } = setUp();
    leader.trainer.play();
    leader.train(4);
    follower.trainer.reset();
    expect(leader.calls).toEqual([]);
    lock.restartBoth();
    follower.trainer.reset();
    expect(leader.calls).toEqual(['reset']);
    expect(leader.playing()).toBe(true);
  });

  it('goes back with the leader, to a kept state where there is one', () => {
    const { leader, follower } = setUp();
    leader.stepBy(30);
    follower.train(100);
    leader.trainer.rewind(20);
    expect(follower.calls).toEqual(['rewind 20']);
    expect(follower.step()).toBe(10);
    follower.runStore.setState({ snapshots: [{ step: 5, state: new Float32Array(), live: live(0) }] });
    leader.trainer.rewind(5);
    expect(follower.calls.slice(1)).toEqual(['look 5', 'continue']);
  });

  it('does not hold the leader up once the follower cannot go on', () => {
    const { leader, follower } = setUp();
    leader.trainer.play();
    leader.train(4);
    follower.runStore.setState({ phase: 'paused', willPlay: false, pauseReason: 'not-finite' });
    expect([leader.line(), follower.playing()]).toEqual([Number.POSITIVE_INFINITY, false]);
    follower.runStore.setState({ phase: 'failed', pauseReason: null });
    expect([leader.line(), follower.playing()]).toEqual([Number.POSITIVE_INFINITY, false]);
  });

  it('leaves both alone when released', () => {
    const { leader, follower, lock } = setUp();
    lock.release();
    leader.trainer.play();
    expect([leader.line(), follower.playing()]).toEqual([Number.POSITIVE_INFINITY, false]);
  });
});
