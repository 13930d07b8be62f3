/** Looking back: every picture is what it was, the present comes back unchanged, and a run goes on from an earlier moment as it did the first time. */

import type { Locator, Page } from '@playwright/test';
import { axeFaults } from './support/axe';
import { pixels } from './support/pictures';
import {
  beyondStep,
  button,
  figure,
  headMap,
  openAt,
  output,
  patient,
  region,
  slider,
  standingStep,
} from './support/playground';
import { expect, test } from './support/test';

const small = '?backend=wasm&batch=8&patch=14&heads=2&lr=0.02&limit=60';

const pictures = (page: Page): Locator[] => [
  page.getByRole('img', { name: 'Sample 1: reconstruction', exact: true }),
  page.getByRole('img', { name: 'Sample 3: reconstruction', exact: true }),
  headMap(page, 1),
  page.getByTestId('head-2'),
];
const shown = async (page: Page) => JSON.stringify(await Promise.all(pictures(page).map(pixels)));

/** Presses Step until the run stands at `step`; gives each step's loss as the page shows it. */
async function stepTo(page: Page, from: number, step: number): Promise<string[]> {
  const losses: string[] = [];
  for (let next = from + 1; next <= step; next++) {
    await button(page, 'Step').click();
    await expect(output(page, 'Step shown')).toHaveText(String(next), patient); // the last that is told of a step
    losses.push((await output(page, 'Train loss').textContent()) ?? '');
  }
  return losses;
}

/** The pictures, once they are those that `name` says they are of: '4', or '4 of 9'. */
async function picturesOf(page: Page, name: string): Promise<string> {
  await expect(output(page, 'Step shown')).toHaveText(name, patient);
  await standingStep(page); // canvases are drawn a little after the texts
  return shown(page);
}

test('scrubbing back shows exactly what was seen then, and a run goes on from there', async ({ page }) => {
  await openAt(page, small);
  const time = slider(page, 'Time');
  const strip = region(page, 'Training controls').getByText(/^You look at step/);
  await expect(time).toBeDisabled();
  await page.getByRole('checkbox', { name: 'Slow motion' }).uncheck();
  const untrained = await picturesOf(page, '0');
  await stepTo(page, 0, 4);
  const then = await picturesOf(page, '4');
  expect(then).not.toBe(untrained);
  const first = await stepTo(page, 4, 9);
  const now = await picturesOf(page, '9');
  expect(now).not.toBe(then);

  await time.press('Home');
  expect(await picturesOf(page, '0 of 9')).toBe(untrained);
  await expect(strip).toHaveText(/^You look at step 0 of 9\./);
  for (let moves = 0; moves < 4; moves++) await time.press('ArrowRight');
  expect(await picturesOf(page, '4 of 9')).toBe(then);
  await expect(strip).toHaveText(/^You look at step 4 of 9\./);
  await expect(time).toHaveAttribute('aria-valuetext', 'step 4 of 9');
  await expect(output(page, 'Step')).toHaveText('9');
  expect(await axeFaults(page)).toEqual([]);

  await button(page, 'Back to now').click();
  expect(await picturesOf(page, '9')).toBe(now);
  await expect(strip).toHaveCount(0);
  await expect(button(page, 'Play')).toBeVisible();
  await expect(time).toBeFocused();

  for (let moves = 0; moves < 5; moves++) await time.press('ArrowLeft');
  expect(await picturesOf(page, '4 of 9')).toBe(then);
  await button(page, 'Continue from here').click();
  expect(await picturesOf(page, '4')).toBe(then);
  await expect(strip).toHaveCount(0);
  expect(await stepTo(page, 4, 9)).toEqual(first);
  expect(await picturesOf(page, '9')).toBe(now);
});

test('looking back stops training, which goes on as it was; Play returns to now', async ({ page }) => {
  await openAt(page, small);
  const time = slider(page, 'Time');
  await button(page, 'Play').click();
  await beyondStep(page, 30);
  await time.press('Home');
  await expect(button(page, 'Play')).toBeVisible();
  await expect(time).toHaveAttribute('aria-valuetext', /^step 0 of \d+$/);
  const stood = await standingStep(page);

  await button(page, 'Back to now').click();
  await expect(button(page, 'Pause')).toBeVisible();
  await beyondStep(page, stood + 5);
  await button(page, 'Pause').click();
  await time.press('ArrowLeft');
  await expect(time).toHaveAttribute('aria-valuetext', /^step \d+ of/);
  await button(page, 'Play').click();
  await expect(time).toHaveAttribute('aria-valuetext', /^now/);
  await beyondStep(page, (await figure(page, 'Step')) + 5);

  await time.press('Home');
  for (let moves = 0; moves < 3; moves++) await time.press('ArrowRight');
  await button(page, 'Continue from here').click();
  await expect(button(page, 'Pause')).toBeVisible();
  await beyondStep(page, 5);
  await button(page, 'Reset').click();
  await expect(time).toBeDisabled();
});
