/** Opens a kept run as the page's run, with its data where they are a person's own. Knows no panel. */

import { readReading } from '../../io/readReading';
import type { KeptRun } from '../../protocol';
import type { ConfigStore } from '../configStore';
import type { RunStore } from '../runStore';
import type { Trainer } from '../trainerContract';
import type { Runs } from './runs';

/** What came of it: `data`: the run's own data are neither open nor kept, `gone`: its states are not there any more. */
export type Opened = 'opened' | 'data' | 'gone';

interface Parts {
  readonly runs: Pick<Runs, 'record'>;
  readonly runStore: RunStore;
  readonly configStore: ConfigStore;
  readonly trainer: Pick<Trainer, 'open'>;
  /** Data files by their fingerprint; null where they are not kept. May reject where there is no storage. */
  readonly keptFiles: (fingerprint: string) => Promise<{ files: readonly File[]; reading: unknown } | null>;
}

/** Shows the run as it stood, paused. Where that cannot be, the page's run stays. */
export async function openRun({ runs, trainer, keptFiles, ...page }: Parts, run: KeptRun): Promise<Opened> {
  const own = isOpen(page, run) ? null : await keptFiles(run.data.fingerprint).catch(() => null);
  if (!own && !isOpen(page, run)) return 'data';
  const record = await runs.record(run.id);
  if (!record) return 'gone';
  trainer.open(record, own?.files ?? [], readReading(own?.reading));
  return 'opened';
}

/** Whether the worker has the run's data: those that come with the program, or just these. */
function isOpen({ runStore, configStore }: Pick<Parts, 'runStore' | 'configStore'>, run: KeptRun): boolean {
  if (run.config.dataset !== 'file') return true;
  const { info, openedFile } = runStore.getState();
  const isOnFile = configStore.getState().config.dataset === 'file';
  return isOnFile && openedFile !== null && info?.data.fingerprint === run.data.fingerprint;
}
