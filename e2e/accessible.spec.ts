/** The page can be used by everybody: axe finds nothing serious, and a narrow screen needs no scrolling sideways. */

import type { Page } from '@playwright/test';
import { axeFaults } from './support/axe';
import { atStep, button, openAt, patient, search } from './support/playground';
import { expect, test } from './support/test';

const overhang = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const [theme, language, width] of [
  ['light', 'en', 1440],
  ['dark', 'zh', 1440],
  ['dark', 'en', 390],
  ['light', 'zh', 390],
] as const) {
  test.describe(`${theme}, ${language}, ${width} px`, () => {
    test.use({ viewport: { width, height: 900 } });

    test('is accessible, with every tab, notices and marks on the page', async ({ page }) => {
      await openAt(page, `?backend=wasm&batch=16&stop=5&theme=${theme}&lang=${language}&heads=99`);
      await button(page, language === 'en' ? 'Play' : '训练').click();
      await expect(page.getByRole('status', { name: language === 'en' ? 'Step' : '步数', exact: true })).toHaveText(
        '5',
        patient,
      );
      expect(await axeFaults(page, [], 'serious')).toEqual([]);
      for (const tab of await page.getByRole('tab').all()) {
        await tab.click();
        await expect(page.getByRole('tabpanel')).toBeVisible();
        expect(
          await axeFaults(page, ['[role=tablist]', '[role=tabpanel]'], 'serious'),
          `tab ${await tab.textContent()}`,
        ).toEqual([]);
        expect(await overhang(page), `tab ${await tab.textContent()}`).toBeLessThanOrEqual(0);
      }
    });
  });
}

test.describe('on a narrow screen', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('one can play, turn a knob and choose a preset', async ({ page }) => {
    await openAt(page, '?backend=wasm&batch=16&stop=3');
    await button(page, 'Play').tap();
    await atStep(page, 3);
    await page.getByRole('slider', { name: 'λ', exact: true }).tap();
    await expect.poll(() => search(page)).toMatch(/[?&]l=/);
    await page.getByRole('combobox', { name: 'Preset', exact: true }).selectOption('Overfit');
    await expect.poll(() => search(page)).toBe('?limit=100&latent=32&l=0&backend=wasm');
    expect(await overhang(page)).toBeLessThanOrEqual(0);
  });
});
