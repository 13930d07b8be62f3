/** The latent space: held-out codes as points, moved, joined and drawn anew, by hand and by keyboard. */

import type { Locator, Page } from '@playwright/test';
import { axeFaults } from './support/axe';
import { small } from './support/backends';
import { isDrawn, pictureError, pixels } from './support/pictures';
import { atStep, button, list, openAt, patient, region } from './support/playground';
import { expect, test } from './support/test';

/** A twentieth of the 5000 drawn digits. */
const heldOut = '250';
/** The first classes' colours on a light page. */
const classColours = ['11 82 79', '202 60 135', '61 93 213', '51 168 70'];

const panel = (page: Page): Locator => region(page, 'Latent space');
const cloud = (page: Page): Locator => page.getByRole('listbox', { name: /^Codes of \d+ held-out samples$/ });
const chosen = (page: Page): Locator => cloud(page).getByRole('option');
const news = (page: Page): Locator => panel(page).getByRole('status');
const image = (page: Page, name: string | RegExp): Locator => panel(page).getByRole('img', { name, exact: true });
const decoded = (page: Page): Locator => image(page, /decoded from its code$/);
const moved = (page: Page): Locator => image(page, /decoded from where it was moved to$/);

async function openLatent(page: Page, search = ''): Promise<void> {
  await openAt(page, `?backend=wasm&${small}${search}`);
  await page.getByRole('tab', { name: 'Latent space' }).click();
  await expect(cloud(page)).toBeVisible(patient);
}

/** Keeps the layout that UMAP's worker has found from the page, which would else have it before one can cancel, until `umapMayEnd`. */
async function holdUmap(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const setter = Object.getOwnPropertyDescriptor(Worker.prototype, 'onmessage')?.set;
    Object.defineProperty(Worker.prototype, 'onmessage', {
      set(listener: (event: MessageEvent) => void) {
        setter?.call(this, (event: MessageEvent) => {
          if (event.data.type !== 'embedded' || Reflect.get(globalThis, 'umapMayEnd')) listener(event);
        });
      },
    });
  });
}

/** How many of the classes' colours the cloud shows. */
async function classesSeen(page: Page): Promise<number> {
  const values = await pixels(cloud(page).getByTestId('scatter'));
  const found = new Set<string>();
  for (let at = 0; at < values.length; at += 4) found.add(values.slice(at, at + 3).join(' '));
  return classColours.filter((colour) => found.has(colour)).length;
}

/** The pixels of the twelve images drawn with `seed`, as soon as they are there. */
async function generated(page: Page, seed: number): Promise<string> {
  const pictures = image(page, new RegExp(`^Generated image \\d+, seed ${seed}$`));
  await expect(pictures).toHaveCount(12);
  await isDrawn(pictures.first());
  return String(await Promise.all((await pictures.all()).map(pixels)));
}

