/** Diagnostics: measured in the worker while someone looks, a number and a plain sentence each. */

import { beyondStep, button, openAt, patient, region } from './support/playground';
import { expect, test } from './support/test';

test('every measure gets a value and a sentence, also while training', async ({ page }) => {
  await openAt(page, '?backend=wasm&batch=32');
  await page.getByRole('tab', { name: 'Diagnostics' }).click();
  const panel = region(page, 'Diagnostics');
  await expect(panel.getByRole('heading', { level: 4 })).toHaveCount(12);
  await expect(panel.getByText('not measured yet')).toHaveCount(0, patient);
  await expect(panel.getByText(/^step 0$/)).toHaveCount(12); // one beside each sentence

  await button(page, 'Play').click();
  await beyondStep(page, 30);
  await expect(panel.getByText(/% of the time/)).toBeVisible(patient);
  await expect(panel.getByText(/^step 0$/)).toHaveCount(0, patient);
});

test('what does not apply says so', async ({ page }) => {
  await openAt(page, '?backend=wasm&batch=32&attn=none&pe=none&l=0');
  const heads = region(page, 'Attention'); // what the heads do is measured there
  await expect(heads.getByText(/no attention/i)).toBeVisible(patient);
  await expect(heads.getByRole('heading', { level: 4 })).toHaveCount(0);
});
