/** Runs: kept by themselves, read at the same step, ordered, named, deleted and brought back, opened again, and made by a sweep. */

import { isDeepStrictEqual } from 'node:util';
import type { Page } from '@playwright/test';
import { axeFaults } from './support/axe';
import { atStep, button, openAt, output, patient, slider } from './support/playground';
import { agreesWithOwn, cell, column, openSweep, ownRow, row, rows, runs, trainToEnd } from './support/runList';
import { expect, test } from './support/test';

const small = '?backend=wasm&engine=composed&batch=16&patch=14&lr=0.01&split=0.95&limit=200&stop=20';
const names = (page: Page) => rows(page).getByRole('rowheader').locator('[data-run-name]');
const readings = (page: Page) => runs(page).getByRole('table', { name: 'The ticked runs at the same step' });

/** How many runs the browser's storage holds. */
const storedRuns = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('attention-autoencoder');
        opening.onsuccess = () => {
          const counting = opening.result.transaction('runs').objectStore('runs').count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
  );

async function open(page: Page): Promise<void> {
  await openAt(page, small);
  await page.getByRole('tab', { name: 'Runs', exact: true }).click();
}

/** Two runs, one of 4 heads and one of 3, which goes on. */
async function trainTwo(page: Page): Promise<void> {
  await open(page);
  await trainToEnd(page, 20);
  await slider(page, 'Heads').press('ArrowLeft');
  await atStep(page, 0);
  await trainToEnd(page, 20);
  await expect(names(page)).toHaveText(['3 heads', '4 heads']);
}

test('two runs are kept, drawn over one another and read at the same step', async ({ page }) => {
  await trainTwo(page);
  const cursors = runs(page).getByTestId('step-cursor');
  await expect(cursors).toHaveCount(0);

  // Where they end, the curves say what the table says.
  for (const [name, run] of [
    ['3 heads', row(page, '3 heads')],
    ['4 heads', row(page, '4 heads')],
  ] as const) {
    const reading = readings(page)
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name }) });
    const told = async () => [
      await cell(run, column.testMse).innerText(),
      await cell(run, column.trainLoss).innerText(),
    ];
    // The held-out error of the last step is measured when that is done.
    await expect
      .poll(async () => isDeepStrictEqual(await reading.getByRole('cell').allInnerTexts(), await told()), patient)
      .toBe(true);
    for (const figure of await told()) expect(figure).toMatch(/^0\.\d+$/);
  }

  await runs(page).getByRole('slider', { name: 'Step of the reading' }).press('ArrowLeft');
  await expect(runs(page).getByTestId('reading-step')).toHaveText('step 19');
  await expect(cursors).toHaveCount(2);
  const [one, other] = await cursors.evaluateAll((lines) => lines.map((line) => line.getBoundingClientRect().x));
  expect(one).toBe(other);
  const figures = await readings(page).getByRole('cell').allTextContents();
  expect(figures).toHaveLength(4);
  for (const figure of figures) expect(figure).toMatch(/^0\.\d+$/);

  // Pointing at one chart reads both.
  const [plot] = await runs(page)
    .getByRole('img', { name: /^Test MSE of the ticked runs/ })
    .all();
  await plot?.hover({ force: true });
  await expect(runs(page).getByTestId('reading-step')).not.toHaveText('step 19');
  await expect(cursors).toHaveCount(2);

  await row(page, '4 heads').getByRole('checkbox').uncheck();
  await expect(readings(page).getByRole('row')).toHaveCount(2);
});

