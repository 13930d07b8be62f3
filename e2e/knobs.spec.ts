/** Turning knobs: live ones act at once, structural ones say so and restart, and the address always holds the whole state. */

import type { Locator } from '@playwright/test';
import {
  atStep,
  beyondStep,
  box,
  button,
  figure,
  headMap,
  list,
  neverFalls,
  openAt,
  recordSteps,
  region,
  search,
  setExactly,
  slider,
  standingStep,
  started,
  trainBeyond,
} from './support/playground';
import { expect, test } from './support/test';

/** Whether a control's description can be seen, not only be read out. */
const descriptionIsSeen = (control: Locator) =>
  control.evaluate((element) =>
    (element.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .some((id) => document.getElementById(id)?.checkVisibility({ opacityProperty: true, visibilityProperty: true })),
  );

test('λ and learning rate act on the running training, and the chart marks where', async ({ page }) => {
  await openAt(page, '?backend=wasm&batch=16');
  await expect(slider(page, 'λ')).not.toHaveAccessibleDescription(/restarts training/);
  await button(page, 'Play').click();
  await beyondStep(page, 3);
  const steps = await recordSteps(page);
  await setExactly(page, 'λ', 0.5);
  const curves = region(page, 'Loss curves');
  await expect(curves.getByText('λ 0.5')).toBeVisible();
  await beyondStep(page, 20);
  await slider(page, 'Learning rate').press('ArrowLeft');
  await expect(curves.getByText('lr 0.0025')).toBeVisible();
  await beyondStep(page, (await figure(page, 'Step')) + 5);
  expect(neverFalls(await steps())).toBe(true);
  await expect.poll(() => search(page)).toBe('?l=0.5&lr=0.0025&batch=16&backend=wasm');
});

test('a structural knob says that it restarts training, and does', async ({ page }) => {
  await openAt(page, '?backend=wasm&batch=16');
  const heads = slider(page, 'Heads');
  await expect(heads).toHaveAccessibleDescription(/restarts training/);
  await heads.hover();
  await expect.poll(() => descriptionIsSeen(heads)).toBe(true);
  await trainBeyond(page, 2);
  await heads.press('ArrowLeft');
  await atStep(page, 0);
  await expect(headMap(page, 3)).toBeVisible();
  await expect(headMap(page, 4)).toHaveCount(0);
  await expect.poll(() => search(page)).toBe('?heads=3&batch=16&backend=wasm');
  expect(await standingStep(page)).toBe(0);
});

test('a training that runs goes on running after a structural knob', async ({ page }) => {
  await openAt(page, '?backend=wasm&batch=16');
  await button(page, 'Play').click();
  await beyondStep(page, 3);
  const steps = await recordSteps(page);
  await list(page, 'Positional encoding').selectOption('learned');
  await expect.poll(async () => neverFalls(await steps())).toBe(false); // it began anew
  await beyondStep(page, 3);
});

test('the address holds every knob that is not at its default, and opens on exactly that state', async ({ page }) => {
  await openAt(page, '');
  await expect.poll(() => search(page)).toBe('');
  await setExactly(page, 'λ', 0.2);
  await setExactly(page, 'Head width', 5);
  await list(page, 'Positional encoding').selectOption('article');
  await list(page, 'Patch size').selectOption('14');
  await list(page, 'Corruption type').selectOption('pixel-mask');
  await page.getByLabel('Seed', { exact: true }).fill('7');
  await page.getByLabel('Seed', { exact: true }).press('Enter');
  const state = '?patch=14&noise=pixel-mask&seed=7&dhead=5&pe=article&l=0.2';
  await expect.poll(() => search(page)).toBe(state);

  await page.reload();
  await started(page);
  await expect.poll(() => search(page)).toBe(state);
  await expect(box(page, 'λ')).toHaveValue('0.2');
  await expect(box(page, 'Head width')).toHaveValue('5');
  await expect(list(page, 'Positional encoding')).toHaveValue('article');
  await expect(list(page, 'Patch size')).toHaveValue('14');
  await expect(list(page, 'Corruption type')).toHaveValue('pixel-mask');
  await expect(page.getByLabel('Seed', { exact: true })).toHaveValue('7');
  await expect(region(page, 'Network')).toContainText('of 4 is chosen'); // 28 × 28 in patches of 14

  await setExactly(page, 'λ', 0.05);
  await expect.poll(() => search(page)).toBe('?patch=14&noise=pixel-mask&seed=7&dhead=5&pe=article');
});

test('Back and Forward follow the knobs', async ({ page }) => {
  await openAt(page, '?backend=wasm&batch=16');
  await setExactly(page, 'Heads', 2);
  await list(page, 'Encoder activation').selectOption('tanh');
  await trainBeyond(page, 1);

  await page.goBack();
  await expect(list(page, 'Encoder activation')).toHaveValue('relu');
  await expect(box(page, 'Heads')).toHaveValue('2');
  await atStep(page, 0);
  await page.goBack();
  await expect(box(page, 'Heads')).toHaveValue('4');
  await expect(headMap(page, 4)).toBeVisible();
  await page.goForward();
  await page.goForward();
  await expect(list(page, 'Encoder activation')).toHaveValue('tanh');
  await expect(headMap(page, 4)).toHaveCount(0);
  await expect.poll(() => search(page)).toBe('?heads=2&enc=tanh&batch=16&backend=wasm');
});

test('a drag is one step of the history', async ({ page }) => {
  await openAt(page, '?backend=wasm&batch=16');
  const before = await page.evaluate(() => history.length);
  const slot = await slider(page, 'λ').boundingBox();
  if (!slot) throw new Error('no slider');
  const y = slot.y + slot.height / 2;
  await page.mouse.move(slot.x + slot.width * 0.2, y);
  await page.mouse.down();
  for (let part = 2; part <= 8; part++) await page.mouse.move(slot.x + slot.width * (part / 10), y);
  await page.mouse.up();
  await expect.poll(() => search(page)).toMatch(/[?&]l=/);
  expect(await page.evaluate(() => history.length)).toBe(before + 1);
  await page.goBack();
  await expect(box(page, 'λ')).toHaveValue('0.05');
});

test('Share copies the link to exactly this state', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openAt(page, '?backend=wasm&batch=16');
  await setExactly(page, 'Latent width', 9);
  await button(page, 'Share').click();
  await expect(page.getByText('The link to exactly this state was copied.')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toBe(page.url());
  expect(new URL(link).search).toBe('?latent=9&batch=16&backend=wasm');
});
