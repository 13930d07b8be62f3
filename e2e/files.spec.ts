/** A run leaves the page as a file and comes back; so do its weights; a receipt is checked; panels become pictures. */

import type { Page } from '@playwright/test';
import { readSafetensors } from '../src/io/safetensors';
import { file, type TestFile } from './support/idxFiles';
import {
  atStep,
  beyondStep,
  box,
  button,
  knownFigure,
  messages,
  openAt,
  output,
  patient,
  region,
  search,
  setExactly,
} from './support/playground';
import { openKept, saved, savedWith } from './support/runFiles';
import { expect, test } from './support/test';

const machine = 'backend=wasm&engine=composed';

const saveOther = (page: Page, name: string) =>
  saved(page, async () => {
    await button(page, 'Other files of this run').click();
    await button(page, name).click();
    await page.keyboard.press('Escape');
  });
const summary = (page: Page) => region(page, 'Loss curves').getByText(/^Step \d+: train loss/);

/** Size of a PNG, and how many colours are in it. */
function decoded(page: Page, png: TestFile): Promise<{ width: number; height: number; colours: number }> {
  return page.evaluate(async (text) => {
    const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const { width, height } = bitmap;
    const context = new OffscreenCanvas(width, height).getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const pixels = context?.getImageData(0, 0, width, height).data.buffer ?? new ArrayBuffer(0);
    return { width, height, colours: new Set(new Uint32Array(pixels)).size };
  }, png.buffer.toString('base64'));
}

test('a saved run opens at another address as it stood, and goes on to the same next loss', async ({ page }) => {
  await openAt(page, `?batch=16&l=0.2&stop=12&${machine}`);
  await button(page, 'Play').click();
  await atStep(page, 12);
  const run = await savedWith(page, 12);
  const testMse = await knownFigure(page, 'Test MSE');
  const trainLoss = await knownFigure(page, 'Train loss');
  const curves = await summary(page).textContent();
  expect(run.name).toBe('digits-seed-1-step-12.aae');
  await expect(
    messages(page).getByText(/^Saved “digits-seed-1-step-12\.aae”: the run as it stood at step 12/),
  ).toBeVisible();
  await button(page, 'Step').click();
  await atStep(page, 13);
  const next = await output(page, 'Train loss').textContent();

  await openAt(page, `?heads=2&l=1&${machine}`);
  await openKept(page, run);
  await atStep(page, 12);
  await expect(
    messages(page).getByText(/^Opened “digits-seed-1-step-12\.aae” at step 12\. .*WebAssembly/),
  ).toBeVisible();
  await expect(box(page, 'λ')).toHaveValue('0.2');
  await expect.poll(() => search(page)).toContain('batch=16');
  await expect.poll(() => search(page)).not.toContain('heads');
  expect(await knownFigure(page, 'Train loss')).toBe(trainLoss);
  expect(await knownFigure(page, 'Test MSE')).toBe(testMse);
  expect(await summary(page).textContent()).toBe(curves);
  await button(page, 'Step').click();
  await atStep(page, 13);
  expect(await output(page, 'Train loss').textContent()).toBe(next);

  await setExactly(page, 'Stop after', 0);
  await button(page, 'Play').click();
  await beyondStep(page, 20);
  const damaged = Buffer.from(run.buffer);
  damaged[damaged.length >> 1] = (damaged[damaged.length >> 1] ?? 0) ^ 1;
  await openKept(page, file('broken.aae', damaged));
  await expect(messages(page).getByText(/^“broken\.aae” is damaged: .* The present run goes on\.$/)).toBeVisible();
  await beyondStep(page, 30);
  await expect(button(page, 'Pause')).toBeVisible();
});

test('weights leave as safetensors and come back to the bit; those of another shape are refused by name', async ({
  page,
}) => {
  await openAt(page, `?batch=16&stop=3&${machine}`);
  await button(page, 'Play').click();
  await atStep(page, 3);
  const weights = await saveOther(page, 'Weights');
  const tensors = readSafetensors(Uint8Array.from(weights.buffer));
  expect(tensors['attention.q.weight']?.shape).toEqual([32, 16]);
  await openAt(page, `?batch=16&seed=5&${machine}`);
  await openKept(page, weights);
  await expect(messages(page).getByText(/^A new run stands at step 0 with the weights of/)).toBeVisible();
  const again = await saveOther(page, 'Weights');
  expect(again.name).toContain('step-0');
  expect(readSafetensors(Uint8Array.from(again.buffer))).toEqual(tensors);

  await openAt(page, `?batch=16&dhead=4&${machine}`);
  await openKept(page, weights);
  await expect(
    messages(page).getByText(
      /does not fit this model: its attention\.q\.weight is \[32, 16\], here it is \[16, 16\]\. The present run goes on\.$/,
    ),
  ).toBeVisible();
});

test('a receipt is trained anew: it matches, and with a changed digit it differs from that step on', async ({
  page,
}) => {
  await openAt(page, `?batch=16&stop=5&${machine}`);
  await button(page, 'Play').click();
  await atStep(page, 5);
  await setExactly(page, 'λ', 0.5); // a turn on the way is repeated at its very step
  await setExactly(page, 'Stop after', 12);
  await button(page, 'Play').click();
  await atStep(page, 12);
  const receipt = await saveOther(page, 'Receipt');
  const text = receipt.buffer.toString();
  expect(JSON.parse(text)).toMatchObject({ step: 12, backend: 'wasm', turns: [[5, 'l-0.5_stop-12']] });

  await openAt(page, '?seed=3&heads=2&backend=wasm');
  await openKept(page, receipt);
  await expect(messages(page).getByText(/receipt\.json” matches: up to step 12 every checked loss/)).toBeVisible(
    patient,
  );
  await expect(box(page, 'λ')).toHaveValue('0.5');

  const forged = text.replace(/(\[\s*8,\s*0\.\d{3})(\d)/, (_, before, digit) => `${before}${(Number(digit) + 5) % 10}`);
  expect(forged).not.toBe(text);
  await openKept(page, file('forged.json', Buffer.from(forged)));
  await expect(
    messages(page).getByText(/^“forged\.json” differs from step 8: .*someone has changed it\.$/),
  ).toBeVisible(patient);
});

test('panels are saved as pictures that show something, as PNG and as SVG', async ({ page }) => {
  await openAt(page, `?batch=16&stop=4&theme=dark&${machine}`);
  await button(page, 'Play').click();
  await atStep(page, 4);
  for (const panel of ['Loss curves', 'Attention']) {
    const picture = (format: string) =>
      saved(page, async () => {
        await button(page, `Save a picture: ${panel}`).click();
        await page.getByRole('button', { name: format, exact: true }).filter({ visible: true }).click();
      });
    const png = await picture('PNG');
    const svg = (await picture('SVG')).buffer.toString();
    expect(svg).toContain(`${panel} · step 4`);
    expect(svg).not.toContain('var(--');
    expect(svg).toContain(panel === 'Attention' ? 'image-rendering:pixelated' : '<path');
    const drawn = await decoded(page, png);
    const scale = drawn.width / Number(/width="(\d+)"/.exec(svg)?.[1]);
    expect([1, 2, 3, 4]).toContain(scale);
    expect(drawn.height / scale).toBe(Number(/height="(\d+)"/.exec(svg)?.[1]));
    expect(drawn.colours).toBeGreaterThan(20);
  }
});
