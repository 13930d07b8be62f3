/** Poking the input: by mouse and by keyboard, what the network makes of it, the way back, and the drawing as the current sample. */

import { isDeepStrictEqual } from 'node:util';
import type { Locator, Page } from '@playwright/test';
import { axeFaults } from './support/axe';
import { small } from './support/backends';
import { isDrawn, pixels } from './support/pictures';
import { atStep, box, button, openAt, patient, region, slider } from './support/playground';
import { expect, test } from './support/test';

const panel = (page: Page) => region(page, 'Poke it');
const area = (page: Page) => page.getByRole('application', { name: /^Drawing area/ });
const canvas = (page: Page) => page.getByTestId('poke-canvas');
const answer = (page: Page) => page.getByTestId('poke-reconstruction');
const networkOutput = (page: Page) => page.getByRole('img', { name: /as the network gives it back/ });

/** One of the poke's figures. */
async function shown(page: Page, name: 'delta' | 'moved' | 'foretold' | 'ratio' | 'followed'): Promise<number> {
  const text = (await page.getByTestId(`poke-${name}`).textContent()) ?? '';
  return /\d/.test(text) ? Number(text) : Number.NaN;
}

/** Brightness 0…1 of every pixel of a canvas drawn in ink on paper, as far as its colours tell. */
async function brightness(drawing: Locator): Promise<number[]> {
  const values = await pixels(drawing);
  const reds = values.filter((_, index) => index % 4 === 0);
  return reds.map((red) => 1 - red / 255);
}

const norm = (values: readonly number[]) => Math.sqrt(values.reduce((sum, value) => sum + value ** 2, 0));
const minus = (a: readonly number[], b: readonly number[]) => a.map((value, index) => value - (b[index] ?? Number.NaN));

/** A finger's touch at a place in shares of the drawing area. */
async function tap(page: Page, x: number, y: number): Promise<void> {
  await area(page).scrollIntoViewIfNeeded();
  const slot = await area(page).boundingBox();
  if (!slot) throw new Error('no drawing area');
  await page.touchscreen.tap(slot.x + x * slot.width, slot.y + y * slot.height);
}

/** Presses the mouse at `from`, drags it to `to` and lets go; places are shares of the drawing area. */
async function drag(page: Page, from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  await area(page).scrollIntoViewIfNeeded();
  const slot = await area(page).boundingBox();
  if (!slot) throw new Error('no drawing area');
  const at = ([x, y]: readonly [number, number]) => [slot.x + x * slot.width, slot.y + y * slot.height] as const;
  await page.mouse.move(...at(from));
  await page.mouse.down();
  await page.mouse.move(...at(to), { steps: 4 });
  await page.mouse.up();
}

/** Opens the page on a network that has learned a little, with the tab open and its first answer there. */
async function openTab(page: Page, search = ''): Promise<void> {
  await openAt(page, `?backend=wasm&${small}${search}`);
  await button(page, 'Play').click();
  await atStep(page, 10);
  await page.getByRole('tab', { name: 'Poke it', exact: true }).click();
  await isDrawn(answer(page));
  await expect(page.getByTestId('poke-delta')).toHaveText('0');
}

test('by mouse: a stroke, undo, a blank canvas, starting over, an erased and a brighter patch', async ({ page }) => {
  await openTab(page);
  const [sample, before] = [await pixels(canvas(page)), await pixels(answer(page))];
  const clean = await brightness(canvas(page));
  await expect(panel(page)).toContainText('not poked yet');

  await drag(page, [0.1, 0.2], [0.9, 0.2]);
  await expect.poll(() => shown(page, 'moved'), patient).toBeGreaterThan(0);
  await expect(panel(page)).not.toContainText('not poked yet');
  // The ink's colours are a nearly linear ramp of brightness, cut at 0.9.
  const drawn = async () => norm(minus(await brightness(canvas(page)), clean)) / 0.9;
  const apart = async () => Math.abs((await drawn()) / (await shown(page, 'delta')) - 1);
  await expect.poll(apart, patient).toBeLessThan(0.1);
  expect(await shown(page, 'delta')).toBeGreaterThan(1);
  await expect.poll(() => pixels(answer(page)), patient).not.toEqual(before);
  await expect(async () => {
    const [ratio, moved, foretold] = [
      await shown(page, 'ratio'),
      await shown(page, 'moved'),
      await shown(page, 'foretold'),
    ];
    expect(ratio).toBeCloseTo(moved / foretold, 1);
  }).toPass(patient); // the stroke's parts are answered one after the other
  await isDrawn(page.getByTestId('poke-moved-map'));

  await button(page, 'Undo').click();
  await expect.poll(() => pixels(canvas(page))).toEqual(sample);
  await expect.poll(() => shown(page, 'moved'), patient).toBe(0);
  await expect.poll(() => pixels(answer(page)), patient).toEqual(before);
  await expect(button(page, 'Undo')).toBeDisabled();

  await button(page, 'Blank canvas').click();
  await expect.poll(async () => new Set(await brightness(canvas(page))).size).toBe(1);
  await expect.poll(() => shown(page, 'delta'), patient).toBeGreaterThan(1);
  await button(page, 'Start over').click();
  await expect.poll(() => pixels(canvas(page))).toEqual(sample);
  await expect.poll(() => shown(page, 'delta'), patient).toBe(0);

  await page.getByRole('radio', { name: 'Patch', exact: true }).check();
  await area(page).click({ position: { x: 20, y: 20 } });
  await button(page, 'Erase patch 1').click();
  const inFirst = (index: number) => Math.floor(index / 28) < 14 && index % 28 < 14;
  const inkInFirst = async () => Math.max(...(await brightness(canvas(page))).filter((_, index) => inFirst(index)));
  await expect.poll(inkInFirst).toBe(0);
  const erased = await brightness(canvas(page));
  expect(erased.filter((_, index) => !inFirst(index))).toEqual(clean.filter((_, index) => !inFirst(index)));
  await expect.poll(() => shown(page, 'moved'), patient).toBeGreaterThan(0);
  await expect.poll(() => pixels(answer(page)), patient).not.toEqual(before);

  await button(page, 'Start over').click();
  await expect.poll(() => pixels(answer(page)), patient).toEqual(before);
  await box(page, 'Patch 1: brightness').fill('0.5');
  await box(page, 'Patch 1: brightness').press('Enter');
  // ‖δ‖ of 196 pixels brighter by at most a half
  await expect.poll(() => shown(page, 'delta'), patient).toBeGreaterThan(3);
  expect(await shown(page, 'delta')).toBeLessThanOrEqual(7.01);
});

