/** Files in which a run leaves the page and comes back. Knows no store and no style. */

import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { readStoredZip } from '../../src/io/storedZip';
import { file, type TestFile } from './idxFiles';
import { button, patient } from './playground';
import { expect } from './test';

/** What the browser downloads when `act` is done. */
export async function saved(page: Page, act: () => Promise<void>): Promise<TestFile> {
  const download = page.waitForEvent('download', patient);
  await act();
  const got = await download;
  return file(got.suggestedFilename(), await readFile(await got.path()));
}

/** What a saved run says of itself. */
const recordText = (run: TestFile) =>
  new TextDecoder().decode(readStoredZip(Uint8Array.from(run.buffer)).get('run.json'));

/** The run that stands at `step`, saved with the held-out error of that step, which is measured after it. */
export async function savedWith(page: Page, step: number): Promise<TestFile> {
  let run: TestFile | undefined;
  await expect(async () => {
    run = await saved(page, () => button(page, 'Save run').click());
    expect(recordText(run)).toMatch(new RegExp(`"lastTest": \\{\\s*"step": ${step}\\b`));
  }).toPass(patient);
  if (!run) throw new Error('nothing was saved');
  return run;
}

/** Hands the page a file that it has written. */
export const openKept = (page: Page, opened: TestFile) =>
  page.getByLabel('Open run', { exact: true }).setInputFiles({ ...opened, mimeType: 'application/octet-stream' });
