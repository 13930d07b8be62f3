/** What a person does with the name of a run, on the page's one list and its run. Knows no component. */

import { runStore } from '../../state/runStore';
import { runs } from '../../state/runs/runsClient';

/** Names a run, also the present one; an empty name gives it its automatic one again. */
export function renameRun(id: string, name: string): void {
  runs.rename(id, name);
  if (runStore.getState().recordId === id) runStore.setState({ recordName: name.trim() || null });
}
