/** What the page asks of the worker, and what it makes of the answers; the worker is a list of what it was sent. */

import { describe, expect, it } from 'vitest';
import type { Checkpoint, Command, Frame, RunInfo, Samples, View, Event as WorkerEvent } from '../protocol';
import { createConfigStore } from './configStore';
import { createFakeTimers } from './fakeTimers';
import { createRunStore } from './runStore';
import { createTrainer } from './trainer';
import { createViewStore } from './viewStore';

const frame = (...shape: number[]): Frame => ({
  shape,
  data: new Float32Array(shape.reduce((a, b) => a * b, 1)),
});
const info: RunInfo = {
  backend: { name: 'cpu', engine: 'composed', adapter: '', reason: 'forced', measuredMs: {} },
  data: { name: 'digits', count: 10, rows: 4, cols: 4, labelled: false },
  ...{ rows: 4, cols: 4, gridRows: 1, gridCols: 1, patch: 4, tokens: 1, inputDim: 16 },
  ...{ trainCount: 8, testCount: 2, batchSize: 8, stepsPerEpoch: 1, parameterCount: 100 },
  attention: 'tokens',
};
const samples: Samples = { inputs: frame(2, 4, 4), labels: null, thumbnails: frame(2, 4, 4) };
const view = (step: number): View => ({
  ...{ step, focus: 0, corrupted: frame(2, 4, 4), reconstructions: frame(2, 4, 4) },
  ...{ hidden: frame(1, 16), code: frame(1, 16), attention: null },
});
const checkpoint = (step: number): Checkpoint => ({ step, state: new Float32Array(3) });
const points = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => ({ step: from + i, loss: 1, reconstruction: 0.75, penalty: 0.25 }));

function setUp() {
  const timers = createFakeTimers();
  const stores = { configStore: createConfigStore(), runStore: createRunStore(), viewStore: createViewStore() };
  const workers: { sent: Command[]; ended: boolean; emit(event: WorkerEvent): void; crash(): void }[] = [];
  const trainer = createTrainer({
    ...stores,
    timers,
    openWorker(onEvent, onCrash) {
      const worker = { sent: [] as Command[], ended: false, emit: onEvent, crash: () => onCrash('boom') };
      workers.push(worker);
      return {
        send: (command) => void worker.sent.push(command),
        end() {
          worker.ended = true;
        },
      };
    },
  });
  trainer.start();
  const worker = () => {
    const latest = workers.at(-1);
    if (!latest) throw new Error('no worker');
    return latest;
  };
  const run = () => worker().sent.findLast((command) => command.type === 'start')?.run ?? -1;
  return {
    ...{ trainer, timers, workers, worker, run },
    config: () => stores.configStore.getState(),
    state: () => stores.runStore.getState(),
    viewStore: stores.viewStore,
    sent: (type: Command['type']) => worker().sent.filter((command) => command.type === type),
    /** The worker answers the latest start. */
    answer() {
      worker().emit({ type: 'started', run: run(), info, samples });
      worker().emit({ type: 'view', run: run(), view: view(0) });
    },
    report: (from: number, to: number) =>
      worker().emit({ type: 'report', run: run(), step: to, points: points(from, to), stepsPerSecond: 50 }),
  };
}

