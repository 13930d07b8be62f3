/** A receipt is checked by training its run anew: the same knobs turned at the same steps, and one verdict at its end. */

import { describe, expect, it } from 'vitest';
import { receiptOf } from '../io/receipt';
import { captureRun } from './captureRun';
import { createFileStore } from './fileStore';
import { createReceiptChecks } from './receiptCheck';
import { checkpoint, points, setUpPage } from './trainerFixture';

/** A run of 20 steps in which λ was turned at step 7. */
function receipt(loss = 1) {
  const page = setUpPage();
  page.answer();
  page.trainer.play();
  page.report(1, 7);
  page.config().set('lambda', 0.4);
  page.worker().emit({ type: 'patched', run: page.run(), step: 7, live: { ...page.config().config } });
  page.worker().emit({ type: 'report', run: page.run(), step: 20, points: told(8, 20, loss), stepsPerSecond: 1 });
  page.worker().emit({ type: 'checkpoint', run: page.run(), checkpoint: checkpoint(20) });
  page.timers.advance(1000);
  const record = captureRun(page.runStore, page.configStore, 0);
  if (!record) throw new Error('no record');
  return receiptOf(record, 'http://localhost/');
}
const told = (from: number, to: number, loss: number) => points(from, to).map((point) => ({ ...point, loss }));

function checking(given = receipt()) {
  const page = setUpPage();
  page.answer();
  page.config().set('heads', 2);
  page.answer();
  const fileStore = createFileStore();
  const checks = createReceiptChecks({ ...page, fileStore });
  checks.start(given, 'r.json');
  page.answer();
  return { page, checks, check: () => fileStore.getState().check };
}
const limits = (page: ReturnType<typeof setUpPage>) =>
  page.worker().sent.flatMap((command) => (command.type === 'limit' ? [command.until] : []));

/** The worker stands at `step` and has told its state. */
function stands(page: ReturnType<typeof setUpPage>, from: number, step: number) {
  page.report(from, step);
  page.worker().emit({ type: 'checkpoint', run: page.run(), checkpoint: checkpoint(step) });
  page.timers.advance(1000);
}

describe('receipt check', () => {
  it("takes over the receipt's knobs and trains up to the first turn", () => {
    const { page, check } = checking();
    expect(page.config().config).toMatchObject({ heads: 4, lambda: 0.05 });
    expect(page.config().settings).toMatchObject({ backend: 'cpu', engine: 'composed' });
    expect(limits(page).at(-1)).toBe(7);
    expect(page.state().phase).toBe('playing');
    expect(check()).toMatchObject({ file: 'r.json', verdict: null });
  });

  it('turns the knob at its very step, goes on to the end and gives its verdict', () => {
    const { page, check } = checking();
    page.report(1, 7);
    expect(page.config().config.lambda).toBe(0.4);
    const order = page.worker().sent.slice(-2);
    expect(order).toMatchObject([
      { type: 'patch', live: { lambda: 0.4 } },
      { type: 'limit', until: 20 },
    ]);
    page.worker().emit({ type: 'patched', run: page.run(), step: 7, live: { ...page.config().config } });
    stands(page, 8, 20);
    expect(page.state().willPlay).toBe(false);
    expect(check()?.verdict).toMatchObject({ kind: 'matches', step: 20, sameData: true });
    expect(limits(page).at(-1)).toBeNull();
  });

  it('finds the step from which another run differs', () => {
    const { page, check } = checking(receipt(1.5));
    page.report(1, 7);
    stands(page, 8, 20);
    expect(check()?.verdict).toMatchObject({ kind: 'differs', step: 8, losses: { expected: 1.5, actual: 1 } });
  });

  it('ends without a verdict when a person turns a knob, begins anew or stops it', () => {
    const turned = checking();
    turned.page.worker().emit({
      ...{ type: 'patched', run: turned.page.run(), step: 3 },
      live: { ...turned.page.config().config, lambda: 9 },
    });
    expect(turned.check()).toBeNull();
    const reset = checking();
    reset.page.trainer.reset();
    expect(reset.check()).toBeNull();
    const stopped = checking();
    stopped.checks.stop();
    expect(stopped.check()).toBeNull();
    for (const { page } of [turned, reset, stopped]) expect(limits(page).at(-1)).toBeNull();
  });
});
