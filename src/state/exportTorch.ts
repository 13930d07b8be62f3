/** Makes a PyTorch project of the present run, as a zip archive. Knows no button and no download. */

import type { ReadmeFacts } from '../io/torch/torchProject';
import type { Asking } from './asking';
import { captureRun } from './captureRun';
import type { ConfigStore } from './configStore';
import type { RunStore } from './runStore';

/** The archive of the run as it stood after `step` steps; or why there is none. */
export type TorchExport =
  | { readonly archive: Blob; readonly name: string; readonly step: number }
  /** `no-run`: there is none to export, or it is another by now. */
  | { readonly failed: 'no-run' }
  | { readonly failed: 'broken'; readonly detail: string };

export interface TorchExportParts {
  readonly runStore: RunStore;
  readonly configStore: ConfigStore;
  readonly ask: Asking['ask'];
  /** Milliseconds since 1970. */
  readonly epochMs: () => number;
  /** Resolves in a later task, so that the page stays alive while it packs. */
  readonly breathe: () => Promise<void>;
}

/** Never rejects. */
export async function exportTorch(parts: TorchExportParts, told: ReadmeFacts): Promise<TorchExport> {
  const { runStore, configStore, ask, epochMs, breathe } = parts;
  const run = captureRun(runStore, configStore, epochMs());
  if (!run) return { failed: 'no-run' };
  const outcome = await ask<'data'>({ kind: 'data' });
  if ('gone' in outcome || runStore.getState().recordId !== run.id) return { failed: 'no-run' };
  if ('failed' in outcome) return { failed: 'broken', detail: outcome.failed };
  try {
    // needed by few: not part of the page's first load
    const [{ torchProject }, { zipArchive }] = await Promise.all([
      import('../io/torch/torchProject'),
      import('../io/zipArchive'),
    ]);
    const archive = await zipArchive(torchProject(run, outcome.answer.data, told), run.savedMs, breathe);
    const { step } = run.checkpoint;
    return { archive, name: `attention-autoencoder-step-${step}.zip`, step };
  } catch (error) {
    return { failed: 'broken', detail: error instanceof Error ? error.message : String(error) };
  }
}
