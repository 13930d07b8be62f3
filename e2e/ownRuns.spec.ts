/** Runs on a person's own data: they leave the page with their data and go on elsewhere, and a sweep trains on them too. */

import { bringFiles, middleLabelTable, openFiles, preview, takeData } from './support/dataFiles';
import { isDrawn, pixels } from './support/pictures';
import {
  atStep,
  button,
  knownFigure,
  list,
  messages,
  openAt,
  output,
  patient,
  region,
  search,
} from './support/playground';
import { openKept, savedWith } from './support/runFiles';
import { agreesWithOwn, cell, column, openSweep, row, rows, trainToEnd } from './support/runList';
import { expect, test } from './support/test';
import { watch } from './support/watch';

const machine = 'backend=wasm&engine=composed';
const small = `?batch=8&patch=4&lr=0.01&${machine}`;

test('a run on data of one’s own takes them along in its file, and goes on elsewhere to the same next loss', async ({
  page,
  browser,
  baseURL,
}) => {
  const picture = (of: typeof page) => of.getByRole('img', { name: 'Sample 2: reconstruction', exact: true });
  const facts = (of: typeof page) => region(of, 'Setup').getByRole('status');
  await openAt(page, `${small}&l=0.2&stop=12`);
  await bringFiles(page, [middleLabelTable('letters.csv', 40)]);
  await expect(preview(page)).toContainText('40 images of 8 × 8 pixels, grey', patient);
  await list(page, 'Column with the classes').selectOption({ label: 'column 33' }); // not as it would be guessed
  await takeData(page);
  await expect(facts(page)).toContainText(/letters\.csv: 40\b.*8 × 8/, patient);
  await button(page, 'Play').click();
  await atStep(page, 12);
  const run = await savedWith(page, 12);
  expect(run.name).toBe('letters.csv-seed-1-step-12.aae');
  const address = search(page);
  const [data, trainLoss] = [await facts(page).innerText(), await output(page, 'Train loss').textContent()];
  const [testMse, drawn] = [await knownFigure(page, 'Test MSE'), await pixels(picture(page))];
  await button(page, 'Step').click();
  await atStep(page, 13);
  const next = await output(page, 'Train loss').textContent();
  expect(next).not.toBe(trainLoss);

  const context = await browser.newContext({ ...(baseURL && { baseURL }), locale: 'en-US' });
  const { faults } = await watch(context);
  const other = await context.newPage();
  await openAt(other, `?heads=2&${machine}`);
  await openKept(other, run);
  await atStep(other, 12);
  await expect(messages(other).getByText('Opened “letters.csv-seed-1-step-12.aae” at step 12.')).toBeVisible();
  await expect(facts(other)).toHaveText(data, patient);
  await expect(list(other, 'Dataset')).toHaveValue('file');
  await expect.poll(() => search(other)).toBe(address);
  await expect(other.getByRole('button', { name: 'Sample 2, labelled 1', exact: true })).toBeVisible();
  await isDrawn(picture(other));
  expect(await pixels(picture(other))).toEqual(drawn);
  expect(await output(other, 'Train loss').textContent()).toBe(trainLoss);
  expect(await knownFigure(other, 'Test MSE')).toBe(testMse);
  await button(other, 'Step').click();
  await atStep(other, 13);
  expect(await output(other, 'Train loss').textContent()).toBe(next);
  expect(faults).toEqual([]);
  await context.close();
});

test('a sweep on data of one’s own fills the list, agrees with the page’s own run, and its runs open', async ({
  page,
}) => {
  await openAt(page, `${small}&stop=20`);
  await openFiles(page, [middleLabelTable('letters.csv', 60)]);
  await expect(region(page, 'Setup')).toContainText(/letters\.csv: 60/, patient);
  await page.getByRole('tab', { name: 'Runs', exact: true }).click();
  await trainToEnd(page, 20);
  const form = await openSweep(page, 20);
  await button(page, 'Start the sweep').click();
  await expect(form.getByTestId('sweep-told')).toHaveText('Finished: 2 runs.', patient);
  await expect(rows(page)).toHaveCount(3);
  await agreesWithOwn(page, 'λ 0.05 (2)');

  const mse = await cell(row(page, 'λ 1'), column.testMse).innerText();
  await button(page, 'Open λ 1').click();
  await expect.poll(() => search(page)).toContain('l=1');
  await atStep(page, 20);
  await expect(region(page, 'Setup')).toContainText(/letters\.csv: 60/);
  await expect(output(page, 'Test MSE')).toHaveText(mse, patient);
  await button(page, 'Step').click();
  await atStep(page, 21);
});