test('runs outlast the page, and are ordered, named, pinned, deleted, brought back and opened by keyboard', async ({
  page,
}) => {
  await trainTwo(page);
  const mse = await cell(row(page, '4 heads'), column.testMse).getAttribute('title');
  await expect(runs(page).getByText('This browser keeps nothing')).toHaveCount(0);
  await expect.poll(() => storedRuns(page), patient).toBe(2);
  await page.goto(`/${small}&heads=5`);
  await page.getByRole('tab', { name: 'Runs', exact: true }).click();
  await expect(names(page)).toHaveText(['3 heads', '4 heads']);

  const heading = runs(page).getByRole('table', { name: 'Kept runs' }).getByRole('columnheader', { name: 'Test MSE' });
  await heading.getByRole('button').press('Enter');
  await expect(heading).toHaveAttribute('aria-sort', 'ascending');
  const mses = async () => {
    const all = await rows(page).all();
    return Promise.all(all.map(async (each) => Number(await cell(each, column.testMse).getAttribute('title'))));
  };
  const rising = await mses();
  expect(rising).toEqual([...rising].sort((a, b) => a - b));
  await heading.getByRole('button').press('Enter');
  await expect(heading).toHaveAttribute('aria-sort', 'descending');
  expect(await mses()).toEqual([...rising].reverse());

  // The last of the list gets a name, then the first place.
  const last = (await names(page).allTextContents()).at(-1) ?? '';
  await button(page, `Rename ${last}`).press('Enter');
  await page.keyboard.type('the better one');
  await page.keyboard.press('Enter');
  await expect(names(page).last()).toHaveText('the better one');
  await expect(button(page, 'Rename the better one')).toBeFocused();
  await button(page, 'Pin the better one').press('Enter');
  await expect(names(page).first()).toHaveText('the better one');

  await button(page, 'Delete the better one').press('Enter');
  await expect(rows(page)).toHaveCount(1);
  await expect(runs(page).getByText('“the better one” was deleted.')).toBeVisible();
  await expect(button(page, 'Undo')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(names(page).first()).toHaveText('the better one');
  await button(page, 'Rename the better one').press('Enter');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Enter');
  await expect(names(page).first()).toHaveText(last);

  expect(await axeFaults(page, ['[role=tabpanel]'])).toEqual([]);

  // Opened where it stood, and gone on with.
  await button(page, 'Open 4 heads').press('Enter');
  await atStep(page, 20);
  await expect(slider(page, 'Heads')).toHaveAttribute('aria-valuetext', '4');
  await expect(cell(row(page, '4 heads'), column.testMse)).toHaveAttribute('title', mse ?? '', patient);
  await button(page, 'Step').click();
  await atStep(page, 21);
  await expect(cell(ownRow(page), column.steps)).toHaveText('21');
});

test('a sweep of 2 × 2 is paused, goes on, fills the list, and agrees with the page’s own run', async ({ page }) => {
  await open(page);
  await trainToEnd(page, 20);
  const form = await openSweep(page, 20);
  await form.getByRole('combobox', { name: 'Second knob' }).selectOption('Heads');
  await form.getByLabel('Second knob: to', { exact: true }).fill('4');
  await form.getByLabel('Second knob: Values', { exact: true }).fill('2');
  await form.getByLabel('Second knob: Values', { exact: true }).press('Enter');
  await expect(form).toContainText('λ: 0.05, 1');
  await expect(form).toContainText('Heads: 2, 4');
  await expect(form.getByTestId('sweep-cells')).toHaveText('Runs to train: 4.');
  await button(page, 'Start the sweep').click();
  await button(page, 'Pause the sweep').click();
  const told = form.getByTestId('sweep-told');
  await expect(told).toContainText(/^Paused: run \d of 4/);
  await page.getByRole('tab', { name: 'Lesson', exact: true }).click();
  await page.getByRole('tab', { name: 'Runs', exact: true }).click();
  await expect(told).toContainText(/^Paused: run \d of 4/);
  await button(page, 'Resume the sweep').click();
  await expect(told).toHaveText('Finished: 4 runs.', patient);
  await expect.poll(() => page.workers().length).toBe(1); // its worker is gone

  await expect(rows(page)).toHaveCount(5);
  await expect(runs(page).getByTestId('trade-point')).toHaveCount(5);
  await agreesWithOwn(page, 'λ 0.05 · 4 heads (2)');

  const map = form.getByRole('application', { name: /over the grid of λ × Heads/ });
  await map.press('ArrowRight');
  const value = await cell(row(page, 'λ 0.05 · 4 heads (2)'), column.testMse).innerText();
  await expect(form.getByText(`λ 0.05, Heads 4: ${value}`).first()).toBeVisible();
  await expect(output(page, 'Step')).toHaveText('20'); // the page's run was left alone
});
