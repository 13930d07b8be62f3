/** A run is written down as it stood, and goes on from there as if nothing had been. */

import { describe, expect, it } from 'vitest';
import { liveConfig } from '../config/live';
import { captureRun } from './captureRun';
import { checkpoint, setUpPage } from './trainerFixture';

function trained() {
  const page = setUpPage();
  page.config().set('lambda', 0.2);
  page.answer();
  page.worker().emit({ type: 'patched', run: page.run(), step: 0, live: liveConfig(page.config().config) });
  page.trainer.play();
  page.report(1, 40);
  page.worker().emit({ type: 'tested', run: page.run(), point: { step: 38, mse: 0.5, regulariser: 1 } });
  page.worker().emit({ type: 'checkpoint', run: page.run(), checkpoint: checkpoint(40) });
  page.timers.advance(1000);
  return page;
}
const capture = (page: ReturnType<typeof setUpPage>) => captureRun(page.runStore, page.configStore, 7);

describe('captureRun', () => {
  it('has nothing to keep before the run has told its state', () => {
    expect(capture(setUpPage())).toBeNull();
  });

  it('stands at the last state that was read back, whatever came after it', () => {
    const page = trained();
    page.report(41, 60, 1000);
    const record = capture(page);
    expect(record).toMatchObject({ savedMs: 7, config: { lambda: 0.2 }, checkpoint: { step: 40 }, engine: 'composed' });
    expect(record?.curves.train.at(-1)?.step).toBe(40);
    expect(record?.lastTest?.mse).toBe(0.5);
  });

  it('is opened as it stood, and keeps its identity', () => {
    const record = capture(trained());
    if (!record) throw new Error('nothing kept');
    const page = setUpPage();
    page.answer();
    page.trainer.open(record);
    page.answer();
    expect(page.sent('start').at(-1)).toMatchObject({ config: { lambda: 0.2 }, resume: { step: 40 } });
    expect(page.state()).toMatchObject({ recordId: record.id, step: 40, phase: 'paused', curves: record.curves });
    expect(capture(page)).toEqual({ ...record, savedMs: 7 });
  });

  it('tells a run that begins anew from the one before', () => {
    const page = trained();
    const { recordId } = page.state();
    page.trainer.reset();
    expect(page.state().recordId).not.toBe(recordId);
  });
});
