/** The network is alive: its lines follow real numbers, its blocks open to their arithmetic, and a single step is told slowly. */

import type { Locator, Page } from '@playwright/test';
import { axeFaults } from './support/axe';
import { isDrawn, pixels } from './support/pictures';
import {
  button,
  headMap,
  knownFigure,
  openAt,
  output,
  patient,
  region,
  standingStep,
  trainBeyond,
} from './support/playground';
import { expect, test } from './support/test';

/** Four patches, so that everything takes a moment. */
const search = '?backend=wasm&batch=16&patch=14&split=0.95&lr=0.01';

const network = (page: Page) => region(page, 'Network');
const opener = (page: Page, block: string) => button(page, `${block}: formula and numbers`);
const rowsOf = (page: Page) => page.getByTestId('key-table').locator('tbody tr');

/** The numbers of a table's rows, a list each. */
async function numbers(rows: Locator): Promise<number[][]> {
  const texts = await rows.evaluateAll((list) =>
    list.map((row) =>
      [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? '').filter((text) => text !== ''),
    ),
  );
  return texts.map((row) => row.map((text) => Number.parseFloat(text)));
}

/** The weight that the map of `head` reads out for one cell of its four by four. */
async function readWeight(page: Page, head: number, row: number, col: number): Promise<number> {
  const map = headMap(page, head);
  const box = await map.boundingBox();
  if (!box) throw new Error('the map is not shown');
  await map.hover({ position: { x: ((col + 0.5) * box.width) / 4, y: ((row + 0.5) * box.height) / 4 } });
  const sentence = network(page).getByText(new RegExp(`(patch|head) ${row + 1} → (patch|head) ${col + 1}: `));
  return Number((await sentence.textContent())?.split(': ').at(-1));
}

for (const variant of ['standard', 'article-prose', 'article-code', 'raw', 'uniform'] as const) {
  test(`${variant}: the arithmetic of one row is the engine's`, async ({ page }) => {
    await openAt(page, `${search}&attn=${variant}&heads=4`);
    await isDrawn(page.getByRole('img', { name: 'Held-out sample 1 as the network gives it back' }));
    const among = variant === 'article-code';
    await opener(page, among ? 'Attention among heads' : 'Head 1').click();
    const panel = page.getByRole('region', { name: among ? 'Attention among heads' : 'Head 1', exact: true });
    await network(page).getByRole('button', { name: 'Patch 2, row 1, column 2' }).click();
    await panel.getByRole('combobox', { name: 'Order' }).selectOption('by place');
    await expect(rowsOf(page)).toHaveCount(4);
    await expect(rowsOf(page).first()).toContainText(among ? 'head 1' : 'patch 1');

    const rows = await numbers(rowsOf(page));
    const looking = among ? 0 : 1; // the first head is open, the second patch is chosen
    const weights: number[] = [];
    for (const [key, row] of rows.entries()) {
      const [weight = Number.NaN, told = Number.NaN] = row.slice(-2);
      expect(told).toBe(weight);
      expect(await readWeight(page, 1, looking, key)).toBe(weight);
      weights.push(weight);
    }
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 2);
    if (variant === 'uniform') expect(weights).toEqual([0.25, 0.25, 0.25, 0.25]);
    else {
      const root = Math.sqrt(variant === 'raw' ? 16 : 8);
      const exps = rows.map(([dot = 0]) => Math.exp(dot / root));
      const sum = exps.reduce((total, exp) => total + exp, 0);
      for (const [key, exp] of exps.entries()) expect(weights[key]).toBeCloseTo(exp / sum, 2);
      expect(new Set(weights).size).toBeGreaterThan(1);
    }
    const output = (name: RegExp) => panel.getByRole('list', { name }).innerText();
    expect(await output(/^O, computed here/)).toBe(await output(/^O, as the engine has it/));
    await expect(panel).toContainText(/differs from the engine’s own numbers by at most (0|\d\.?\d*e-[6-9])\./);
  });
}