describe('a run', () => {
  it('starts with the page, shows the untrained network and stands still', () => {
    const page = setUp();
    expect(page.state().phase).toBe('starting');
    page.answer();
    expect(page.state()).toMatchObject({ phase: 'paused', step: 0, info, restarting: false });
    expect(page.state().view?.step).toBe(0);
    expect(page.sent('play')).toHaveLength(0);
  });

  it('plays and pauses, and plays as soon as it can when asked early', () => {
    const page = setUp();
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
    const page = setUp();
    page.trainer.step();
    page.trainer.step();
    page.answer();
    page.trainer.step();
    page.worker().emit({ type: 'paused', run: page.run(), reason: 'steps-done', step: 2 });
    expect(page.sent('step')).toMatchObject([{ count: 2 }, { count: 1 }]);
  });

  it('stays playing when a single step ends after Play', () => {
    const page = setUp();
    page.answer();
    page.trainer.step();
    page.trainer.play();
    page.worker().emit({ type: 'paused', run: page.run(), reason: 'steps-done', step: 1 });
    expect(page.state().phase).toBe('playing');
  });

  it('shows reports, thinned and at most four times a second', () => {
    const page = setUp();
    page.answer();
    page.trainer.play();
    let renewed = 0;
    let last = page.state().curves;
    for (let i = 0; i < 100; i++) {
      page.report(i * 10 + 1, i * 10 + 10);
      page.timers.advance(10);
      if (page.state().curves !== last) renewed += 1;
      last = page.state().curves;
    }
    expect(renewed).toBeLessThanOrEqual(5);
    page.timers.advance(250);
    expect(page.state()).toMatchObject({ step: 1000, stepsPerSecond: 50, lastTrain: { step: 1000 } });
    expect(page.state().curves.train.length).toBeLessThanOrEqual(150);
    expect(page.state().curves.train.at(-1)?.step).toBeGreaterThan(980);
  });

  it('drops what an earlier run still says', () => {
    const page = setUp();
    page.answer();
    const old = page.run();
    page.trainer.reset();
    page.worker().emit({ type: 'report', run: old, step: 99, points: points(90, 99), stepsPerSecond: 9 });
    page.worker().emit({ type: 'failed', run: old, problem: { code: 'crashed', facts: {} } });
    expect(page.state()).toMatchObject({ step: 0, phase: 'starting', problem: null });
  });

  it('is begun anew by Reset, paused, with nothing left of the old one', () => {
    const page = setUp();
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
    const page = setUp();
    page.answer();
    page.viewStore.setState({ focusSample: 1 });
    page.viewStore.setState({ focusToken: 0 });
    expect(page.sent('focus')).toEqual([{ type: 'focus', run: page.run(), sample: 1 }]);
  });
});

describe('knobs', () => {
  it('patch the running training when live, at most 20 times a second, and leave one mark a drag', () => {
    const page = setUp();
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
    const page = setUp();
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
    const page = setUp();
    page.answer();
    page.config().set('attention', 'uniform');
    expect(page.sent('start')).toHaveLength(2);
  });

  it('keep the old picture until the new run has one', () => {
    const page = setUp();
    page.answer();
    page.config().set('heads', 2);
    const wider = { ...info, parameterCount: 999 };
    page.worker().emit({ type: 'started', run: page.run(), info: wider, samples });
    expect(page.state().info).toBe(info);
    page.worker().emit({ type: 'view', run: page.run(), view: view(0) });
    expect(page.state().info).toBe(wider);
  });
});

describe('a loss that is not finite', () => {
  it('pauses, and goes back 20 steps with half the learning rate when asked', () => {
    const page = setUp();
    page.answer();
    page.trainer.play();
    page.report(1, 30);
    page.worker().emit({ type: 'paused', run: page.run(), reason: 'not-finite', step: 30 });
    expect(page.state()).toMatchObject({ phase: 'paused', pauseReason: 'not-finite', step: 30 });
    page.trainer.goBack();
    expect(page.config().config.learningRate).toBe(0.0015);
    const order = page.worker().sent.slice(-3);
    expect(order).toMatchObject([
      { type: 'rewind', steps: 20 },
      { type: 'patch', live: { learningRate: 0.0015 } },
      { type: 'play' },
    ]);
    page.worker().emit({ type: 'rewound', run: page.run(), step: 10 });
    expect(page.state()).toMatchObject({ phase: 'playing', pauseReason: null, step: 10 });
    expect(page.state().curves.train.at(-1)?.step).toBe(10);
  });
});

