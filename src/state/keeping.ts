/** Starts what keeps runs: the list of runs and the autosave. Loaded once the page stands, for before the first steps there is nothing to keep. */

import { startSaving } from './autosaveClient';
import { startRuns } from './runs/runsClient';

/** Keeps the page's runs from now on, and brings back those of earlier visits. */
export function startKeeping(): void {
  startRuns();
  startSaving();
}
