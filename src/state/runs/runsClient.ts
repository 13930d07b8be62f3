/** The page's one list of runs and its sweep, over the page's stores and the browser's storage. */

import type { KeptRun, RunRecord } from '../../protocol';
import { keptFiles } from '../../storage/datasets';
import { keptRuns } from '../../storage/keptRuns';
import { configStore } from '../configStore';
import { runStore } from '../runStore';
import { realTimers } from '../timers';
import { openEngineWorker, trainerClient } from '../trainerClient';
import { viewStore } from '../viewStore';
import { keptRun } from './keptRun';
import { type Opened, openRun } from './openRun';
import { startRunKeeper } from './runKeeper';
import { createRuns } from './runs';
import { createSweep } from './sweep';

export const runs = createRuns(keptRuns);

export const sweep = createSweep({ page: { configStore, runStore }, openWorker: openEngineWorker, runs });

/** Opens a kept run as the page's run; says what came of it. */
export const openKept = (run: KeptRun): Promise<Opened> =>
  openRun({ runs, runStore, configStore, trainer: trainerClient, keptFiles }, run);

/** Keeps the page's runs from now on, and brings back those of earlier visits. */
export function startRuns(): void {
  const keeper = startRunKeeper({ configStore, runStore, viewStore, ask: trainerClient.ask, runs, timers: realTimers });
  addEventListener('pagehide', () => keeper.flush());
  void runs.load();
}

/** Keeps a run that was found elsewhere, as one that was interrupted and is not gone on with; one that the list has further on stays. */
export function keepRecord(record: RunRecord): void {
  const known = runs.store.getState().kept.find(({ id }) => id === record.id);
  if (known && known.step >= record.checkpoint.step) return;
  const { run, states } = keptRun(record, { trainedMs: known?.trainedMs ?? 0, figures: known?.figures ?? null });
  runs.keep(run, states);
}
