/** The page's one comparison: a second model beside the run of the page, in a worker of its own. */

import { createComparison } from './comparison';
import { configStore } from './configStore';
import { runStore } from './runStore';
import { openEngineWorker, trainerClient } from './trainerClient';
import { viewStore } from './viewStore';

export const comparison = createComparison({
  page: { configStore, runStore, trainer: trainerClient },
  viewStore,
  openWorker: openEngineWorker,
});
