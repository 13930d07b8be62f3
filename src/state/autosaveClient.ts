/** The page's one autosave, over the page's stores and the browser's database. */

import { closeDatabase } from '../storage/database';
import { dropFilesBut, keepFiles, keptFiles } from '../storage/datasets';
import { slotStorage } from '../storage/slotStorage';
import { createSlots } from '../storage/slots';
import { createAutosave } from './autosave';
import { configStore } from './configStore';
import { followPage } from './pageLife';
import { createRunLocks } from './runLocks';
import { runStore } from './runStore';
import { keepRecord, runs } from './runs/runsClient';
import { saveStore } from './saveStore';
import { realTimers } from './timers';
import { trainerClient } from './trainerClient';

export const autosave = createAutosave({
  ...{ runStore, configStore, saveStore, trainer: trainerClient },
  slots: createSlots(slotStorage),
  locks: createRunLocks('locks' in navigator ? navigator.locks : undefined, realTimers),
  files: { keep: keepFiles, kept: keptFiles },
  async keepRun(record) {
    await runs.settled(); // the list knows what it has
    keepRecord(record);
    await runs.settled();
    return runs.store.getState().lasting === true;
  },
  timers: realTimers,
  newId: () => crypto.randomUUID(),
});

/** Saves the page's run from now on, and offers the one that was left. */
export function startSaving(): void {
  void autosave.start().then(tidy);
  followPage({ window, document, configStore, runStore, trainer: trainerClient, autosave, closeDatabase });
}

/** Data files that no saved or kept run was trained on need not lie there any longer. */
async function tidy(): Promise<void> {
  await runs.settled();
  const { kept, lasting } = runs.store.getState();
  if (!lasting) return; // then it is not known what is needed
  const used = [...autosave.saved(), ...kept].map(({ data }) => data.fingerprint);
  await dropFilesBut(new Set(used)).catch(() => {}); // another time
}
