/** A person leaves with the run: *Export to PyTorch* gives a project with the very weights of the run. */

import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { tensorsOf } from '../scripts/torchBuiltPage.mjs';
import { atStep, button, messages, openAt } from './support/playground';
import { expect, test } from './support/test';

/** What clicking the button `name` gives. */
async function downloaded(page: Page, name: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, name).click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test('Export to PyTorch gives a project with the weights of the run', async ({ page }) => {
  await openAt(page, '?backend=wasm&engine=composed&batch=16&patch=14&limit=50&stop=3');
  await button(page, 'Play').click();
  await atStep(page, 3);
  const { name, bytes } = await downloaded(page, 'Export to PyTorch');
  expect(name).toBe('attention-autoencoder-step-3.zip');
  await expect(messages(page)).toContainText([`Saved “${name}”: the run as it stood at step 3.`]);
  const files = unzipSync(bytes);
  expect(Object.keys(files)).toEqual(expect.arrayContaining(['model.py', 'train.py', 'config.json', 'README.md']));

  await button(page, 'Other files of this run').click();
  const weights = tensorsOf((await downloaded(page, 'Weights')).bytes);
  const exported = tensorsOf(Buffer.from(files['weights.safetensors'] ?? []));
  expect(weights.size).toBeGreaterThan(8);
  for (const [parameter, values] of weights) expect(exported.get(parameter), parameter).toEqual(values);
  expect(exported.get('optimiser.m/encoder.weight')?.some((value) => value !== 0)).toBe(true);
  const data = tensorsOf(Buffer.from(files['data.safetensors'] ?? []));
  expect(data.get('train')?.length).toBe(50 * 28 * 28);
  expect(data.get('train_labels')?.length).toBe(50);
});
