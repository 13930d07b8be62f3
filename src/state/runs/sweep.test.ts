/** A sweep trains its cells in turn, waits, pauses and ends as asked, and keeps what it has trained. Its worker is played by the test. */

import { describe, expect, it } from 'vitest';
import type { Command, Event as WorkerEvent } from '../../protocol';
import { checkpoint, info, points, samples, setUpPage, view } from '../trainerFixture';
import { createRuns } from './runs';
import { createSweep } from './sweep';

const axes = [
  { key: 'lambda', values: [0.1, 1] },
  { key: 'heads', values: [2, 8] },
] as const;
const STEPS = 20;

function setUp() {
  const page = setUpPage();
  page.answer();
  const { timers } = page;
  const runs = createRuns(null);
  const workers: { sent: Command[]; ended: boolean; emit(event: WorkerEvent): void }[] = [];
  const sweep = createSweep({
    ...{ page, runs, timers },
    openWorker(onEvent) {
      const sent: Command[] = [];
      const worker = { sent, ended: false, emit: onEvent };
      workers.push(worker);
      return {
        send: (command) => void worker.sent.push(command),
        end() {
          worker.ended = true;
        },
      };
    },
  });
  const worker = () => {
    const latest = workers.at(-1);
    if (!latest) throw new Error('no worker');
    return latest;
  };
  const starts = () => worker().sent.filter((command) => command.type === 'start');
  const run = () => starts().at(-1)?.run ?? -1;
  const fixture = {
    ...{ page, runs, sweep, timers, worker, starts },
    state: () => sweep.store.getState(),
    statuses: () => sweep.store.getState().cells.map(({ status }) => status),
    sent: (type: Command['type']) => worker().sent.filter((command) => command.type === type).length,
    /** The worker has made the model of the latest cell. */
    answer() {
      worker().emit({ type: 'started', run: run(), info, samples });
      worker().emit({ type: 'view', run: run(), view: view(0) });
      timers.advance(100);
    },
    train(to: number, ms = 1000) {
      timers.advance(ms);
      worker().emit({ type: 'report', run: run(), step: to, points: points(1, to), stepsPerSecond: 20 });
      timers.advance(100);
    },
    /** The cell's steps are done, and what they led to is told. */
    async finish(reason: 'stop-after' | 'not-finite' = 'stop-after', step = STEPS) {
      worker().emit({ type: 'paused', run: run(), reason, step });
      worker().emit({ type: 'checkpoint', run: run(), checkpoint: checkpoint(step) });
      worker().emit({ type: 'tested', run: run(), point: { step, mse: 0.5, regulariser: 2 } });
      timers.advance(100);
      const asked = worker().sent.findLast((command) => command.type === 'ask');
      if (asked?.type === 'ask' && asked.run === run()) {
        const figures = { gapRatio: 1.1, decoderNorm: 3, scaleFreeContraction: 7 };
        const reply = { ok: true, answer: { kind: 'figures', figures }, step, ms: 5 } as const;
        worker().emit({ type: 'answered', run: run(), id: asked.id, reply });
      }
      for (let turn = 0; turn < 5; turn++) await Promise.resolve();
    },
    async cell() {
      fixture.answer();
      fixture.train(STEPS);
      await fixture.finish();
    },
  };
  return fixture;
}

