/** What the page asks of the worker while all is well, and what it makes of the answers. */

import { describe, expect, it } from 'vitest';
import { info, points, samples, setUpPage, view } from './trainerFixture';

describe('a run', () => {
  it('starts with the page, shows the untrained network and stands still', () => {
    const page = setUpPage();
    expect(page.state().phase).toBe('starting');
    page.answer();
    expect(page.state()).toMatchObject({ phase: 'paused', step: 0, info, restarting: false });
    expect(page.state().view?.step).toBe(0);
    expect(page.sent('play')).toHaveLength(0);
  });

  it('plays and pauses, and plays as soon as it can when asked early', () => {
    const page = setUpPage();
    page.trainer.play();
    expect(page.sent('play')).toHaveLength(0);
    page.answer();
    expect(page.sent('play')).toHaveLength(1);
    expect(page.state().phase).toBe('playing');
    page.trainer.toggle();
    expect(page.sent('pause')).toHaveLength(1);
    expect(page.state().phase).toBe('paused');
  });

  it('does as many single steps as asked for, also those asked for early or during one', () => {
    const page = setUpPage();
    page.trainer.step();
    page.trainer.step();
    page.answer();
    page.trainer.step();
    page.worker().emit({ type: 'paused', run: page.run(), reason: 'steps-done', step: 2 });
    expect(page.sent('step')).toMatchObject([{ count: 2 }, { count: 1 }]);
  });

  it('stays playing when a single step ends after Play', () => {
    const page = setUpPage();
    page.answer();
    page.trainer.step();
    page.trainer.play();
    page.worker().emit({ type: 'paused', run: page.run(), reason: 'steps-done', step: 1 });
    expect(page.state().phase).toBe('playing');
  });

  it('does single steps again after one was overtaken by Play', () => {
    const page = setUpPage();
    page.answer();
    page.trainer.step();
    page.trainer.play();
    page.trainer.pause();
    page.trainer.step();
    expect(page.sent('step')).toHaveLength(2);
  });

  it('shows reports, thinned and at most four times a second', () => {
    const page = setUpPage();
    page.answer();
    page.trainer.play();
    let renewed = 0;
    let last = page.state().curves;
    for (let i = 0; i < 100; i++) {
      page.report(i * 10 + 1, i * 10 + 10, 10);
      if (page.state().curves !== last) renewed += 1;
      last = page.state().curves;
    }
    expect(renewed).toBeLessThanOrEqual(5);
    page.timers.advance(250);
    expect(page.state()).toMatchObject({ step: 1000, stepsPerSecond: 50, lastTrain: { step: 1000 } });
    expect(page.state().curves.train.length).toBeLessThanOrEqual(150);
    expect(page.state().curves.train.at(-1)?.step).toBeGreaterThan(980);
  });

  it('takes in no more than ten looks a second, the latest winning', () => {
    const page = setUpPage();
    page.answer();
    page.trainer.play();
    const seen = new Set<number>();
    for (let step = 1; step <= 100; step++) {
      page.worker().emit({ type: 'view', run: page.run(), view: view(step) });
      page.timers.advance(10);
      seen.add(page.state().view?.step ?? -1);
    }
    page.timers.advance(100);
    expect(seen.size).toBeLessThanOrEqual(12);
    expect(page.state().view?.step).toBe(100);
  });

  it('drops what an earlier run still says', () => {
    const page = setUpPage();
    page.answer();
    const old = page.run();
    page.trainer.reset();
    page.worker().emit({ type: 'report', run: old, step: 99, points: points(90, 99), stepsPerSecond: 9 });
    page.worker().emit({ type: 'failed', run: old, problem: { code: 'crashed', facts: {} } });
    expect(page.state()).toMatchObject({ step: 0, phase: 'starting', problem: null });
  });

  it('is begun anew by Reset, paused, with nothing left of the old one', () => {
    const page = setUpPage();
    page.answer();
    page.trainer.play();
    page.report(1, 10);
    page.trainer.reset();
    page.answer();
    expect(page.state()).toMatchObject({ step: 0, phase: 'paused', lastTrain: null, marks: [] });
    expect(page.state().curves.train).toEqual([]);
    expect(page.sent('play')).toHaveLength(1);
  });

  it('passes on which sample is looked at', () => {
    const page = setUpPage();
    page.answer();
    page.viewStore.setState({ focusSample: 1 });
    page.viewStore.setState({ focusToken: 0 });
    expect(page.sent('focus')).toEqual([{ type: 'focus', run: page.run(), sample: 1 }]);
  });
});

describe('knobs', () => {
  it('patch the running training when live, at most 20 times a second, and leave one mark a drag', () => {
    const page = setUpPage();
    page.answer();
    page.trainer.play();
    page.report(1, 10);
    for (let i = 1; i <= 40; i++) {
      page.config().drag('lambda', i / 100);
      page.timers.advance(10);
    }
    page.config().endDrag();
    page.timers.advance(100);
    expect(page.sent('patch').length).toBeLessThanOrEqual(9);
    expect(page.sent('patch').at(-1)).toMatchObject({ live: { lambda: 0.4 } });
    expect(page.state().marks).toEqual([{ step: 10, key: 'lambda', value: 0.4 }]);
    page.report(11, 20);
    page.config().drag('lambda', 1);
    page.config().endDrag();
    expect(page.state().marks).toHaveLength(2);
    expect(page.sent('start')).toHaveLength(1);
  });

  it('restart the run when structural, after the drag has come to rest, playing on', () => {
    const page = setUpPage();
    page.answer();
    page.trainer.play();
    page.report(1, 10);
    for (const heads of [5, 6, 7]) {
      page.config().drag('heads', heads);
      page.timers.advance(100);
    }
    expect(page.state().restarting).toBe(true);
    expect(page.sent('start')).toHaveLength(1);
    page.timers.advance(200);
    expect(page.sent('start')).toHaveLength(2);
    expect(page.sent('start').at(-1)).toMatchObject({ config: { heads: 7 }, resume: null });
    page.answer();
    expect(page.sent('play').at(-1)).toMatchObject({ run: page.run() });
    expect(page.state().restarting).toBe(false);
  });

  it('restart at once when chosen from a list', () => {
    const page = setUpPage();
    page.answer();
    page.config().set('attention', 'uniform');
    expect(page.sent('start')).toHaveLength(2);
  });

  it('keep the old picture until the new run has one', () => {
    const page = setUpPage();
    page.answer();
    page.config().set('heads', 2);
    const wider = { ...info, parameterCount: 999 };
    page.worker().emit({ type: 'started', run: page.run(), info: wider, samples });
    expect(page.state().info).toBe(info);
    page.worker().emit({ type: 'view', run: page.run(), view: view(0) });
    page.timers.advance(100);
    expect(page.state().info).toBe(wider);
  });
});
