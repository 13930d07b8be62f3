/** The Jacobian of the focused sample in figures and pictures; and heatmaps that can be read from the keyboard alone. */

import type { Locator, Page } from '@playwright/test';
import { axeFaults } from './support/axe';
import { small } from './support/backends';
import { atStep, button, openAt, patient, region } from './support/playground';
import { expect, test } from './support/test';

const directionName = /^Input direction (\d+), σ (\S+)$/;

/** The number that follows `name` in a panel's figures. */
async function figureOf(panel: Locator, name: string): Promise<number> {
  const text = await panel.locator('dl > div').filter({ hasText: name }).locator('dd > span').first().innerText();
  return Number(text);
}

/** What is read aloud of a map that has the focus. */
const spoken = (map: Locator) => map.locator('xpath=following-sibling::*[@aria-live]');

const map = (page: Page, name: string | RegExp) => page.getByRole('application', { name });

async function openJacobian(page: Page): Promise<Locator> {
  await openAt(page, `?${small}&backend=wasm`);
  await page.getByRole('tab', { name: 'Jacobian', exact: true }).click();
  const panel = region(page, 'Jacobian');
  await expect(panel.getByRole('img', { name: directionName }).first()).toBeVisible(patient);
  return panel;
}

test('figures, spectrum, directions and curve belong together and follow the training', async ({ page }) => {
  const panel = await openJacobian(page);
  await expect(panel).toContainText('Computed at step 0.');
  await expect(panel).toContainText('∂c/∂x of 64 × 784 numbers'); // 4 patches of 16 units, 28 × 28 pixels
  const names = await panel
    .getByRole('img', { name: directionName })
    .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''));
  expect(names).toHaveLength(8);
  const sigmas = names.map((name) => Number(directionName.exec(name)?.[2]));
  await expect(panel.locator('figcaption')).toHaveText(names.map((name) => `σ ${directionName.exec(name)?.[2]}`));
  expect([...sigmas].sort((a, b) => b - a)).toEqual(sigmas);

  const norm = await figureOf(panel, '‖∂c/∂x‖²');
  const used = await figureOf(panel, 'Directions in use');
  const leading = sigmas.reduce((sum, sigma) => sum + sigma ** 2, 0);
  expect(leading).toBeLessThan(1.01 * norm);
  expect(leading).toBeGreaterThan(norm / 8); // 64 directions at most, and these are the largest
  expect(used).toBeGreaterThan(1);
  expect(used).toBeLessThan(64);

  const spectrum = (await panel.getByRole('img', { name: /^Singular values/ }).getAttribute('aria-label')) ?? '';
  expect(Number(/from (\S+) down/.exec(spectrum)?.[1])).toBeCloseTo(sigmas[0] ?? 0, 1);
  const curve = (await panel.getByRole('img', { name: /^Movement of the code/ }).getAttribute('aria-label')) ?? '';
  const near = Number(/: 0\.1: ([^;]+)/.exec(curve)?.[1]);
  const gain = Math.sqrt(norm / 784); // of a small move in a random direction, root mean square
  expect(near / gain).toBeGreaterThan(0.6);
  expect(near / gain).toBeLessThan(1.4);

  await button(page, 'Play').click();
  await atStep(page, 10);
  await expect(panel).toContainText('Computed at step 10.', patient);
  expect(await figureOf(panel, '‖∂c/∂x‖²')).not.toBe(norm);
});

test('a heatmap is read cell by cell and as a table, from the keyboard alone', async ({ page }) => {
  const panel = await openJacobian(page);
  const code = map(page, /^Code c/);
  await code.focus();
  await expect(spoken(code)).toHaveText(
    /^4 rows, 16 columns, from \S+ to \S+\. Largest: patch \d, unit \d+\. patch \d, unit 1: /,
  );
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(spoken(code)).toHaveText(/^patch 2, unit 2: /);
  await expect(page.getByRole('status', { name: 'Step', exact: true })).toHaveText('0'); // → does no step here
  const value = (await spoken(code).innerText()).replace(/^.*: /, '');

  // The same number as the pointer reads from the pass.
  const picture = page.getByRole('img', { name: /^Code c/ });
  const size = (await picture.boundingBox()) ?? { width: 0, height: 0 };
  await picture.hover({ position: { x: (1.5 * size.width) / 16, y: (1.5 * size.height) / 4 } });
  await expect(region(page, 'Network')).toContainText(`c of patch 2, unit 2: ${value}`);

  await page.keyboard.press('End');
  await expect(spoken(code)).toHaveText(/^patch 2, unit 16: /);
  await page.keyboard.press('PageDown');
  await expect(spoken(code)).toHaveText(/^patch 4, unit 16: /);

  await page.keyboard.press('Enter');
  const table = page.getByRole('dialog').getByRole('table', { name: /^Code c/ });
  await expect(table.getByRole('columnheader')).toHaveCount(16);
  await expect(table.getByRole('rowheader')).toHaveText(['patch 1', 'patch 2', 'patch 3', 'patch 4']);
  await expect(table.getByRole('row', { name: 'patch 2' }).getByRole('cell').nth(1)).toHaveText(value);
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(code).toBeFocused();

  // Eight directions are one stop of the Tab key; the arrows go on over the side.
  const directions = panel.getByRole('application', { name: directionName });
  await expect(directions).toHaveCount(8);
  await expect(panel.locator('[role=application][tabindex="0"]')).toHaveCount(1);
  await directions.first().focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  await expect(directions.nth(1)).toBeFocused();
  await expect(directions.nth(1)).toHaveAttribute('tabindex', '0');
  await page.keyboard.press('ArrowLeft');
  await expect(directions.first()).toBeFocused();
});

for (const [theme, language, tab] of [
  ['light', 'en', 'Jacobian'],
  ['dark', 'zh', '雅可比'],
] as const) {
  test(`axe finds nothing in the panel, ${theme}, ${language}`, async ({ page }) => {
    await openAt(page, `?${small}&backend=wasm&theme=${theme}&lang=${language}`);
    await page.getByRole('tab', { name: tab, exact: true }).click();
    const panel = page.getByRole('tabpanel');
    await expect(panel.getByRole('application')).toHaveCount(8, patient);
    await panel.getByRole('application').first().focus();
    expect(await axeFaults(page)).toEqual([]);
  });
}