describe('a sweep', () => {
  it('trains every cell with the page’s knobs otherwise, and keeps each with its figures', async () => {
    const { page, sweep, runs, starts, statuses, state, cell, worker } = setUp();
    page.config().set('latentDim', 12);
    sweep.start(axes, STEPS);
    expect(statuses()).toEqual(['training', 'waiting', 'waiting', 'waiting']);
    for (let index = 0; index < 4; index++) await cell();
    expect(state().phase).toBe('finished');
    expect(statuses()).toEqual(['done', 'done', 'done', 'done']);
    expect(starts().map((start) => start.type === 'start' && [start.config.lambda, start.config.heads])).toEqual([
      [0.1, 2],
      [0.1, 8],
      [1, 2],
      [1, 8],
    ]);
    for (const start of starts()) {
      expect(start).toMatchObject({ config: { latentDim: 12, stopAfter: STEPS }, resume: null, backend: 'cpu' });
    }
    expect(worker().ended).toBe(true);
    const { kept } = runs.store.getState();
    expect(kept).toHaveLength(4);
    expect(new Set(kept.map(({ id }) => id)).size).toBe(4);
    for (const run of kept) {
      expect(run).toMatchObject({ step: STEPS, sweep: { keys: ['lambda', 'heads'] }, lastTest: { mse: 0.5 } });
      expect(run.curves.test.at(-1)?.step).toBe(STEPS);
      expect(run.figures).toEqual({ gapRatio: 1.1, decoderNorm: 3, scaleFreeContraction: 7, step: STEPS });
      expect(run.trainedMs).toBeGreaterThan(1000);
    }
    expect((await runs.record(kept[0]?.id ?? ''))?.checkpoint.step).toBe(STEPS);
  });

  it('leaves the page’s run alone', async () => {
    const { page, sweep, cell } = setUp();
    const before = page.worker().sent.length;
    const { recordId } = page.state();
    sweep.start(axes, STEPS);
    await cell();
    sweep.cancel();
    expect(page.worker().sent.length).toBe(before);
    expect(page.state()).toMatchObject({ recordId, phase: 'paused' });
  });

  it('pauses where it is, and goes on from there', async () => {
    const { sweep, state, answer, train, sent, starts, finish } = setUp();
    sweep.start(axes, STEPS);
    answer();
    train(5);
    expect(sent('pause')).toBe(0);
    sweep.pause();
    expect(sent('pause')).toBe(1);
    expect(state()).toMatchObject({ phase: 'paused', step: 5 });
    sweep.resume();
    expect(sent('play')).toBe(2);
    expect(starts()).toHaveLength(1);
    train(STEPS);
    await finish();
    expect(starts()).toHaveLength(2);
  });

  it('begins no cell while it is paused, not even when one has just ended', async () => {
    const { sweep, answer, train, finish, sent, state } = setUp();
    sweep.start(axes, STEPS);
    answer();
    train(STEPS);
    sweep.pause();
    await finish();
    answer();
    expect(state()).toMatchObject({ phase: 'paused', step: 0 });
    expect(sent('play')).toBe(1);
    sweep.resume();
    expect(sent('play')).toBe(2);
  });

  it('waits while the page’s run trains, unless both are wanted', () => {
    const { page, sweep, state, answer, train, sent } = setUp();
    sweep.start(axes, STEPS);
    answer();
    train(5);
    page.trainer.play();
    expect(state().phase).toBe('waiting');
    expect(sent('pause')).toBe(1);
    page.trainer.pause();
    expect(state().phase).toBe('training');
    expect(sent('play')).toBe(2);
    page.trainer.play();
    sweep.setTogether(true);
    expect(state().phase).toBe('training');
    expect(sent('play')).toBe(3);
  });

  it('measures what a step costs, pauses left out', () => {
    const { sweep, state, answer, train, timers } = setUp();
    sweep.start(axes, STEPS);
    answer();
    expect(state().stepMs).toBeNull();
    train(10, 900);
    const { stepMs } = state();
    expect(stepMs).toBeGreaterThan(90);
    expect(stepMs).toBeLessThan(130);
    sweep.pause();
    timers.advance(1e6);
    sweep.resume();
    train(11, 90);
    expect(state().stepMs).toBeLessThan(140);
  });

  it('leaves out what cannot be, and goes on after a cell that diverges or fails', async () => {
    const { sweep, statuses, cell, answer, train, finish, worker, runs, state } = setUp();
    sweep.start([{ key: 'regulariser', values: ['kl', 'none', 'l1', 'contractive'] }], STEPS);
    answer();
    train(12);
    await finish('not-finite', 10);
    const run = worker().sent.findLast((command) => command.type === 'start');
    worker().emit({
      ...{ type: 'failed', run: run?.type === 'start' ? run.run : -1 },
      problem: { code: 'no-backend', facts: {} },
    });
    await cell();
    expect(statuses()).toEqual(['impossible', 'diverged', 'failed', 'done']);
    expect(state()).toMatchObject({ phase: 'finished', problem: { code: 'no-backend' } });
    expect(runs.store.getState().kept.map(({ diverged, step }) => [diverged, step])).toEqual([
      [true, 10],
      [false, STEPS],
    ]);
  });

  it('keeps what it has trained when it is cancelled, and its worker is gone', async () => {
    const { sweep, state, cell, answer, worker, runs, page } = setUp();
    sweep.start(axes, STEPS);
    await cell();
    answer();
    sweep.cancel();
    expect(state()).toMatchObject({ phase: 'none', cells: [] });
    expect(worker().ended).toBe(true);
    expect(runs.store.getState().kept).toHaveLength(1);
    page.trainer.play(); // nothing of it is heard any more
    expect(state().phase).toBe('none');
  });
});
