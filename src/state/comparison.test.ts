/** A second model beside the page's: which knobs it has, when its worker starts, and that it follows the page's run. */

import { describe, expect, it } from 'vitest';
import { differences } from '../config/presets';
import type { Command, Event as WorkerEvent } from '../protocol';
import { createComparison } from './comparison';
import { createConfigStore } from './configStore';
import { createFakeTimers } from './fakeTimers';
import { createRunStore } from './runStore';
import { createTrainer } from './trainer';
import { info, points, samples, view } from './trainerFixture';
import { createViewStore } from './viewStore';

interface FakeWorker {
  readonly sent: Command[];
  readonly emit: (event: WorkerEvent) => void;
  ended: boolean;
}

/** Workers that write down what they are sent and say what they are told to. */
function fakeWorkers() {
  const workers: FakeWorker[] = [];
  return {
    workers,
    openWorker(onEvent: (event: WorkerEvent) => void) {
      const worker: FakeWorker = { sent: [], emit: onEvent, ended: false };
      workers.push(worker);
      return {
        send: (command: Command) => void worker.sent.push(command),
        end: () => {
          worker.ended = true;
        },
      };
    },
  };
}

function setUp() {
  const timers = createFakeTimers();
  const [first, second] = [fakeWorkers(), fakeWorkers()];
  const stores = { configStore: createConfigStore(), runStore: createRunStore(), viewStore: createViewStore() };
  const trainer = createTrainer({ ...stores, timers, openWorker: first.openWorker });
  const comparison = createComparison({
    page: { ...stores, trainer },
    viewStore: stores.viewStore,
    openWorker: second.openWorker,
    timers,
  });
  trainer.start();
  const latest = ({ workers }: typeof first) => {
    const worker = workers.at(-1);
    if (!worker) throw new Error('no worker');
    const started = worker.sent.findLast((command) => command.type === 'start');
    const run = started?.run ?? -1;
    return {
      ...{ worker, run, started },
      sent: (type: Command['type']) => worker.sent.filter((command) => command.type === type),
      answer() {
        worker.emit({ type: 'started', run, info, samples });
        worker.emit({ type: 'engine', run, report: { engine: 'composed', reason: 'webgpu-absent', facts: {} } });
        worker.emit({ type: 'view', run, view: view(0) });
        timers.advance(100);
      },
      report(step: number) {
        worker.emit({ type: 'report', run, step, points: points(step, step), stepsPerSecond: 50 });
        timers.advance(300);
      },
    };
  };
  const rival = () => {
    const { rival } = comparison.store.getState();
    if (!rival) throw new Error('nothing is compared');
    return rival;
  };
  return {
    ...{ comparison, trainer, timers, rival, second, ...stores },
    config: () => stores.configStore.getState(),
    theirs: () => rival().configStore.getState(),
    a: () => latest(first),
    b: () => latest(second),
  };
}

