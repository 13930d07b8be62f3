/** A page of stores and a trainer whose worker is a list of what it was sent, for tests. */

import type { Checkpoint, Command, DataInfo, Frame, RunInfo, Samples, View, Event as WorkerEvent } from '../protocol';
import { createConfigStore } from './configStore';
import { createFakeTimers } from './fakeTimers';
import { createRunStore } from './runStore';
import { createTrainer } from './trainer';
import { createViewStore } from './viewStore';

const frame = (...shape: number[]): Frame => ({
  shape,
  data: new Float32Array(shape.reduce((a, b) => a * b, 1)),
});
/** What a run of this page trains on. */
export const digits: DataInfo = {
  ...{ kind: 'images', name: 'digits', count: 10, rows: 4, cols: 4, channels: 1, labelled: false, classes: null },
  ...{ scale: { low: 0, high: 255 }, alphabet: null, token: null, fingerprint: 'f00d' },
};
export const info: RunInfo = {
  backend: { name: 'cpu', adapter: '', reason: 'forced', measuredMs: {} },
  data: digits,
  versions: { app: '0', tfjs: '0' },
  ...{ rows: 4, cols: 4, channels: 1, gridRows: 1, gridCols: 1, patchRows: 4, patchCols: 4, tokens: 1, inputDim: 16 },
  ...{ trainCount: 8, testCount: 2, batchSize: 8, stepsPerEpoch: 1, parameterCount: 100 },
  attention: 'tokens',
};
export const samples: Samples = { inputs: frame(2, 4, 4), labels: null, thumbnails: frame(2, 4, 4) };
export const view = (step: number): View => ({
  ...{ step, focus: 0, corrupted: frame(2, 4, 4), reconstructions: frame(2, 4, 4) },
  ...{ hidden: frame(1, 16), code: frame(1, 16), attention: null },
});
export const checkpoint = (step: number): Checkpoint => ({ step, state: new Float32Array(3) });
export const points = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => ({
    ...{ step: from + i, loss: 1, reconstruction: 0.75, penalty: 0.25, regulariser: 5 },
  }));

/** A page that has just been opened: its first run is asked for. */
export function setUpPage() {
  const timers = createFakeTimers();
  const stores = { configStore: createConfigStore(), runStore: createRunStore(), viewStore: createViewStore() };
  const workers: { sent: Command[]; ended: boolean; emit(event: WorkerEvent): void; crash(detail?: string): void }[] =
    [];
  const trainer = createTrainer({
    ...stores,
    timers,
    openWorker(onEvent, onCrash) {
      const sent: Command[] = [];
      const worker = { sent, ended: false, emit: onEvent, crash: (detail = 'boom') => onCrash(detail) };
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
    ...stores,
    sent: (type: Command['type']) => worker().sent.filter((command) => command.type === type),
    /** The worker answers the latest start. */
    answer() {
      worker().emit({ type: 'started', run: run(), info, samples });
      worker().emit({ type: 'view', run: run(), view: view(0) });
      timers.advance(100);
    },
    /** The worker reports steps, and the page has had time to take it in. */
    report(from: number, to: number, restMs = 100) {
      worker().emit({ type: 'report', run: run(), step: to, points: points(from, to), stepsPerSecond: 50 });
      timers.advance(restMs);
    },
  };
}
