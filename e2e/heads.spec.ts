/** Heads: muting one changes what the page shows, by as much as it says, and nothing of the training. */

import type { Page } from '@playwright/test';
import { axeFaults } from './support/axe';
import { isDrawn, pixels } from './support/pictures';
import {
  button,
  figure,
  knownFigure,
  openAt,
  output,
  patient,
  region,
  standingStep,
  trainBeyond,
} from './support/playground';
import { expect, test } from './support/test';

const small = '?backend=wasm&batch=16&patch=14&lr=0.01&split=0.95';

const attention = (page: Page) => region(page, 'Attention');
const mute = (page: Page, head: number) => button(page, `Mute head ${head}`);
const solo = (page: Page, head: number) => button(page, `Solo head ${head}`);
const delta = (page: Page) => output(page, 'ΔMSE');
const shown = (page: Page) => pixels(page.getByRole('img', { name: 'Sample 1: reconstruction', exact: true }));
const network = (page: Page) => page.getByRole('img', { name: 'Held-out sample 1 as the network gives it back' });

/** What the line says: the error without the silenced heads, the error of all, and the difference, as numbers. */
async function cost(page: Page): Promise<{ muted: number; whole: number; delta: number }> {
  await expect(delta(page)).toHaveText(/\d/, patient);
  const text = await attention(page).getByRole('paragraph').filter({ hasText: 'silenced.' }).innerText();
  const [, muted, whole] = /Held-out error (\S+) instead of (\S+) \(/.exec(text) ?? [];
  return { muted: Number(muted), whole: Number(whole), delta: Number(await delta(page).innerText()) };
}

/** The last of three digits: what rounding may take away. */
const digit = (value: number) => 10 ** (Math.floor(Math.log10(Math.abs(value))) - 2);

test('a muted head changes the reconstruction by what it says, solo and all on do what they say', async ({ page }) => {
  await openAt(page, small);
  await trainBeyond(page, 30);
  await standingStep(page);
  const whole = await shown(page);
  const wholeNetwork = await pixels(network(page));

  await mute(page, 2).click();
  await expect(mute(page, 2)).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => shown(page), patient).not.toEqual(whole);
  await expect.poll(() => pixels(network(page)), patient).not.toEqual(wholeNetwork);
  await expect(attention(page).getByText('Head 2 is silenced.')).toBeVisible();
  const one = await cost(page);
  expect(one.delta).not.toBe(0);
  expect(Math.abs(one.delta - (one.muted - one.whole))).toBeLessThanOrEqual(
    digit(one.muted) + digit(one.whole) + digit(one.delta),
  );
  // The held-out split is small enough to be measured whole, and the page's own figure stays that of all heads.
  const apart = async () => Math.abs((await figure(page, 'Test MSE')) - one.whole);
  await expect.poll(apart, patient).toBeLessThanOrEqual(digit(one.whole));
  const withoutTwo = await shown(page);

  await attention(page).locator('figcaption').getByText('Head 3', { exact: true }).click();
  await expect(attention(page).getByText('Heads 2 and 3 are silenced.')).toBeVisible();
  await expect.poll(() => shown(page), patient).not.toEqual(withoutTwo);
  await expect.poll(async () => (await cost(page)).muted, patient).not.toBe(one.muted);
  expect((await cost(page)).whole).toBe(one.whole); // the same parameters, the same samples

  await solo(page, 2).click();
  await expect(solo(page, 2)).toHaveAttribute('aria-pressed', 'true');
  for (const head of [1, 3, 4]) await expect(mute(page, head)).toHaveAttribute('aria-pressed', 'true');
  await expect(mute(page, 2)).toHaveAttribute('aria-pressed', 'false');
  await expect(attention(page).getByText('Heads 1, 3 and 4 are silenced.')).toBeVisible();

  await attention(page).getByRole('button', { name: 'All heads on' }).click();
  await expect.poll(() => shown(page), patient).toEqual(whole);
  await expect.poll(() => pixels(network(page)), patient).toEqual(wholeNetwork);
  await expect(delta(page)).toHaveCount(0);
  expect(await apart()).toBeLessThanOrEqual(digit(one.whole));
});

test('by keyboard, on every tab, while training goes on with all heads', async ({ page }) => {
  await openAt(page, small);
  const status = page.getByRole('status').filter({ hasText: /silenced/ });
  await mute(page, 1).focus();
  await page.keyboard.press('Space');
  await expect(status).toHaveText('Head 1 is silenced.');
  await page.keyboard.press('m');
  await expect(status).toHaveCount(0);
  await page.keyboard.press('s');
  await expect(status).toHaveText('Heads 2, 3 and 4 are silenced.');
  await expect(page.getByText('Training goes on with all heads.').first()).toBeVisible();
  const mse = await knownFigure(page, 'Test MSE');
  expect((await cost(page)).muted).not.toBe(mse);

  expect(await axeFaults(page, ['#network', '[role=tabpanel]'])).toEqual([]);

  await page.getByRole('tab', { name: 'Lesson' }).click();
  await expect(delta(page)).toHaveText(/\d/, patient); // now in the strip above the network
  await button(page, 'Hide this line; the heads stay silenced').click();
  await expect(delta(page)).toHaveCount(0);
  await page.getByRole('tab', { name: 'Attention' }).click();
  await expect(mute(page, 2)).toHaveAttribute('aria-pressed', 'true');

  await mute(page, 1).click(); // all of them
  await expect(attention(page).getByText('All heads are silenced.')).toBeVisible();
  await trainBeyond(page, 20);
  await expect.poll(() => figure(page, 'Test MSE'), patient).toBeLessThan(mse);
  await expect.poll(async () => (await cost(page)).muted - (await cost(page)).whole, patient).toBeGreaterThan(0);

  await button(page, 'Reset').click(); // a new run is heard whole
  await expect(mute(page, 1)).toHaveAttribute('aria-pressed', 'false');
});

test('says what each head does and compares them; where there is no output projection, why none can be muted', async ({
  page,
}) => {
  await openAt(page, small);
  await expect(attention(page).getByText(/^(Looks|Has favourites)/)).toHaveCount(4, patient);
  const compared = attention(page).getByRole('heading', { name: 'Heads compared' });
  await compared.scrollIntoViewIfNeeded();
  await expect(attention(page).getByRole('heading', { level: 4 })).toHaveCount(5, patient);
  await attention(page).getByRole('heading', { name: 'Influence between patches' }).scrollIntoViewIfNeeded();
  await expect(attention(page).getByText('not measured yet')).toHaveCount(0, patient);
  await expect(page.getByTestId('map-difference')).toBeVisible();
  await expect(attention(page).getByText(/^(They disagree most|Influence and attention nowhere)/)).toBeVisible();

  await openAt(page, `${small}&attn=raw`);
  await expect(attention(page).getByText(/Heads cannot be muted here/)).toBeVisible();
  await expect(button(page, 'Mute head 1')).toHaveCount(0);

  await openAt(page, `${small}&attn=article-code`);
  await isDrawn(page.getByRole('img', { name: 'Sample 1: reconstruction', exact: true }));
  const before = await shown(page);
  await mute(page, 1).click();
  await expect.poll(() => shown(page), patient).not.toEqual(before);
});