test('the cloud is read and moved by keyboard, and the decoder answers between and around its points', async ({
  page,
}) => {
  await openLatent(page);
  await button(page, 'Play').click();
  await atStep(page, 10);
  await expect(chosen(page)).toHaveAttribute('aria-setsize', heldOut);

  await test.step('colours by label and by loss', async () => {
    await expect.poll(() => classesSeen(page)).toBe(4);
    await expect(panel(page).getByRole('list', { name: 'Label' }).getByRole('listitem')).toHaveCount(10);
    await list(page, 'Colour').selectOption('Loss');
    await expect.poll(() => classesSeen(page)).toBe(0);
    await list(page, 'Colour').selectOption('Label');
  });

  await test.step('arrow keys go from point to point, each in its own words', async () => {
    await cloud(page).focus();
    await expect(chosen(page)).toHaveText(/^Sample 1, label \d, loss [\d.e-]+$/);
    await page.keyboard.press('ArrowUp');
    await expect(chosen(page)).toHaveText(/^Sample (?!1,)\d+, label \d, loss [\d.e-]+$/);
    await page.keyboard.press('Enter');
    await expect(news(page)).toHaveText(/^Sample \d+ /);
  });

  await test.step('Shift moves the point within the plane, Escape puts it back', async () => {
    await isDrawn(decoded(page));
    const before = await pixels(decoded(page));
    for (let press = 0; press < 3; press++) await page.keyboard.press('Shift+ArrowRight');
    await expect(news(page)).toHaveText(/^Moved by [\d.e-]+ across, 0 upwards\.$/);
    await expect.poll(async () => String(await pixels(moved(page)))).not.toBe(String(before));
    await page.keyboard.press('Escape');
    await expect.poll(() => pixels(decoded(page))).toEqual(before);
  });

  await test.step('the ends of the line are A and B as decoded', async () => {
    const [a, b] = [image(page, 'From A to B: decoded at 0'), image(page, 'From A to B: decoded at 1')];
    await button(page, 'Take the chosen point as A').click();
    await expect.poll(() => pictureError(a, decoded(page))).toBe(0);
    await cloud(page).focus();
    for (let press = 0; press < 5; press++) await page.keyboard.press('ArrowDown');
    await expect.poll(() => pictureError(a, decoded(page))).toBeGreaterThan(0);
    await button(page, 'Take the chosen point as B').click();
    await expect.poll(() => pictureError(b, decoded(page))).toBe(0);
    await page.getByRole('slider', { name: 'Place between A and B' }).fill('1');
    await expect.poll(() => pictureError(b, image(page, 'From A to B: decoded at the slider, 1'))).toBe(0);
  });

  await test.step('images are generated by seed', async () => {
    const first = await generated(page, 1);
    await button(page, 'Again').click();
    expect(await generated(page, 2)).not.toBe(first);
    await panel(page).getByRole('textbox', { name: 'Seed' }).fill('1');
    await page.keyboard.press('Enter');
    expect(await generated(page, 1)).toBe(first);
    await list(page, 'Fit').selectOption('One per label');
    await expect(image(page, /from the Gaussian of label \d$/)).toHaveCount(12);
  });
});

test('a point follows the mouse, and UMAP lays the codes out in a worker of its own', async ({ page }) => {
  await holdUmap(page);
  await openLatent(page);
  await isDrawn(decoded(page));
  const before = await pixels(decoded(page));
  await cloud(page).scrollIntoViewIfNeeded();
  const handle = await cloud(page).locator('[data-handle]').boundingBox();
  if (!handle) throw new Error('no point is chosen');
  const [x, y] = [handle.x + handle.width / 2, handle.y + handle.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y - 30, { steps: 5 });
  await expect.poll(async () => String(await pixels(moved(page)))).not.toBe(String(before));
  await page.mouse.up();
  await expect(moved(page)).toBeVisible();
  await button(page, 'Put back').click();
  await expect.poll(() => pixels(decoded(page))).toEqual(before);

  await list(page, 'Layout').selectOption('UMAP');
  await expect(page.getByRole('progressbar', { name: 'Progress of UMAP' })).toBeVisible();
  await expect.poll(() => page.workers().length).toBe(2);
  await button(page, 'Cancel').click();
  await expect(list(page, 'Layout')).toHaveValue('pca');
  await expect.poll(() => page.workers().length).toBe(1); // its worker is gone
  await page.evaluate(() => Reflect.set(globalThis, 'umapMayEnd', true));
  await list(page, 'Layout').selectOption('UMAP');
  await expect(page.getByText('UMAP of the codes at step 0.')).toBeVisible(patient);
  await expect(chosen(page)).toHaveAttribute('aria-setsize', heldOut);
  await cloud(page).focus();
  await page.keyboard.press('Shift+ArrowRight'); // there is no way back from here to a code
  await expect(moved(page)).toHaveCount(0);
});

for (const theme of ['light', 'dark']) {
  test(`axe has nothing against the latent space, ${theme}`, async ({ page }) => {
    await openLatent(page, `&theme=${theme}`);
    await isDrawn(image(page, /^Generated image 1,/));
    expect(await axeFaults(page, ['[role=tabpanel]'])).toEqual([]);
  });
}