describe('a comparison', () => {
  it('begins with ten times the λ, and follows the page in all else', () => {
    const { comparison, config, theirs } = setUp();
    comparison.open();
    expect(differences(theirs().config, config().config)).toEqual([{ key: 'lambda', value: 0.5, base: 0.05 }]);
    config().set('heads', 2);
    config().set('lambda', 0.1);
    expect(theirs().config).toMatchObject({ heads: 2, lambda: 0.5 });
    comparison.choose('heads', true);
    theirs().set('heads', 8);
    config().set('heads', 3);
    expect(theirs().config.heads).toBe(8);
    comparison.choose('heads', false);
    expect(theirs().config.heads).toBe(3);
  });

  it('has no own seed, data, or length', () => {
    const { comparison, theirs } = setUp();
    comparison.open();
    for (const key of ['seed', 'dataset', 'sampleLimit', 'trainFraction', 'stopAfter'] as const) {
      comparison.choose(key, true);
    }
    expect(comparison.store.getState().keys).toEqual(['lambda']);
    expect(theirs().config.seed).toBe(1);
  });

  it('starts its worker once the page has a run, on the same machine, held at the step of the page', () => {
    const { comparison, second, a, b } = setUp();
    comparison.load({ lambda: 1 });
    expect(second.workers).toHaveLength(0);
    a().answer();
    expect(b().started).toMatchObject({ backend: 'cpu', engine: 'composed', config: { lambda: 1, seed: 1 } });
    expect(a().sent('limit').at(-1)).toMatchObject({ until: 4 });
    b().answer();
    expect(b().sent('limit').at(-1)).toMatchObject({ until: 0 });
    expect(b().sent('play')).toHaveLength(0);
  });

  it('catches up with a run that was left alone, and begins anew with one whose knobs were moved', () => {
    const { comparison, config, trainer, a, b } = setUp();
    a().answer();
    trainer.play();
    a().report(30);
    comparison.load({ lambda: 1 });
    b().answer();
    expect(b().sent('limit').at(-1)).toMatchObject({ until: 30 });
    expect(b().sent('play').length).toBeGreaterThan(0);
    comparison.close();
    config().set('lambda', 0.2);
    const starts = a().sent('start').length;
    comparison.load({ lambda: 1 });
    expect(a().sent('start')).toHaveLength(starts + 1);
  });

  it('takes over a live knob at the step at which the page did, and restarts with it for another', () => {
    const { comparison, config, theirs, a, b } = setUp();
    a().answer();
    comparison.load({ lambda: 1 });
    b().answer();
    config().set('learningRate', 0.01);
    expect(theirs().config.learningRate).toBe(0.003);
    const [patch] = a().sent('patch');
    if (patch?.type !== 'patch') throw new Error('no patch');
    a().worker.emit({ type: 'patched', run: a().run, step: 0, live: patch.live });
    expect(theirs().config).toMatchObject({ learningRate: 0.01, lambda: 1 });
    config().set('latentDim', 8);
    expect(b().started?.config).toMatchObject({ latentDim: 8, lambda: 1 });
  });

  it('restarts the page with it for a structural knob of its own', () => {
    const { comparison, theirs, a, b } = setUp();
    a().answer();
    comparison.load({ heads: 2 });
    b().answer();
    const starts = a().sent('start').length;
    theirs().set('heads', 3);
    expect(b().started?.config.heads).toBe(3);
    expect(a().sent('start')).toHaveLength(starts + 1);
  });

  it('looks at the same sample and silences the heads that it has', () => {
    const { comparison, viewStore, a, b } = setUp();
    a().answer();
    comparison.load({ heads: 2 });
    b().answer();
    viewStore.setState({ focusSample: 1, muted: [1, 3] });
    expect(b().sent('focus').at(-1)).toMatchObject({ sample: 1 });
    expect(b().sent('lens').at(-1)).toMatchObject({ lens: { muted: [1] } });
  });

  it('looks back with the page, to its own kept state', () => {
    const { comparison, trainer, timers, a, b } = setUp();
    a().answer();
    comparison.load({});
    b().answer();
    const kept = (value: number) => ({ step: 0, state: new Float32Array([value, value, value]) });
    a().worker.emit({ type: 'checkpoint', run: a().run, checkpoint: kept(1) });
    b().worker.emit({ type: 'checkpoint', run: b().run, checkpoint: kept(2) });
    trainer.lookAt(0);
    timers.advance(200);
    const lens = b().sent('lens').at(-1);
    expect(lens).toMatchObject({ lens: { at: { step: 0, parameters: new Float32Array([2]) } } });
    trainer.lookAt(null);
    timers.advance(200);
    expect(b().sent('lens').at(-1)).toMatchObject({ lens: { at: null } });
  });

  it('ends its worker, and lets the page run on, when closed', () => {
    const { comparison, a, b } = setUp();
    a().answer();
    comparison.load({});
    b().answer();
    const { worker } = b();
    comparison.close();
    expect(worker.ended).toBe(true);
    expect(a().sent('limit').at(-1)).toMatchObject({ until: null });
    expect(comparison.store.getState()).toMatchObject({ phase: 'closed', rival: null });
  });

  it('is what a link says, and says what a link needs', () => {
    const { comparison } = setUp();
    expect(comparison.differences()).toBeNull();
    comparison.load({ attention: 'none', lambda: 0 });
    expect(comparison.differences()).toEqual({ attention: 'none', lambda: 0 });
    comparison.load({ lambda: 2 });
    expect(comparison.differences()).toEqual({ lambda: 2 });
    comparison.load(null);
    expect(comparison.differences()).toBeNull();
  });
});