test('blocks open and close by keyboard, lines follow what the blocks say, and nobody is shut out', async ({
  page,
}) => {
  await openAt(page, `${search}&theme=dark`);
  await isDrawn(headMap(page, 1));
  await trainBeyond(page, 20);
  await standingStep(page);
  const hidden = opener(page, 'Hidden h with positions');
  await hidden.focus();
  await page.keyboard.press('Enter');
  await expect(hidden).toHaveAttribute('aria-expanded', 'true');
  const panel = page.getByRole('region', { name: 'Hidden h with positions' });
  const vector = async (name: string) =>
    (
      await panel
        .getByRole('list', { name: new RegExp(`^${name} of patch`) })
        .getByRole('listitem')
        .allTextContents()
    ).map(Number);
  await expect(async () => {
    const [h, p, z] = [await vector('h'), await vector('p'), await vector('z')];
    expect(z).toHaveLength(16);
    for (const [unit, value] of z.entries()) {
      expect(Math.abs((h[unit] ?? 0) + (p[unit] ?? 0) - value)).toBeLessThan(0.12); // two digits of each are shown
    }
  }).toPass(patient); // the pass through the network is told a little after the step
  await button(page, 'Close Hidden h with positions').focus();
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(hidden).toBeFocused();
  await expect(hidden).toHaveAttribute('aria-expanded', 'false');

  await opener(page, 'Code c').press('Enter');
  await expect(async () => {
    const parts = await numbers(page.getByRole('region', { name: 'Code c' }).locator('tbody tr'));
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.reduce((sum, [, share = Number.NaN]) => sum + share, 0)).toBeCloseTo(100, 0);
    const norms = parts.slice(0, 4).map(([norm = Number.NaN]) => norm);
    const most = Math.max(...norms);
    const widths = await page
      .getByTestId('links-combine')
      .locator('path')
      .evaluateAll((paths) => paths.map((path) => Number.parseFloat(getComputedStyle(path).strokeWidth)));
    expect(widths).toHaveLength(4);
    for (const [head, norm] of norms.entries()) expect(widths[head]).toBeCloseTo(0.75 + (3.25 * norm) / most, 1);
  }).toPass(patient);

  for (const [block, place] of [
    ['Output x̂', 'section[aria-label="Output x̂"]'],
    ['Head 2', '#network'],
  ] as const) {
    await opener(page, block).click();
    expect(await axeFaults(page, [place])).toEqual([]);
  }
});

interface Told {
  /** A beat of the step, by the first word of its caption. */
  readonly beat: string;
  /** The first head's map while it was told. */
  readonly map: number[];
}

/** Writes down each beat that is told of a step, with what the drawing shows meanwhile; the returned function gives them. */
async function recordBeats(page: Page): Promise<() => Promise<Told[]>> {
  const map = await headMap(page, 1).elementHandle();
  const recorded = await page.getByTestId('slow-caption').evaluateHandle((caption, map) => {
    const told: Told[] = [];
    new MutationObserver(() => {
      const [beat = ''] = (caption.textContent ?? '').split(':');
      if (beat === '' || beat === told.at(-1)?.beat || !(map instanceof HTMLCanvasElement)) return;
      const picture = map.getContext('2d')?.getImageData(0, 0, map.width, map.height).data ?? [];
      told.push({ beat, map: [...picture] });
    }).observe(caption, { characterData: true, childList: true, subtree: true });
    return told;
  }, map);
  return () => recorded.evaluate((told) => [...told]);
}

test('Step is told in four beats, which come by themselves, and the drawing changes with the last', async ({
  page,
}) => {
  await openAt(page, search);
  await isDrawn(headMap(page, 1));
  const before = await pixels(headMap(page, 1));
  const told = await recordBeats(page);
  await button(page, 'Step').click();
  await expect
    .poll(async () => (await told()).map(({ beat }) => beat), patient)
    .toEqual(['Forward', 'Loss', 'Backward', 'Update']);
  await expect(page.getByTestId('slow-caption')).toHaveText('', patient);
  for (const { beat, map } of (await told()).slice(0, 3)) expect(map, beat).toEqual(before);
  await expect.poll(() => pixels(headMap(page, 1)), patient).not.toEqual(before);
});

test('where motion is not wanted each caption, with the step’s own figures, waits for Next, and slow motion can be switched off', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openAt(page, search);
  await isDrawn(headMap(page, 1));
  const untrained = await pixels(headMap(page, 1));
  await button(page, 'Step').click();
  const caption = page.getByTestId('slow-caption');
  await knownFigure(page, 'Train loss');
  const loss = await output(page, 'Train loss').textContent();
  for (const beat of [
    'Forward: 16 training images run through the network with the weights of step 0',
    `Loss: ${loss} for this batch`,
    'Backward',
    /^Update: .*by [\d.e-]*[1-9][\d.e-]* together.*This is step 1\./,
  ]) {
    await expect(caption).toContainText(beat, patient);
    if (typeof beat === 'string') expect(await pixels(headMap(page, 1)), beat).toEqual(untrained);
    await button(page, 'Next').press('Enter');
  }
  await expect(caption).toHaveText('');
  await expect.poll(() => pixels(headMap(page, 1)), patient).not.toEqual(untrained);
  const before = await pixels(headMap(page, 1));
  await page.getByRole('checkbox', { name: 'Slow motion' }).uncheck();
  await button(page, 'Step').click();
  await expect.poll(() => pixels(headMap(page, 1)), patient).not.toEqual(before);
  await expect(caption).toHaveText('');
});
