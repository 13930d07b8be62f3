/** Opens a kept run as the page's run, its data first where they are a person's own. Knows no panel. */

import type { KeptRun } from '../../protocol';
import type { RunStore } from '../runStore';
import type { Trainer } from '../trainerContract';
import type { Runs } from './runs';

/** What came of it: `data`: the run's own data are not open, `gone`: its states are not there any more. */
export type Opened = 'opened' | 'data' | 'gone';

interface Parts {
  readonly runs: Runs;
  readonly runStore: RunStore;
  readonly trainer: Pick<Trainer, 'open'>;
}

/** Whether the data that `run` was trained on are there: built in, or those of the page's run. */
export function hasData(run: KeptRun, runStore: RunStore): boolean {
  if (run.config.dataset !== 'file') return true;
  const { info, openedFile } = runStore.getState();
  return (
    openedFile === run.data.name && (info?.data.name !== openedFile || info.data.fingerprint === run.data.fingerprint)
  );
}

/** Shows the run as it stood, paused. */
export async function openRun({ runs, runStore, trainer }: Parts, run: KeptRun): Promise<Opened> {
  if (!hasData(run, runStore)) return 'data';
  const record = await runs.record(run.id);
  if (!record) return 'gone';
  trainer.open(record);
  return 'opened';
}
