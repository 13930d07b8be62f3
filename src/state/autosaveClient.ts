/** The page's one autosave, over the page's stores and the browser's database. */

import { closeDatabase } from '../storage/database';
import { keepFiles, keptFiles } from '../storage/datasets';
import { slotStorage } from '../storage/slotStorage';
import { createSlots } from '../storage/slots';
import { createAutosave } from './autosave';
import { configStore } from './configStore';
import { followPage } from './pageLife';
import { createRunLocks } from './runLocks';
import { runStore } from './runStore';
import { saveStore } from './saveStore';
import { realTimers } from './timers';
import { trainerClient } from './trainerClient';

export const autosave = createAutosave({
  ...{ runStore, configStore, saveStore, trainer: trainerClient },
  slots: createSlots(slotStorage),
  locks: createRunLocks('locks' in navigator ? navigator.locks : undefined, realTimers),
  files: { keep: keepFiles, kept: keptFiles },
  timers: realTimers,
  newId: () => crypto.randomUUID(),
});

/** Saves the page's run from now on, and offers the one that was left. */
export function startSaving(): void {
  void autosave.start();
  followPage({ window, document, configStore, runStore, trainer: trainerClient, autosave, closeDatabase });
}
