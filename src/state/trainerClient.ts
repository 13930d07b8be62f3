/** The page's trainer and the only place that knows where the engine's worker lies. */

import { watchLife } from '../lib/life';
import type { Event as WorkerEvent } from '../protocol';
import { configStore } from './configStore';
import { runStore } from './runStore';
import { createTrainer } from './trainer';
import { viewStore } from './viewStore';
import type { OpenWorker } from './workerLink';

/** Starts the engine's worker. */
export const openEngineWorker: OpenWorker = (onEvent, onCrash) => {
  const worker = new Worker(new URL('../engine/worker.ts', import.meta.url), { type: 'module' });
  let unwatch = () => {};
  worker.onmessage = ({ data }: MessageEvent<WorkerEvent>) => {
    if (data.type === 'alive') unwatch = watchLife(navigator.locks, data.lock, () => onCrash(''));
    onEvent(data);
  };
  worker.onerror = (event) => onCrash(event.message);
  worker.onmessageerror = () => onCrash('');
  return {
    send: (command) => worker.postMessage(command),
    end() {
      unwatch();
      worker.terminate();
    },
  };
};

/** The page's one trainer, over the page's stores. */
export const trainerClient = createTrainer({ openWorker: openEngineWorker, configStore, runStore, viewStore });
