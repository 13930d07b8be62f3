/** Single steps are told beat by beat; everything else is left alone. */

import { describe, expect, it } from 'vitest';
import type { View } from '../protocol';
import { createFakeTimers } from './fakeTimers';
import { createRunStore } from './runStore';
import { createSlowMotion } from './slowMotion';

const frame = { shape: [1], data: new Float32Array(1) };
const view = (step: number, focus = 0): View => ({
  ...{ step, focus, corrupted: frame, reconstructions: frame, hidden: frame, code: frame, attention: null },
});

function setUp({ beatMs = 100, wanted = true }: { beatMs?: number | null; wanted?: boolean } = {}) {
  const runStore = createRunStore();
  const timers = createFakeTimers();
  runStore.setState({ phase: 'paused', view: view(0) });
  const slow = createSlowMotion({ runStore, timers, wanted: () => wanted, beatMs: () => beatMs });
  const stop = slow.follow();
  const step = (to: number) => {
    runStore.setState({ pauseReason: 'steps-done', step: to });
    runStore.setState({ view: view(to) });
  };
  return { runStore, timers, slow, stop, step, beat: () => slow.store.getState().beat };
}

describe('a single step', () => {
  it('is told in four beats, with the network as it was', () => {
    const { timers, slow, step, beat } = setUp();
    step(1);
    expect(slow.store.getState()).toMatchObject({ beat: 'forward', before: { step: 0 } });
    const told = [beat()];
    for (let i = 0; i < 4; i++) {
      timers.advance(100);
      told.push(beat());
    }
    expect(told).toEqual(['forward', 'loss', 'backward', 'update', null]);
    expect(slow.store.getState().before).toBeNull();
  });

  it('goes on when the person says so, where beats have no length', () => {
    const { timers, slow, step, beat } = setUp({ beatMs: null });
    step(1);
    timers.advance(10_000);
    expect(beat()).toBe('forward');
    for (const following of ['loss', 'backward', 'update', null]) {
      slow.next();
      expect(beat()).toBe(following);
    }
    slow.next();
    expect(beat()).toBeNull();
  });

  it('is told from the start when another follows it', () => {
    const { timers, slow, step, beat } = setUp();
    step(1);
    timers.advance(250);
    expect(beat()).toBe('backward');
    step(2);
    expect(slow.store.getState()).toMatchObject({ beat: 'forward', before: { step: 1 } });
    timers.advance(100);
    expect(beat()).toBe('loss');
  });

  it('goes on being told when the worker shows it once more, not when another sample is looked at', () => {
    const { runStore, timers, step, beat } = setUp();
    step(1);
    timers.advance(100);
    runStore.setState({ view: view(1) });
    expect(beat()).toBe('loss');
    runStore.setState({ view: view(1, 3) });
    expect(beat()).toBeNull();
    timers.advance(1000);
    expect(beat()).toBeNull();
  });
});

describe('nothing is told', () => {
  it('of several steps at once, of none, and of a run that begins', () => {
    const { runStore, step, beat } = setUp();
    step(2);
    expect(beat()).toBeNull();
    runStore.setState({ view: view(2) });
    expect(beat()).toBeNull();
    step(0);
    expect(beat()).toBeNull();
  });

  it('when it is not wanted, or no longer watched', () => {
    const unwanted = setUp({ wanted: false });
    unwanted.step(1);
    expect(unwanted.beat()).toBeNull();
    const watched = setUp();
    watched.stop();
    watched.step(1);
    expect(watched.beat()).toBeNull();
  });

  it('of a run that plays or was only just paused', () => {
    const { runStore, step, beat } = setUp();
    step(1);
    runStore.setState({ phase: 'playing', pauseReason: null });
    expect(beat()).toBeNull();
    runStore.setState({ view: view(6) });
    runStore.setState({ phase: 'paused' });
    runStore.setState({ view: view(7) });
    expect(beat()).toBeNull();
    runStore.setState({ view: view(8) }); // what was under way when Pause was pressed
    expect(beat()).toBeNull();
    step(9);
    expect(beat()).toBe('forward');
  });
});
