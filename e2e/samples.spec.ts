/** Data of other kinds: drawn shapes, signals and text are chosen, trained on and seen as what they are. */

import type { Page } from '@playwright/test';
import { atStep, button, knownFigure, list, openAt, patient, region } from './support/playground';
import { expect, test } from './support/test';

const quick = 'backend=wasm&engine=composed&batch=32';

/** The sample `number` of the Reconstruction panel: its input, corrupted input or reconstruction. */
const sample = (page: Page, number: number, part: 'input' | 'corrupted input' | 'reconstruction') =>
  region(page, 'Reconstruction').getByRole('img', { name: new RegExp(`^Sample ${number}: ${part}`) });

test('drawn shapes are labelled by name, and their codes coloured by what is known of them', async ({ page }) => {
  await openAt(page, `?${quick}&stop=60`);
  await list(page, 'Dataset').selectOption({ label: 'Drawn shapes' });
  await expect(region(page, 'Setup')).toContainText('Drawn shapes: 4000 of 28 × 28', patient);
  for (const [index, name] of ['oval', 'square', 'triangle', 'cross'].entries()) {
    await expect(button(page, `Sample ${index + 1}, labelled ${name}`)).toBeVisible();
  }
  const untrained = await knownFigure(page, 'Test MSE');
  await button(page, 'Play').click();
  await atStep(page, 60);
  await expect.poll(() => knownFigure(page, 'Test MSE'), patient).toBeLessThan(untrained);
  await page.getByRole('tab', { name: 'Latent space' }).click();
  const panel = region(page, 'Latent space');
  await expect(panel.getByRole('list', { name: 'Label' })).toContainText('triangle', patient);
  await panel.getByRole('combobox', { name: 'Colour' }).selectOption({ label: 'Size' });
  await expect(panel.getByText('Size', { exact: true }).last()).toBeVisible();
  await expect(panel.getByRole('list', { name: 'Label' })).toHaveCount(0);
});

test('signals are drawn as lines, and broken ones come back worst', async ({ page }) => {
  await openAt(page, `?${quick}&data=waves&stop=250`);
  await expect(region(page, 'Setup')).toContainText('3000 of 128 steps on 3 channels', patient);
  await expect(list(page, 'Patch size')).toHaveAccessibleDescription(/says itself what a token is/);
  await expect(sample(page, 5, 'input').locator('path')).toHaveCount(2 + 3); // the lanes' edges and a line a channel
  await expect(sample(page, 5, 'reconstruction').locator('path')).toHaveCount(2 + 3 + 3); // over the input's lines
  await button(page, 'Play').click();
  await atStep(page, 250);
  await page.getByRole('tab', { name: 'Latent space' }).click();
  await expect(region(page, 'Latent space').getByText(/^Mean loss: broken \d/)).toBeVisible(patient);
});

test('text is read as text, with what came back wrong marked and counted', async ({ page }) => {
  await openAt(page, `?${quick}&data=text-en&noise=token-mask&corrupt=0.3&lr=0.01&stop=300`);
  await expect(region(page, 'Setup')).toContainText('1594 windows of 20 characters, 26 different ones', patient);
  await expect(sample(page, 1, 'input')).toHaveAccessibleName(/^Sample 1: input: [a-z ,.]{20}$/);
  await expect(sample(page, 1, 'corrupted input')).toHaveAccessibleName(/▢/);
  const wrong = async () => {
    const counts = await region(page, 'Reconstruction')
      .getByText(/^\d+ of 20 wrong$/)
      .allTextContents();
    expect(counts).toHaveLength(10);
    return counts.reduce((sum, text) => sum + Number.parseInt(text, 10), 0);
  };
  const untrained = await wrong();
  await button(page, 'Play').click();
  await atStep(page, 300);
  await expect.poll(wrong, patient).toBeLessThan(untrained / 2);
  await expect(async () => {
    const [shown = '', read = ''] = await Promise.all(
      (['input', 'reconstruction'] as const).map((part) => sample(page, 1, part).getAttribute('aria-label')),
    ).then((labels) => labels.map((label) => (label ?? '').slice(-20)));
    const marks = [...shown].map((character, place) => character !== read[place]);
    const marked = await sample(page, 1, 'reconstruction')
      .locator('span')
      .evaluateAll((spans) => spans.map((span) => getComputedStyle(span).textDecorationLine === 'underline'));
    expect(marked).toEqual(marks);
  }).toPass(patient); // the last view may come in between
});

test('the Chinese passage in the Chinese page', async ({ page }) => {
  await openAt(page, `?${quick}&lang=zh&data=text-zh`);
  await expect(region(page, '设置')).toContainText('中文短文：518 个窗口，每个 16 字，共 41 种字符', patient);
  await expect(region(page, '重构').getByRole('img', { name: /输入/ }).first()).toHaveAccessibleName(/[山水月人，。]/);
});
