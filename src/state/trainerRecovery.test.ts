/** What the page does when training breaks off, the worker is lost, or files come and go. */

import { describe, expect, it } from 'vitest';
import { checkpoint, digits, info, setUpPage } from './trainerFixture';

describe('a loss that is not finite', () => {
  it('pauses, and goes back 20 steps with half the learning rate when asked', () => {
    const page = setUpPage();
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
  it('is replaced at once, continuing from the last checkpoint, and the page says so', () => {
    const page = setUpPage();
    page.answer();
    page.trainer.play();
    page.report(1, 50);
    page.worker().emit({ type: 'checkpoint', run: page.run(), checkpoint: checkpoint(40) });
    page.worker().crash();
    expect(page.workers.map(({ ended }) => ended)).toEqual([true, false]);
    expect(page.sent('start')).toMatchObject([{ resume: { step: 40 }, plays: true }]);
    expect(page.state()).toMatchObject({
      phase: 'starting',
      problem: null,
      step: 40,
      recovered: { problem: { code: 'crashed', facts: { detail: 'boom' } }, step: 40, backend: null },
    });
    page.answer();
    expect(page.sent('play')).toHaveLength(1);
  });

  it('is said to give no answer where the browser has no words for its end', () => {
    const page = setUpPage();
    page.answer();
    page.trainer.play();
    page.worker().crash('');
    expect(page.state().recovered).toMatchObject({ problem: { code: 'unresponsive', facts: {} } });
  });

  it('is stopped where training was meanwhile paused: it goes on by itself before it shows anything', () => {
    const page = setUpPage();
    page.answer();
    page.trainer.play();
    page.worker().emit({ type: 'checkpoint', run: page.run(), checkpoint: checkpoint(40) });
    page.worker().crash();
    page.trainer.pause();
    page.answer();
    expect(page.sent('pause')).toHaveLength(1);
    expect(page.sent('play')).toHaveLength(0);
    expect(page.state().phase).toBe('paused');
  });

  it('is replaced by one on the next backend when it is lost again soon, and by nothing when nothing is left', () => {
    const page = setUpPage(); // on the backend cpu, as its info says
    page.config().setSetting('backend', 'auto');
    page.answer();
    page.runStore.setState({ info: { ...info, backend: { ...info.backend, name: 'wasm' } } });
    page.worker().crash();
    expect(page.sent('start')).toMatchObject([{ backend: 'auto' }]);
    page.worker().crash();
    expect(page.workers).toHaveLength(2); // it waits a little
    expect(page.worker().ended).toBe(true);
    page.timers.advance(500);
    expect(page.sent('start')).toMatchObject([{ backend: 'cpu', engine: 'composed' }]);
    expect(page.state().recovered).toMatchObject({ problem: { code: 'crashed' }, backend: 'cpu' });
    page.answer();
    page.worker().crash();
    expect(page.state()).toMatchObject({ phase: 'failed', problem: { code: 'crashed' } });
    page.trainer.restart();
    expect(page.workers).toHaveLength(4);
    expect(page.state()).toMatchObject({ phase: 'starting', problem: null });
  });

  it('is replaced at once where the person does something before the wait is over, and but once', () => {
    const page = setUpPage();
    page.answer();
    page.runStore.setState({ info: { ...info, backend: { ...info.backend, name: 'wasm' } } });
    page.worker().crash();
    page.worker().crash();
    page.trainer.reset();
    expect(page.workers).toHaveLength(3);
    page.timers.advance(10_000);
    expect(page.workers).toHaveLength(3);
    expect(page.state().step).toBe(0);
  });

  it('is replaced when it says nothing any more while training, and only then', () => {
    const page = setUpPage();
    page.answer();
    page.timers.advance(200_000);
    expect(page.workers).toHaveLength(1);
    page.trainer.play();
    page.timers.advance(2000);
    page.worker().emit({ type: 'pong' });
    page.timers.advance(3000);
    expect(page.workers).toHaveLength(1);
    page.timers.advance(1000);
    expect(page.workers).toHaveLength(2);
    expect(page.state().recovered).toMatchObject({ problem: { code: 'unresponsive' } });
  });

  it('is not given up while it is at something long that it has told of, nor while it has yet to arrive', () => {
    const page = setUpPage();
    page.trainer.play();
    page.timers.advance(50_000);
    expect(page.workers).toHaveLength(1);
    page.answer();
    page.worker().emit({ type: 'busy', ms: 20_000 });
    page.timers.advance(19_000);
    expect(page.workers).toHaveLength(1);
    page.worker().emit({ type: 'busy', ms: 0 });
    page.timers.advance(4000);
    expect(page.workers).toHaveLength(2);
  });

  it('is replaced when another backend is chosen', () => {
    const page = setUpPage();
    page.answer();
    page.worker().emit({ type: 'checkpoint', run: page.run(), checkpoint: checkpoint(7) });
    page.config().setSetting('backend', 'wasm');
    expect(page.workers.map(({ ended }) => ended)).toEqual([true, false]);
    expect(page.sent('start')).toMatchObject([{ backend: 'wasm', resume: { step: 7 } }]);
  });

  it('is replaced by its own word that it is lost', () => {
    const page = setUpPage();
    page.answer();
    page.trainer.play();
    page.worker().emit({ type: 'failed', run: page.run(), problem: { code: 'device-lost', facts: { detail: '' } } });
    expect(page.workers.map(({ ended }) => ended)).toEqual([true, false]);
    page.answer();
    expect(page.state()).toMatchObject({ phase: 'playing', recovered: { problem: { code: 'device-lost' }, step: 0 } });
  });

  it('stays when only the configuration cannot be run, and another one starts', () => {
    const page = setUpPage();
    page.answer();
    page.worker().emit({ type: 'failed', run: page.run(), problem: { code: 'too-many-tokens', facts: {} } });
    expect(page.state().phase).toBe('failed');
    page.config().set('patchSize', '14');
    page.answer();
    expect(page.workers).toHaveLength(1);
    expect(page.state()).toMatchObject({ phase: 'paused', problem: null });
  });

  it('begins anew when a structural knob changes together with the backend, as by Back', () => {
    const page = setUpPage();
    page.answer();
    page.worker().emit({ type: 'checkpoint', run: page.run(), checkpoint: checkpoint(7) });
    const { config, settings, load } = page.config();
    load({ ...config, heads: 2 }, { ...settings, backend: 'cpu' }, []);
    expect(page.sent('start')).toMatchObject([{ backend: 'cpu', config: { heads: 2 }, resume: null }]);
  });

  it('does not take over a checkpoint when a structural knob has moved', () => {
    const page = setUpPage();
    page.answer();
    page.worker().emit({ type: 'checkpoint', run: page.run(), checkpoint: checkpoint(7) });
    page.worker().crash();
    page.config().set('heads', 2);
    expect(page.sent('start').at(-1)).toMatchObject({ resume: null, config: { heads: 2 } });
  });

  it('says nothing any more', () => {
    const page = setUpPage();
    page.answer();
    page.config().setSetting('backend', 'cpu');
    page.workers[0]?.emit({ type: 'data-rejected', problem: { code: 'not-idx', facts: {} } });
    expect(page.state().dataProblem).toBeNull();
  });
});

describe('data files', () => {
  const file = new File(['x'], 'mine.idx');
  const reading = { format: 'idx' } as const;
  const data = { ...digits, name: 'mine.idx', count: 3 };

  it('are trained on once read; the run goes on until then', () => {
    const page = setUpPage();
    page.answer();
    page.trainer.openFiles([file], reading);
    expect(page.state().openingFile).toBe(true);
    expect(page.sent('start')).toHaveLength(1);
    page.worker().emit({ type: 'data-opened', data, reading });
    expect(page.state()).toMatchObject({ openingFile: false, openedFile: 'mine.idx' });
    expect(page.sent('start').at(-1)).toMatchObject({ config: { dataset: 'file' } });
    page.trainer.openFiles([file], reading);
    page.worker().emit({ type: 'data-opened', data, reading });
    expect(page.sent('start')).toHaveLength(3);
  });

  it('leave everything as it was when refused', () => {
    const page = setUpPage();
    page.answer();
    page.trainer.play();
    page.trainer.openFiles([file], reading);
    page.worker().emit({ type: 'data-rejected', problem: { code: 'not-idx', facts: { file: 'mine.idx' } } });
    expect(page.state()).toMatchObject({ openingFile: false, dataProblem: { code: 'not-idx' }, phase: 'playing' });
    expect(page.config().config.dataset).toBe('digits');
    expect(page.sent('start')).toHaveLength(1);
  });

  it('go to a new worker before its run starts', () => {
    const page = setUpPage();
    page.answer();
    page.trainer.openFiles([file], reading);
    page.worker().emit({ type: 'data-opened', data, reading });
    page.answer();
    page.config().setSetting('backend', 'cpu');
    expect(page.worker().sent).toEqual([{ type: 'open-data', files: [file], reading }]);
    page.worker().emit({ type: 'data-opened', data, reading });
    expect(page.worker().sent.at(-1)).toMatchObject({ type: 'start', config: { dataset: 'file' } });
  });
});
