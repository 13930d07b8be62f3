/** Makes a PyTorch project of the present run, as a zip archive. Knows no button and no download. */

import { FileError } from '../io/fileError';
import type { ReadmeFacts } from '../io/torch/torchProject';
import { torchProject } from '../io/torch/torchProject';
import { zipArchive } from '../io/zipArchive';
import type { ConfigStore } from './configStore';
import type { FileStore } from './fileStore';
import { freshRecord } from './freshRecord';
import type { RunStore } from './runStore';
import type { Timers } from './timers';
import type { Trainer } from './trainerContract';

interface Parts {
  readonly trainer: Pick<Trainer, 'keep' | 'ask'>;
  readonly configStore: ConfigStore;
  readonly runStore: RunStore;
  readonly fileStore: FileStore;
  readonly timers?: Timers;
  /** Resolves in a later task, so that the page stays alive while it packs. */
  readonly breathe: () => Promise<void>;
}

/** The archive of the run as it stands now; null where there is none, which is news then unless there is no run at all. */
export async function exportTorch(
  parts: Parts,
  told: ReadmeFacts,
): Promise<{ readonly archive: Blob; readonly name: string } | null> {
  const { fileStore } = parts;
  fileStore.setState({ busy: true, news: null });
  try {
    const made = await archiveOf(parts, told);
    if (made) fileStore.setState({ news: { kind: 'exported', file: made.name, step: made.step } });
    return made;
  } catch (error) {
    const problem =
      error instanceof FileError ? error.problem : { code: 'export-failed' as const, facts: { detail: String(error) } };
    fileStore.setState({ news: { kind: 'problem', problem } });
    return null;
  } finally {
    fileStore.setState({ busy: false });
  }
}

async function archiveOf(parts: Parts, told: ReadmeFacts) {
  const run = await freshRecord(parts);
  if (!run) return null;
  const outcome = await parts.trainer.ask<'data'>({ kind: 'data' });
  const isOver = 'gone' in outcome || parts.runStore.getState().recordId !== run.id;
  if (isOver) throw new FileError('export-overtaken');
  if ('failed' in outcome) throw new FileError('export-failed', { detail: outcome.failed });
  const { step } = run.checkpoint;
  const files = torchProject(run, outcome.answer.data, told);
  const archive = await zipArchive(files, run.savedMs, parts.breathe);
  return { archive, name: `attention-autoencoder-step-${step}.zip`, step };
}
