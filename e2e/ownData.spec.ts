/** Data of one's own in every form: understood, shown, corrected and used, while the run goes on until then. */

import { axeFaults } from './support/axe';
import { bringFiles, middleLabelTable, npyImages, openFiles, pngOf, preview, takeData } from './support/dataFiles';
import { file } from './support/idxFiles';
import { pixels } from './support/pictures';
import {
  atStep,
  beyondStep,
  button,
  figure,
  list,
  messages,
  neverFalls,
  openAt,
  patient,
  recordSteps,
  region,
} from './support/playground';
import { expect, test } from './support/test';

const small = '?backend=wasm&engine=composed&batch=8&patch=4';

test('a table that was guessed wrong is corrected before it is used', async ({ page }) => {
  await openAt(page, small);
  await bringFiles(page, [middleLabelTable('letters.csv', 40)]);
  const dialog = preview(page);
  await expect(dialog).toContainText('40 images of 8 × 8 pixels, grey', patient);
  await expect(list(page, 'Delimiter')).toHaveValue(';');
  await expect(list(page, 'Column with the classes').locator('option:checked')).toHaveText('column 1');
  await list(page, 'Column with the classes').selectOption({ label: 'none' });
  await expect(dialog).toContainText('40 signals of 65 steps');
  await expect(dialog).toContainText('No classes');
  await list(page, 'Column with the classes').selectOption({ label: 'column 33' });
  await expect(dialog).toContainText('40 images of 8 × 8 pixels, grey');
  await expect(dialog.getByRole('list', { name: 'Samples in each class' }).getByRole('listitem')).toHaveText([
    '020',
    '120',
  ]);
  await expect(dialog).toContainText('(v − 0) / 255');
  expect(await axeFaults(page, ['dialog'], 'serious')).toEqual([]);
  await list(page, 'Delimiter').selectOption('|');
  await expect(dialog.getByRole('alert')).toContainText('holds only numbers');
  await expect(button(page, 'Use this data')).toBeDisabled();
  await list(page, 'Delimiter').selectOption(';');
  await list(page, 'Column with the classes').selectOption({ label: 'column 33' });
  await expect(dialog).toContainText('40 images of 8 × 8 pixels, grey');
  await takeData(page);
  await expect(region(page, 'Setup')).toContainText(/letters\.csv: 40\b.*8 × 8.*\(v − 0\) \/ 255/);
  await expect(page.getByRole('button', { name: 'Sample 2, labelled 1', exact: true })).toBeVisible();
  await button(page, 'Step').click();
  await atStep(page, 1);
});

test('a NumPy array is looked at while the run goes on, and only used when asked', async ({ page }) => {
  await openAt(page, small);
  await button(page, 'Play').click();
  await beyondStep(page, 2);
  const steps = await recordSteps(page);
  const array = npyImages('bars.npy', 60, 12);
  await page.getByLabel('Open data file', { exact: true }).focus();
  await bringFiles(page, [array]);
  await expect(preview(page)).toContainText('60 images of 12 × 12 pixels, grey', patient);
  await expect(preview(page)).toContainText('(v + 1) / 2, so that -1 becomes 0 and 1 becomes 1');
  await page.keyboard.press('Escape');
  await expect(preview(page)).toHaveCount(0);
  await expect(page.getByLabel('Open data file', { exact: true })).toBeFocused();
  await bringFiles(page, [file('cut.npy', array.buffer.subarray(0, 3000))]);
  await expect(messages(page)).toHaveText([/^“cut\.npy” is cut short: .* The present data stays\.$/], patient);
  await beyondStep(page, await figure(page, 'Step'));
  expect(neverFalls(await steps())).toBe(true);
  await expect(list(page, 'Dataset')).toHaveValue('digits');
  await openFiles(page, [array]);
  await expect(region(page, 'Setup')).toContainText(/bars\.npy: 60\b.*12 × 12/);
  await beyondStep(page, 2);
});

test('many images of different sizes become one colour data set with classes', async ({ page }) => {
  await openAt(page, '?backend=wasm&engine=composed&batch=8&patch=7');
  const files = Array.from({ length: 12 }, (_, i) =>
    i % 2 === 0 ? pngOf(`red-${i}.png`, 30 + i, 40, [230, 20, 30]) : pngOf(`blue-${i}.png`, 64, 30, [10, 40, 220]),
  );
  await bringFiles(page, files);
  await expect(preview(page)).toContainText('12 images of 28 × 28 pixels, in colour', patient);
  await expect(preview(page).getByRole('list', { name: 'Samples in each class' })).toContainText('blue6red6');
  const shown = await pixels(page.getByTestId('preview-sample-1'));
  expect(shown.slice(0, 4)).toEqual([230, 20, 30, 255]);
  await takeData(page);
  await expect(region(page, 'Setup')).toContainText(/12\b.*28 × 28/);
  const thumbnail = region(page, 'Setup').locator('canvas').first();
  await expect
    .poll(async () => (await pixels(thumbnail)).slice(0, 3).join(), patient)
    .toMatch(/^(230,20,30|10,40,220)$/);
  await button(page, 'Step').click();
  await atStep(page, 1);
});