test('drawn by keyboard alone: cursor, paint, line, erased patch, noise', async ({ page }) => {
  await openTab(page);
  const sample = await pixels(canvas(page));
  await page.getByRole('tab', { name: 'Poke it', exact: true }).focus();
  await page.keyboard.press('Tab'); // what saves the panel as a picture
  await page.keyboard.press('Tab');
  await expect(area(page)).toBeFocused();
  await expect(panel(page)).toContainText('Row 15, column 15: ');

  await button(page, 'Blank canvas').click();
  await area(page).focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowUp');
  await expect(panel(page)).toContainText('Row 14, column 14: 0');
  await page.keyboard.press('Space');
  await expect(panel(page)).toContainText('Row 14, column 14: 1.0');
  for (let presses = 0; presses < 5; presses++) await page.keyboard.press('Shift+ArrowDown');
  await expect(panel(page)).toContainText('Row 19, column 14: 1.0');
  const ink = await brightness(canvas(page));
  expect(Math.min(...[14, 15, 16, 17, 18, 19].map((row) => ink[(row - 1) * 28 + 13] ?? 0))).toBeGreaterThan(0.8);
  await expect.poll(() => page.getByRole('status', { name: 'Step', exact: true }).textContent()).toBe('10'); // keys were ours

  await page.keyboard.press('Control+z');
  await expect(panel(page)).toContainText('Row 19, column 14: 0');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Delete'); // the line's lower part lies in the patch below
  await expect(panel(page)).toContainText('Row 18, column 14: 0');

  await button(page, 'Start over').click();
  await expect.poll(() => pixels(canvas(page))).toEqual(sample);
  await slider(page, 'Noise σ').focus();
  await page.keyboard.press('End');
  await expect.poll(() => shown(page, 'delta'), patient).toBeGreaterThan(3);
  await expect.poll(() => pixels(canvas(page))).not.toEqual(sample);
  const noise = await pixels(canvas(page));
  await page.keyboard.press('Home');
  await expect.poll(() => pixels(canvas(page))).toEqual(sample);
  await page.keyboard.press('End');
  await expect.poll(() => pixels(canvas(page))).toEqual(noise);
});

test.describe('by finger', () => {
  test.use({ hasTouch: true });

  test('a digit of one’s own becomes the current sample, and the network answers as the poke does', async ({
    page,
  }) => {
    await openTab(page);
    await button(page, 'Blank canvas').tap();
    expect(await area(page).evaluate((element) => getComputedStyle(element).touchAction)).toBe('none');
    for (const place of [0.2, 0.35, 0.5, 0.65, 0.8]) await tap(page, 0.5, place);
    const faintestDot = async () => {
      const ink = await brightness(canvas(page));
      return Math.min(...[5, 9, 14, 18, 22].map((row) => ink[row * 28 + 14] ?? 0));
    };
    await expect.poll(faintestDot).toBeGreaterThan(0.3);
    const drawn = await pixels(canvas(page));

    const output = await pixels(networkOutput(page));
    await button(page, 'Use as the current sample').tap();
    await expect(button(page, 'My own sample')).toHaveAttribute('aria-pressed', 'true');
    // The view of the samples is another forward pass than the one that answers the poke.
    await expect.poll(() => pixels(networkOutput(page)), patient).not.toEqual(output);
    await expect
      .poll(async () => isDeepStrictEqual(await pixels(answer(page)), await pixels(networkOutput(page))), patient)
      .toBe(true);
    await expect(page.getByText('This is the current sample: every panel follows it.')).toBeVisible();
    await expect.poll(() => shown(page, 'delta'), patient).toBe(0);
    expect(await pixels(canvas(page))).toEqual(drawn);
    expect(await axeFaults(page, ['[role=tabpanel]'])).toEqual([]);

    await button(page, 'Reset').click(); // it outlives the run
    await atStep(page, 0);
    await expect(button(page, 'My own sample')).toHaveAttribute('aria-pressed', 'true');
    await expect.poll(() => shown(page, 'delta'), patient).toBe(0);
    expect(await pixels(canvas(page))).toEqual(drawn);

    await button(page, 'Remove my sample').click();
    await expect(button(page, 'My own sample')).toHaveCount(0);
    await expect.poll(() => pixels(canvas(page)), patient).not.toEqual(drawn);
  });
});
