/** Everything that matters works from the keyboard alone, and keys that belong to a control stay with it. */

import type { Locator, Page } from '@playwright/test';
import {
  atStep,
  beyondStep,
  button,
  list,
  openAt,
  output,
  region,
  search,
  slider,
  standingStep,
} from './support/playground';
import { expect, test } from './support/test';

const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement);

/** Presses Tab until `target` has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    if (await isFocused(target)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${target}`);
}

test('Space plays and pauses, → does a step, R begins anew', async ({ page }) => {
  await openAt(page, '?backend=wasm&batch=16');
  await page.keyboard.press('ArrowRight');
  await atStep(page, 1);
  await page.keyboard.press('Space');
  await expect(button(page, 'Pause')).toBeVisible();
  await beyondStep(page, 4);
  await page.keyboard.press('Space');
  await expect(button(page, 'Play')).toBeVisible();
  const paused = await standingStep(page);
  await page.keyboard.press('ArrowRight');
  await atStep(page, paused + 1);
  await page.keyboard.press('r');
  await atStep(page, 0);
});

test('Tab goes from Play over Step and Reset to the knobs; arrow keys move a slider and take no step', async ({
  page,
}) => {
  await openAt(page, '?backend=wasm&batch=16');
  await tabTo(page, button(page, 'Play'));
  await page.keyboard.press('Tab');
  await expect(button(page, 'Step')).toBeFocused();
  await page.keyboard.press('Enter');
  await atStep(page, 1);
  await page.keyboard.press('Tab');
  await expect(button(page, 'Reset')).toBeFocused();

  const lambda = slider(page, 'λ');
  await tabTo(page, lambda);
  const before = Number(await lambda.getAttribute('aria-valuetext'));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => Number(await lambda.getAttribute('aria-valuetext'))).toBeGreaterThan(before);
  await expect.poll(() => search(page)).toMatch(/[?&]l=0\.\d+/);
  await expect(output(page, 'Step')).toHaveText('1');
});

test('Space on a button, a checkbox or a list is theirs alone', async ({ page }) => {
  await openAt(page, '?backend=wasm&batch=16&res=1');
  await tabTo(page, list(page, 'Dataset'));
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await expect(button(page, 'Play')).toBeVisible();

  const residual = page.getByRole('checkbox', { name: 'Residual connection' });
  await tabTo(page, residual); // not at its default, so it does not hide
  await page.keyboard.press('Space');
  await expect(residual).not.toBeChecked();
  await expect(button(page, 'Play')).toBeVisible();

  await page.keyboard.press('Shift+Tab');
  await tabTo(page, page.getByRole('button', { name: /^About λ/ }));
  await page.keyboard.press('Space');
  await expect(page.getByText('How much R counts.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('How much R counts.')).toBeHidden();
  await expect(button(page, 'Play')).toBeVisible();
  expect(await standingStep(page)).toBe(0);
});

test('the arrow keys choose a patch, and every panel follows', async ({ page }) => {
  await openAt(page, '?backend=wasm&batch=16');
  const network = region(page, 'Network');
  const chosen = network.getByRole('button', { name: /^Patch \d+, row/, pressed: true });
  await expect(chosen).toHaveCount(1);
  await tabTo(page, chosen);
  for (let row = 0; row < 4; row++) await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Home');
  await expect(network).toContainText('Patch 1 of 16 is chosen');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(network.getByRole('button', { name: 'Patch 6, row 2, column 2' })).toBeFocused();
  await expect(network).toContainText('Patch 6 of 16 is chosen');
  await expect(region(page, 'Attention')).toContainText('Looking from patch 6');
  await expect(output(page, 'Step')).toHaveText('0');
});

test('the tabs are moved through with the arrow keys', async ({ page }) => {
  await openAt(page, '?backend=wasm&batch=16');
  await tabTo(page, page.getByRole('tab', { name: 'Attention' }));
  const tabs = await page.getByRole('tab').allTextContents();
  for (const name of tabs.slice(1)) {
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('tab', { name, exact: true })).toBeFocused();
    await expect(page.getByRole('tabpanel', { name, exact: true })).toBeVisible();
  }
  await expect(output(page, 'Step')).toHaveText('0');
});
