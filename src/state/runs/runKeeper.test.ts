/** The page's runs are kept by themselves: when they end, and while they stand still; with their figures, once those are known. */

import { describe, expect, it } from 'vitest';
import { checkpoint, setUpPage } from '../trainerFixture';
import { startRunKeeper } from './runKeeper';
import { createRuns } from './runs';

function setUp() {
  const page = setUpPage();
  const { runStore, configStore, viewStore, trainer, timers } = page;
  const runs = createRuns(null);
  const keeper = startRunKeeper({ runStore, configStore, viewStore, ask: trainer.ask, runs, timers });
  page.answer();
  const fixture = {
    ...{ page, runs, keeper },
    kept: () => runs.store.getState().kept,
    present: () => runs.store.getState().present,
    /** Trains to `to`, the last state read back at `saved`. */
    train(to: number, saved = to) {
      page.trainer.play();
      page.report(1, to, 1000);
      page.worker().emit({ type: 'checkpoint', run: page.run(), checkpoint: checkpoint(saved) });
      page.timers.advance(1000);
    },
    async answer(scaleFreeContraction: number, step: number) {
      const asked = page.worker().sent.findLast((command) => command.type === 'ask');
      if (asked?.type !== 'ask') throw new Error('nothing was asked');
      const figures = { gapRatio: 1, decoderNorm: 2, scaleFreeContraction };
      const reply = { ok: true, answer: { kind: 'figures', figures }, step, ms: 1 } as const;
      page.worker().emit({ type: 'answered', run: page.run(), id: asked.id, reply });
      for (let turn = 0; turn < 5; turn++) await Promise.resolve();
    },
  };
  return fixture;
}

describe('a run of the page', () => {
  it('is kept when it is reset, with the knobs that it had', () => {
    const { page, train, kept } = setUp();
    page.config().set('lambda', 0.3);
    train(40);
    expect(kept()).toEqual([]);
    page.trainer.reset();
    expect(kept()).toMatchObject([{ step: 40, config: { lambda: 0.05, heads: 4 }, sweep: null }]);
    expect(kept()[0]?.trainedMs).toBe(2000);
    expect(kept()[0]?.id).not.toBe(page.state().recordId);
  });

  it('is kept with its old knobs when a structural one ends it', () => {
    const { page, train, kept } = setUp();
    train(40);
    page.config().set('heads', 8);
    expect(kept()).toMatchObject([{ step: 40, config: { heads: 4 } }]);
  });

  it('is kept, as it stood, when a kept one is opened in its place', async () => {
    const { page, runs, train, kept } = setUp();
    train(40);
    page.trainer.reset();
    page.answer();
    train(15);
    const [first] = kept();
    const record = await runs.record(first?.id ?? '');
    if (!record) throw new Error('nothing to open');
    page.trainer.open(record);
    expect(kept().map(({ step }) => step)).toEqual([40, 15]);
    page.answer();
    expect(page.state()).toMatchObject({ recordId: first?.id, step: 40 });
  });

  it('is no run before ten steps', () => {
    const { page, train, kept, present } = setUp();
    train(9);
    expect(present()).toBeNull();
    page.trainer.reset();
    expect(kept()).toEqual([]);
  });

  it('is shown while it goes on, and kept whenever it stands still', () => {
    const { page, train, kept, present } = setUp();
    train(30);
    expect(present()).toMatchObject({ id: page.state().recordId, step: 30 });
    page.trainer.pause();
    page.worker().emit({ type: 'checkpoint', run: page.run(), checkpoint: checkpoint(33) });
    page.timers.advance(1000);
    expect(kept()).toMatchObject([{ id: page.state().recordId, step: 33 }]);
  });

  it('has figures that are asked for now and then, of no later step than its state', async () => {
    const { page, train, kept, present, answer } = setUp();
    train(30);
    expect(page.sent('ask')).toEqual([]);
    for (let step = 31; step < 37; step++) page.report(step, step, 1000);
    expect(page.sent('ask')).toHaveLength(1);
    page.worker().emit({ type: 'checkpoint', run: page.run(), checkpoint: checkpoint(36) });
    await answer(5, 35);
    page.report(37, 37, 1000);
    expect(present()?.figures).toEqual({ gapRatio: 1, decoderNorm: 2, scaleFreeContraction: 5, step: 35 });
    for (let step = 38; step < 50; step++) page.report(step, step, 1000);
    expect(page.sent('ask')).toHaveLength(2);
    await answer(4, 48);
    page.trainer.reset();
    expect(kept()).toMatchObject([{ step: 36, figures: { scaleFreeContraction: 5, step: 35 } }]);
  });

  it('is judged once it has stood for a second, not between steps in a row', async () => {
    const { page, train, present, answer } = setUp();
    train(30);
    page.trainer.pause();
    page.timers.advance(900);
    page.report(31, 31, 900);
    expect(page.sent('ask')).toEqual([]);
    page.timers.advance(200);
    expect(page.sent('ask')).toHaveLength(1);
    await answer(5, 31);
    expect(present()?.figures?.step).toBe(31);
    page.timers.advance(5000);
    expect(page.sent('ask')).toHaveLength(1);
  });

  it('is not judged while the page looks back', () => {
    const { page } = setUp();
    page.trainer.play();
    page.viewStore.setState({ at: { step: 3 } });
    for (let step = 1; step < 30; step++) page.report(step, step, 1000);
    expect(page.sent('ask')).toEqual([]);
  });

  it('is kept at once where the page may be gone soon', () => {
    const { page, train, kept, keeper } = setUp();
    train(40);
    keeper.flush();
    expect(kept()).toMatchObject([{ id: page.state().recordId, step: 40 }]);
  });

  it('is left alone once the keeper has gone', () => {
    const { page, train, kept, keeper } = setUp();
    train(40);
    keeper.stop();
    page.trainer.reset();
    expect(kept()).toEqual([]);
  });
});
