/** Looking back through a run: what the worker is shown, what stands still meanwhile, and how a run goes on from an earlier moment. */

import { describe, expect, it } from 'vitest';
import { liveConfig } from '../config/live';
import { setUpPage } from './trainerFixture';

/** A page whose run has gone to step 20 and was kept at 0, 5, 10 and 20. Each state holds its step: parameters, then moments. */
function trained() {
  const page = setUpPage();
  const keep = (step: number) => {
    const state = Float32Array.from([step, step, -1, -1, -2, -2]);
    page.worker().emit({ type: 'checkpoint', run: page.run(), checkpoint: { step, state } });
  };
  page.answer();
  keep(0);
  page.trainer.play();
  page.report(1, 10, 500);
  keep(5);
  keep(10);
  page.report(11, 20, 500);
  keep(20);
  const at = () => page.viewStore.getState().at?.step ?? null;
  const steps = () => page.state().snapshots.map(({ step }) => step);
  return { ...page, keep, at, steps };
}

describe('looking back', () => {
  it('shows the parameters of then, exactly, and stops training', () => {
    const page = trained();
    page.trainer.lookAt(5);
    expect(page.at()).toBe(5);
    expect(page.state()).toMatchObject({ phase: 'paused', willPlay: false, step: 20 });
    expect(page.sent('pause')).toHaveLength(1);
    expect(page.sent('lens')).toEqual([
      {
        type: 'lens',
        run: page.run(),
        lens: {
          muted: [],
          at: { step: 5, parameters: Float32Array.of(5, 5), corruption: { corruptionType: 'none', corruption: 0.3 } },
        },
      },
    ]);
  });

  it('goes to the nearest kept moment', () => {
    const page = trained();
    page.trainer.lookAt(11);
    expect(page.at()).toBe(10);
  });

  it('sends ten moments a second at most, the last one always', () => {
    const page = trained();
    for (let i = 0; i < 50; i++) {
      page.trainer.lookAt(i % 2 ? 5 : 10);
      page.timers.advance(10);
    }
    page.trainer.lookAt(0);
    page.timers.advance(100);
    expect(page.sent('lens').length).toBeLessThanOrEqual(7);
    expect(page.sent('lens').at(-1)).toMatchObject({ lens: { at: { step: 0 } } });
  });

  it('goes back to now, playing on where it played', () => {
    const page = trained();
    page.trainer.lookAt(5);
    page.trainer.lookAt(0);
    page.trainer.backToNow();
    expect(page.at()).toBeNull();
    expect(page.sent('lens').at(-1)).toMatchObject({ lens: { at: null } });
    expect(page.state().phase).toBe('playing');
    expect(page.sent('play')).toHaveLength(2);

    page.trainer.pause();
    page.trainer.lookAt(5);
    page.trainer.backToNow();
    expect(page.state().phase).toBe('paused');
    expect(page.sent('play')).toHaveLength(2);
  });

  it('is not what a step has led to', () => {
    const page = trained();
    page.trainer.pause();
    page.trainer.step();
    page.worker().emit({ type: 'paused', run: page.run(), reason: 'steps-done', step: 21 });
    expect(page.state().pauseReason).toBe('steps-done');
    page.trainer.lookAt(20);
    expect(page.state().pauseReason).toBeNull();
  });

  it('ends, standing still, when the end is reached', () => {
    const page = trained();
    page.trainer.lookAt(5);
    page.trainer.lookAt(null);
    expect(page.at()).toBeNull();
    expect(page.state()).toMatchObject({ phase: 'paused', willPlay: false });
  });

  it('ends before training goes on, by Play or by Step', () => {
    for (const act of ['play', 'step'] as const) {
      const page = trained();
      page.trainer.lookAt(5);
      page.trainer[act]();
      expect(page.at()).toBeNull();
      const types = page.worker().sent.map(({ type }) => type);
      expect(types.lastIndexOf(act)).toBeGreaterThan(types.lastIndexOf('lens'));
      expect(page.sent('start')).toHaveLength(1);
    }
  });

  it('ends with the run', () => {
    for (const end of ['reset', 'restart'] as const) {
      const page = trained();
      page.trainer.lookAt(5);
      page.trainer[end]();
      expect(page.at()).toBeNull();
      expect(page.steps()).toEqual(end === 'reset' ? [] : [0, 5, 10, 20]);
    }
    const page = trained();
    page.trainer.lookAt(5);
    page.config().set('heads', 2);
    expect([page.at(), page.steps()]).toEqual([null, []]);
  });

  it('shows the corruption of then', () => {
    const page = trained();
    page.config().set('corruptionType', 'gaussian');
    page.timers.advance(100);
    const { config } = page.config();
    page.worker().emit({ type: 'patched', run: page.run(), step: 20, live: liveConfig(config) });
    page.keep(21);
    page.report(21, 30, 500);
    page.trainer.lookAt(21);
    expect(page.sent('lens').at(-1)).toMatchObject({ lens: { at: { corruption: { corruptionType: 'gaussian' } } } });
    page.timers.advance(200);
    page.trainer.lookAt(20);
    expect(page.sent('lens').at(-1)).toMatchObject({ lens: { at: { corruption: { corruptionType: 'none' } } } });
  });
});

describe('continuing from an earlier moment', () => {
  it('begins a run there with the whole state and the knobs of now, and cuts what came after', () => {
    const page = trained();
    page.trainer.pause();
    page.config().set('lambda', 0.4);
    page.timers.advance(100);
    page.trainer.lookAt(10);
    page.trainer.continueFromHere();
    expect(page.sent('start').at(-1)).toMatchObject({
      config: { lambda: 0.4 },
      resume: { step: 10, state: Float32Array.of(10, 10, -1, -1, -2, -2) },
    });
    expect([page.at(), page.steps()]).toEqual([null, [0, 5, 10]]);
    expect(page.state()).toMatchObject({ step: 10, willPlay: false, marks: [] });
    expect(page.state().curves.train.at(-1)?.step).toBe(10);
    page.answer();
    expect(page.state().phase).toBe('paused');
    expect(page.sent('play')).toHaveLength(1);
  });

  it('plays on where the run played', () => {
    const page = trained();
    page.trainer.lookAt(5);
    page.trainer.continueFromHere();
    page.answer();
    expect(page.state()).toMatchObject({ phase: 'playing', step: 5 });
  });

  it('means nothing in the present', () => {
    const page = trained();
    page.trainer.continueFromHere();
    page.trainer.backToNow();
    expect(page.sent('start')).toHaveLength(1);
    expect(page.state().phase).toBe('playing');
  });
});

describe('what is kept', () => {
  it('is cut where the run goes back', () => {
    const page = trained();
    page.worker().emit({ type: 'rewound', run: page.run(), step: 7 });
    expect(page.steps()).toEqual([0, 5]);
    page.worker().emit({ type: 'paused', run: page.run(), reason: 'not-finite', step: 3 });
    expect(page.steps()).toEqual([0]);
  });

  it('survives a lost worker up to where the next one goes on', () => {
    const page = trained();
    page.worker().crash();
    expect(page.steps()).toEqual([0, 5, 10, 20]);
    expect(page.state().step).toBe(20);
  });
});
