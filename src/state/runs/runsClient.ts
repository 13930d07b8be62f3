/** The page's one list of runs and its sweep, over the page's stores and the browser's storage. */

import { configStore } from '../configStore';
import { runStore } from '../runStore';
import { realTimers } from '../timers';
import { openEngineWorker, trainerClient } from '../trainerClient';
import { viewStore } from '../viewStore';
import { startRunKeeper } from './runKeeper';
import { createRuns } from './runs';
import { createSweep } from './sweep';

export const runs = createRuns(null);

export const sweep = createSweep({ page: { configStore, runStore }, openWorker: openEngineWorker, runs });

/** Keeps the page's runs from now on, and brings back those of earlier visits. */
export function startRuns(): void {
  startRunKeeper({ configStore, runStore, viewStore, ask: trainerClient.ask, runs, timers: realTimers });
  void runs.load();
}
