/** What a person does with runs, on the page's one list and its run. Knows no component. */

import type { KeptRun } from '../../protocol';
import { runStore } from '../../state/runStore';
import { type Opened, openRun } from '../../state/runs/openRun';
import { runs } from '../../state/runs/runsClient';
import { trainerClient } from '../../state/trainerClient';

/** Opens a kept run as the page's run; says what came of it. */
export const open = (run: KeptRun): Promise<Opened> => openRun({ runs, runStore, trainer: trainerClient }, run);

/** Names a run, also the present one; an empty name gives it its automatic one again. */
export function renameRun(id: string, name: string): void {
  runs.rename(id, name);
  if (runStore.getState().recordId === id) runStore.setState({ recordName: name.trim() || null });
}