describe('a worker that is gone', () => {
  it('is replaced on request, continuing from the last checkpoint', () => {
    const page = setUp();
    page.answer();
    page.trainer.play();
    page.report(1, 50);
    page.worker().emit({ type: 'checkpoint', run: page.run(), checkpoint: checkpoint(40) });
    page.worker().crash();
    expect(page.state()).toMatchObject({ phase: 'failed', problem: { code: 'crashed', facts: { detail: 'boom' } } });
    expect(page.workers[0]?.ended).toBe(true);
    page.trainer.restart();
    expect(page.workers).toHaveLength(2);
    expect(page.sent('start')).toMatchObject([{ resume: { step: 40 } }]);
    expect(page.state()).toMatchObject({ phase: 'starting', problem: null, step: 40 });
    page.answer();
    expect(page.sent('play')).toHaveLength(1);
  });

  it('is replaced when another backend is chosen', () => {
    const page = setUp();
    page.answer();
    page.worker().emit({ type: 'checkpoint', run: page.run(), checkpoint: checkpoint(7) });
    page.config().setSetting('backend', 'wasm');
    expect(page.workers.map(({ ended }) => ended)).toEqual([true, false]);
    expect(page.sent('start')).toMatchObject([{ backend: 'wasm', resume: { step: 7 } }]);
  });

  it('does not take over a checkpoint when a structural knob has moved', () => {
    const page = setUp();
    page.answer();
    page.worker().emit({ type: 'checkpoint', run: page.run(), checkpoint: checkpoint(7) });
    page.worker().crash();
    page.config().set('heads', 2);
    expect(page.sent('start')).toMatchObject([{ resume: null, config: { heads: 2 } }]);
  });

  it('says nothing any more', () => {
    const page = setUp();
    page.answer();
    page.config().setSetting('backend', 'cpu');
    page.workers[0]?.emit({ type: 'data-rejected', problem: { code: 'not-idx', facts: {} } });
    expect(page.state().dataProblem).toBeNull();
  });
});

describe('data files', () => {
  const file = new File(['x'], 'mine.idx');
  const data = { name: 'mine.idx', count: 3, rows: 4, cols: 4, labelled: false };

  it('are trained on once read; the run goes on until then', () => {
    const page = setUp();
    page.answer();
    page.trainer.openFiles([file]);
    expect(page.state().openingFile).toBe(true);
    expect(page.sent('start')).toHaveLength(1);
    page.worker().emit({ type: 'data-opened', data });
    expect(page.state()).toMatchObject({ openingFile: false, openedFile: 'mine.idx' });
    expect(page.sent('start').at(-1)).toMatchObject({ config: { dataset: 'file' } });
    page.trainer.openFiles([file]);
    page.worker().emit({ type: 'data-opened', data });
    expect(page.sent('start')).toHaveLength(3);
  });

  it('leave everything as it was when refused', () => {
    const page = setUp();
    page.answer();
    page.trainer.play();
    page.trainer.openFiles([file]);
    page.worker().emit({ type: 'data-rejected', problem: { code: 'not-idx', facts: { file: 'mine.idx' } } });
    expect(page.state()).toMatchObject({ openingFile: false, dataProblem: { code: 'not-idx' }, phase: 'playing' });
    expect(page.config().config.dataset).toBe('digits');
    expect(page.sent('start')).toHaveLength(1);
  });

  it('go to a new worker before its run starts', () => {
    const page = setUp();
    page.answer();
    page.trainer.openFiles([file]);
    page.worker().emit({ type: 'data-opened', data });
    page.answer();
    page.config().setSetting('backend', 'cpu');
    expect(page.worker().sent).toEqual([{ type: 'open-data', files: [file] }]);
    page.worker().emit({ type: 'data-opened', data });
    expect(page.worker().sent.at(-1)).toMatchObject({ type: 'start', config: { dataset: 'file' } });
  });
});