test('pasted text becomes windows of characters', async ({ page }) => {
  await openAt(page, small);
  await button(page, 'Other sources…').click();
  await page.getByRole('textbox', { name: 'Text' }).fill('the quick brown fox jumps over the lazy dog. '.repeat(6));
  await button(page, 'Look at this text').click();
  await expect(preview(page)).toContainText(/windows of 24 characters, alphabet of 28/, patient);
  await expect(preview(page)).toContainText('the quick brown fox jump');
  await list(page, 'Characters in a window').selectOption('16');
  await expect(preview(page)).toContainText(/windows of 16 characters/);
  await takeData(page);
  await expect(region(page, 'Setup')).toContainText(/pasted text/);
  await button(page, 'Step').click();
  await atStep(page, 1);
});

test('stills from the webcam become images; the camera is off once the dialog is closed', async ({ page }) => {
  await page.addInitScript(() => {
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d');
    let shade = 0;
    setInterval(() => {
      shade = (shade + 5) % 256;
      if (context) context.fillStyle = `rgb(${shade} 90 40)`;
      context?.fillRect(0, 0, canvas.width, canvas.height);
    }, 20);
    const stream = canvas.captureStream(30);
    navigator.mediaDevices.getUserMedia = async () => stream;
    Reflect.set(globalThis, 'cameraIsOff', () => stream.getTracks().every(({ readyState }) => readyState === 'ended'));
  });
  const isOff = () => page.evaluate(() => Reflect.get(globalThis, 'cameraIsOff')());
  await openAt(page, small);
  await button(page, 'Other sources…').click();
  await button(page, 'Start the webcam').click();
  const seen = page.locator('video');
  await expect.poll(() => seen.evaluate((video: HTMLVideoElement) => video.videoWidth)).toBeGreaterThan(0);
  await page.getByRole('textbox', { name: 'Class (optional)' }).fill('red');
  for (let still = 1; still <= 10; still++) {
    await button(page, 'Take a still').click();
    await expect(page.getByText(`${still} stills taken`)).toBeVisible();
  }
  expect(await isOff()).toBe(false);
  await button(page, 'Look at the stills').click();
  await expect(preview(page)).toContainText('10 images of 28 × 28 pixels, in colour', patient);
  await expect.poll(isOff).toBe(true);
});

test('an address that a person types is fetched only then; CORS is told in plain words', async ({
  page,
  faults,
  baseURL,
}) => {
  const body = middleLabelTable('t', 40).buffer;
  const asked: string[] = [];
  const answer = (headers: Record<string, string>) => (route: import('@playwright/test').Route) => {
    asked.push(route.request().url());
    return route.fulfill({ body, headers: { 'content-type': 'text/csv', ...headers } });
  };
  await page.route(`${baseURL}/own/table.csv`, answer({}));
  await page.route('https://open.example/table.csv', answer({ 'access-control-allow-origin': '*' }));
  await page.route(
    'https://closed.example/table.csv',
    answer({ 'access-control-allow-origin': 'https://elsewhere.example' }),
  );
  await openAt(page, small);
  await button(page, 'Other sources…').click();
  const address = page.getByRole('textbox', { name: 'Address' });
  const fetchIt = async (url: string) => {
    await address.fill(url);
    await button(page, 'Fetch').click();
  };
  await address.fill('https://closed.example/table.csv');
  expect(asked).toEqual([]);
  await button(page, 'Fetch').click();
  const alert = page.getByRole('dialog').getByRole('alert');
  await expect(alert).toContainText('does not allow other pages to read its files (CORS)');
  await fetchIt('http://localhost:9/table.csv');
  await expect(alert).toContainText('without encryption');
  await fetchIt('own/none.csv');
  await expect(alert).toContainText(/error 404|web page/);
  await fetchIt('open.example/table.csv');
  await expect(preview(page)).toContainText('40 images of 8 × 8', patient);
  await button(page, 'Other data').click();
  await fetchIt('own/table.csv');
  await expect(preview(page)).toContainText('40 images of 8 × 8', patient);
  await takeData(page);
  await expect(region(page, 'Setup')).toContainText(/table\.csv: 40/);

  // Nothing but what was asked for has left the page, and nothing else is logged than the two refusals.
  const foreign = faults.filter((fault) => fault.startsWith('request to'));
  expect(foreign).toEqual(['request to https://closed.example/table.csv', 'request to https://open.example/table.csv']);
  for (const fault of faults.filter((fault) => !foreign.includes(fault)))
    expect(fault).toMatch(/CORS policy|Failed to load resource/);
  faults.length = 0;
});
