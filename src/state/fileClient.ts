/** The page's files: saving and opening over its own run. */

import { comparison } from './compareClient';
import { configStore } from './configStore';
import { fileStore } from './fileStore';
import { createKeptFiles } from './keptFiles';
import { createReceiptChecks } from './receiptCheck';
import { runStore } from './runStore';
import { trainerClient } from './trainerClient';

const page = { trainer: trainerClient, configStore, runStore, fileStore };

const checks = createReceiptChecks(page);

/** Checks of receipts on the page's run. A comparison would hold it back, so that one ends first. */
export const receiptChecks = {
  ...checks,
  start(...receipt: Parameters<typeof checks.start>) {
    comparison.close();
    checks.start(...receipt);
  },
};

export const keptFiles = createKeptFiles({ ...page, checks: receiptChecks });
