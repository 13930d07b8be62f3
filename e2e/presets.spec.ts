/** Presets are one click and a link each; R may be another one in the middle of a training. */

import {
  atStep,
  beyondStep,
  button,
  headMap,
  knownFigure,
  list,
  messages,
  neverFalls,
  openAt,
  recordSteps,
  region,
  search,
  started,
} from './support/playground';
import { expect, test } from './support/test';

/** The preset "Article, corrected" is the default: no address at all. The backend stays in it. */
const quick = 'backend=wasm';

const presets = [
  ['Article, corrected', ''],
  ['Article, as written', '?attn=article-prose&pe=article&reg=attention-entropy&l=0.01'],
  ['Literal objective', '?latent=49&target=code'],
  ['Plain autoencoder', '?attn=none&pe=none&l=0'],
  ['Rifai 2011', '?latent=64&attn=none&pe=none&enc=sigmoid&dec=sigmoid&tied=1&l=0.1&rec=bce'],
  ['Robust code', '?dec=sigmoid&reg=contractive-code'],
  ['Overfit', '?limit=100&latent=32&l=0'],
  ['Masked patches', '?noise=token-mask&res=1'],
] as const;

test('each preset is one click, has its own link, and trains', async ({ page }) => {
  await openAt(page, `?${quick}`);
  const preset = list(page, 'Preset');
  for (const [name, link] of [...presets].reverse()) {
    await test.step(name, async () => {
      const address = link === '' ? `?${quick}` : `${link}&${quick}`;
      await preset.selectOption(name);
      await expect.poll(() => search(page)).toBe(address);
      await atStep(page, 0);
      await button(page, 'Step').click();
      await atStep(page, 1);
      expect(await knownFigure(page, 'Train loss')).toBeGreaterThanOrEqual(0);
      await expect(messages(page)).toHaveCount(0);
      await page.reload();
      await started(page);
      await expect(preset.locator('option:checked')).toHaveText(name);
      await expect.poll(() => search(page)).toBe(address);
    });
  }
});

test('a knob turned after a preset makes it one of your own, and says how far it is from the default', async ({
  page,
}) => {
  await openAt(page, '?limit=100&latent=32&l=0&seed=5');
  const chosen = list(page, 'Preset').locator('option:checked');
  await expect(chosen).toHaveText('Overfit'); // whatever the seed
  await list(page, 'Encoder activation').selectOption('tanh');
  await expect(chosen).toHaveText(/4 changed/);
  await list(page, 'Preset').selectOption('Plain autoencoder');
  await expect.poll(() => search(page)).toBe('?seed=5&attn=none&pe=none&l=0');
  await expect(headMap(page, 1)).toHaveCount(0);
});

test('another regulariser in the middle of a training: no restart, and a mark', async ({ page }) => {
  await openAt(page, '?backend=wasm&batch=16');
  await button(page, 'Play').click();
  await beyondStep(page, 3);
  const steps = await recordSteps(page);
  for (const regulariser of ['l1', 'attention-entropy', 'contractive-code', 'weight-decay', 'none']) {
    await list(page, 'Regulariser').selectOption(regulariser);
    await beyondStep(page, (await steps()).at(-1) ?? 0);
  }
  await expect(
    region(page, 'Loss curves')
      .getByText(/^Regulariser/)
      .first(),
  ).toBeVisible();
  await beyondStep(page, (await steps()).at(-1) ?? 0);
  expect(neverFalls(await steps())).toBe(true);
  await expect.poll(() => search(page)).toBe('?reg=none&batch=16&backend=wasm');
});
