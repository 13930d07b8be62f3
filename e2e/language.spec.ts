/** Chinese and English, light and dark: chosen by the browser, by switches and by the address, without touching the training. */

import type { Page } from '@playwright/test';
import {
  beyondStep,
  button,
  figure,
  neverFalls,
  openAt,
  patient,
  recordSteps,
  search,
  started,
} from './support/playground';
import { expect, test } from './support/test';

/** How bright the page's ground is, 0 to 255. */
const brightness = (page: Page) =>
  page.evaluate(() => {
    const [red = 0, green = 0, blue = 0] = getComputedStyle(document.body).backgroundColor.match(/\d+/g) ?? [];
    return (Number(red) + Number(green) + Number(blue)) / 3;
  });

const toChinese = 'Switch the page to Chinese (中文)';
const toEnglish = '把页面切换为英文（English）';

test('the switch changes the language of a running training, and the address keeps it', async ({ page }) => {
  await openAt(page, '?backend=wasm&batch=16');
  const html = page.locator('html');
  await expect(html).toHaveAttribute('lang', 'en');
  await button(page, 'Play').click();
  await beyondStep(page, 3);
  const steps = await recordSteps(page);

  await button(page, toChinese).click();
  await expect(html).toHaveAttribute('lang', /^zh/);
  await expect(page).toHaveTitle('注意力自编码器实验台');
  await expect(page.getByRole('region', { name: '设置' })).toBeVisible();
  await expect(button(page, '暂停')).toBeVisible();
  await expect.poll(() => search(page)).toBe('?batch=16&lang=zh&backend=wasm');
  const switchedAt = Number(await page.getByRole('status', { name: '步数', exact: true }).textContent());
  await expect.poll(async () => Math.max(...(await steps())), patient).toBeGreaterThan(switchedAt + 3);

  await button(page, toEnglish).click();
  await expect(button(page, 'Pause')).toBeVisible();
  await expect(html).toHaveAttribute('lang', 'en');
  expect(neverFalls(await steps())).toBe(true);
  await beyondStep(page, await figure(page, 'Step'));

  await button(page, toChinese).click();
  await page.reload();
  await expect(button(page, '训练')).toBeVisible();
});

test('no English is left on the Chinese page', async ({ page }) => {
  await page.goto('/?backend=wasm&batch=16&lang=zh&heads=99');
  await expect(button(page, '训练')).toBeVisible();
  await expect(page.getByRole('status', { name: '测试 MSE', exact: true })).toHaveText(/\d/, patient);
  const text = await page.locator('body').innerText();
  const words = (text.match(/[A-Za-z]{4,}/g) ?? []).filter((word) => !known.has(word));
  expect(words).toEqual([]);
});

/** Proper names and mathematical symbols that a Chinese text keeps. */
const known = new Set([
  'mean',
  'gzip',
  'WebGL',
  'JavaScript',
  'ReLU',
  'tanh',
  'Sigmoid',
  'WebAssembly',
  'Adam',
  'Rifai',
  'WebGPU',
  'TensorFlow',
  'softmax',
  'MNIST',
  'NumPy',
  'PyTorch',
  'safetensors',
]);

test.describe('in a Chinese browser', () => {
  test.use({ locale: 'zh-CN' });

  test('opens in Chinese; English is one click and stays in the address', async ({ page }) => {
    await page.goto('/');
    await expect(button(page, '训练')).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', /^zh/);
    await expect.poll(() => search(page)).toBe('');
    await button(page, toEnglish).click();
    await expect(button(page, 'Play')).toBeVisible();
    await expect.poll(() => search(page)).toBe('?lang=en');
    await page.reload();
    await started(page);
    await expect(button(page, 'Play')).toBeVisible();
  });
});

test('a browser of a third language gets English', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ locale: 'fr-FR' });
  const page = await context.newPage();
  await page.goto(`${baseURL}/`);
  await expect(button(page, 'Play')).toBeVisible();
  await context.close();
});

test('light and dark: by the switch, in the address', async ({ page }) => {
  await openAt(page, '?backend=wasm&batch=16');
  expect(await brightness(page)).toBeGreaterThan(200);
  await button(page, 'Dark theme').click();
  await expect.poll(() => brightness(page)).toBeLessThan(80);
  await expect.poll(() => search(page)).toBe('?batch=16&theme=dark&backend=wasm');
  await page.reload();
  await expect(button(page, 'Light theme')).toBeVisible();
  await expect.poll(() => brightness(page)).toBeLessThan(80);
  await button(page, 'Light theme').click();
  await expect.poll(() => brightness(page)).toBeGreaterThan(200);
});

test.describe('on a dark system', () => {
  test.use({ colorScheme: 'dark' });

  test('opens dark, and follows the system while no theme is chosen', async ({ page }) => {
    await page.goto('/');
    await expect(button(page, 'Light theme')).toBeVisible();
    await expect.poll(() => brightness(page)).toBeLessThan(80);
    await page.emulateMedia({ colorScheme: 'light' });
    await expect.poll(() => brightness(page)).toBeGreaterThan(200);
    await expect.poll(() => search(page)).toBe('');
  });
});
