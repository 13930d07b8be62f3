/** Puts a kept run in the place of the present one, its own data first. Knows no file format. */

import { FileError } from '../io/fileError';
import { readReading } from '../io/readReading';
import type { OwnData } from '../io/runFile';
import type { RunRecord } from '../protocol';
import type { ConfigStore } from './configStore';
import type { RunState, RunStore } from './runStore';
import type { Trainer } from './trainerContract';

interface Parts {
  readonly trainer: Pick<Trainer, 'open' | 'openFiles'>;
  readonly runStore: RunStore;
  readonly configStore: ConfigStore;
}

/**
 * Shows `record`, paused; the present run goes on until its data were read.
 * @param own its data; null where the program makes them, or where they must be open already
 * @throws FileError run-data-missing where they are not, or why they were refused
 */
export async function openRecord(
  { trainer, runStore, configStore }: Parts,
  record: RunRecord,
  own: OwnData | null,
  file: string,
): Promise<void> {
  const { openedFile, info } = runStore.getState();
  const onFile = configStore.getState().config.dataset === 'file';
  if (record.config.dataset === 'file') {
    if (own) await reopen(trainer, runStore, own);
    else if (openedFile === null || (onFile && info?.data.fingerprint !== record.data.fingerprint)) {
      throw new FileError('run-data-missing', { file, data: record.data.name });
    }
  }
  trainer.open(record);
}

/** Has the worker read the data; the page's run on them gives way to the kept one at once. */
async function reopen(trainer: Parts['trainer'], runStore: RunStore, own: OwnData): Promise<void> {
  const files = own.files.map(({ name, bytes }) => new File([bytes], name));
  const settled = new Promise<RunState>((resolve) => {
    const unsubscribe = runStore.subscribe((state) => {
      const read = state.openedFiles.length === files.length && state.openedFiles.every((each, i) => each === files[i]);
      if (!read && state.dataProblem === null) return;
      unsubscribe();
      resolve(state);
    });
  });
  runStore.setState({ dataProblem: null });
  trainer.openFiles(files, readReading(own.reading));
  const { dataProblem } = await settled;
  if (dataProblem) throw new FileError(dataProblem.code, dataProblem.facts);
}
