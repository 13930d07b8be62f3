/** The export to PyTorch of the page's own run. Loaded when it is wanted: its Python sources are not part of the first load. */

import { configStore } from './configStore';
import { exportTorch } from './exportTorch';
import { fileStore } from './fileStore';
import { runStore } from './runStore';
import { trainerClient } from './trainerClient';

const page = { trainer: trainerClient, configStore, runStore, fileStore };

/** A later task. */
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve));

/** See `exportTorch`. */
export const exportPageRun = (told: Parameters<typeof exportTorch>[1]) => exportTorch({ ...page, breathe }, told);
