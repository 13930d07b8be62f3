/** Whatever stands in the address, the page opens, uses the nearest possible state and says so. */

import type { Page } from '@playwright/test';
import { atStep, box, button, knownFigure, list, messages, openAt, region, search } from './support/playground';
import { expect, test } from './support/test';

/** Nothing here is about a backend, and the one chosen by itself compiles for seconds. */
const quick = 'backend=wasm';

/** The page is there, the address tells what is used, and that trains. */
async function stands(page: Page, expectedSearch: string): Promise<void> {
  await expect(region(page, 'Network')).toBeVisible();
  await expect.poll(() => search(page)).toBe(expectedSearch);
  await button(page, 'Step').click();
  await atStep(page, 1);
  expect(await knownFigure(page, 'Train loss')).toBeGreaterThanOrEqual(0);
}

test('takes the nearest possible value for absurd ones, one notice each', async ({ page }) => {
  await openAt(page, `?heads=999&l=abc&patch=6&enc=foo&seed=-5&batch=1e99&lang=xx&${quick}`);
  await expect(messages(page)).toHaveText([
    '6 is out of range for Patch size; the nearest value, 7 × 7, is used.',
    '-5 is out of range for Seed; the nearest value, 0, is used.',
    '999 is out of range for Heads; the nearest value, 8, is used.',
    '“foo” is not a choice for Encoder activation; ReLU is used instead.',
    '“abc” is not a number; λ is set to 0.05.',
    '1e99 is out of range for Batch size; the nearest value, 512, is used.',
    '“xx” is not a choice for Language; As the browser is used instead.',
  ]);
  await expect(box(page, 'Heads')).toHaveValue('8');
  await stands(page, `?seed=0&heads=8&batch=512&${quick}`);

  const first = messages(page).first();
  await expect(first).toContainText('Patch size');
  await region(page, 'Messages').getByRole('button', { name: 'Dismiss' }).first().click();
  await expect(messages(page)).toHaveCount(6);
  await expect(first).not.toContainText('Patch size');
});

const absurd = [
  { given: `?heads=&lr=NaN&batch=-Infinity&stop=1e309&${quick}`, used: `?batch=1&stop=1e5&${quick}`, notices: 4 },
  { given: `?heads=2.6&latent=%00&dhead=0x10&${quick}`, used: `?heads=3&dhead=16&${quick}`, notices: 2 },
  { given: `?l=%E0%A4%A&%=%&&=&?=?&heads&${quick}`, used: `?${quick}`, notices: 2 },
  { given: `?batch=${'9'.repeat(5000)}&backend=quantum&theme=`, used: '?batch=512', notices: 3 },
  {
    given: `?heads=2&heads=999&enc=<img src=x onerror=alert(1)>&unknown=1&${quick}`,
    used: `?heads=2&${quick}`,
    notices: 1,
  },
  { given: `?data=file&${quick}`, used: `?${quick}`, notices: 1 },
];
for (const { given, used, notices } of absurd) {
  test(`opens with a notice on ${given.slice(0, 60)}`, async ({ page }) => {
    await openAt(page, given);
    await expect(messages(page)).toHaveCount(notices);
    await stands(page, used);
  });
}

const impossible = [
  {
    given: '?reg=kl',
    used: '?reg=none',
    notices: ['Regulariser was switched off: KL sparsity needs a sigmoid encoder.'],
  },
  {
    given: '?target=code',
    used: '?latent=49&target=code',
    notices: ['Latent width became 49: a code can only be compared with an output of the same width.'],
  },
  {
    given: '?target=code&patch=14',
    used: '?patch=14',
    notices: ['Reconstruction target is the input again: the code cannot be as wide as a patch of this size.'],
  },
  {
    given: '?tied=1&unit=1',
    used: '?tied=1',
    notices: ['Unit-norm decoder was switched off: tied weights exclude it.'],
  },
  {
    given: '?rec=bce&l=-0.5',
    used: '?l=0',
    notices: [
      'Reconstruction loss became squared error: cross-entropy needs a sigmoid decoder.',
      'λ became 0: only the attention entropy can be rewarded with a negative λ.',
    ],
  },
  {
    given: '?attn=none&reg=attention-entropy&res=1',
    used: '?attn=none&reg=none',
    notices: [
      'Residual connection was switched off: this attention variant has none.',
      'Regulariser was switched off: without attention there is no attention entropy.',
    ],
  },
];
for (const { given, used, notices } of impossible) {
  test(`mends the impossible ${given} with a notice`, async ({ page }) => {
    await openAt(page, `${given}&${quick}`);
    await expect(messages(page)).toHaveText(notices);
    await stands(page, `${used}&${quick}`);
  });
}

test('what cannot be combined cannot be chosen either, and says why', async ({ page }) => {
  await openAt(page, '?backend=wasm&tied=1');
  const kl = list(page, 'Regulariser').getByRole('option', { name: /^KL sparsity/ });
  await expect(kl).toBeDisabled();
  await expect(kl).toHaveText(/needs a sigmoid encoder/);
  await expect(page.getByRole('checkbox', { name: 'Unit-norm decoder' })).toBeDisabled();
  await expect(page.getByRole('checkbox', { name: 'Unit-norm decoder' })).toHaveAccessibleDescription(
    /not with tied weights/,
  );
  await list(page, 'Encoder activation').selectOption('sigmoid');
  await expect(kl).toBeEnabled();
});
