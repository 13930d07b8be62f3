/** Two models at once: in step, alike where their knobs are, different where those are, and told apart in words. */

import { isDeepStrictEqual } from 'node:util';
import type { Locator, Page } from '@playwright/test';
import { axeFaults } from './support/axe';
import { small } from './support/backends';
import { pixels } from './support/pictures';
import { atStep, box, button, openAt, output, patient, region, search } from './support/playground';
import { expect, test } from './support/test';

const open = (page: Page, more = '') => openAt(page, `?backend=wasm&${small}${more}`);
const panel = (page: Page) => region(page, 'Comparison');

/** The figures of A and B in the row `name`. */
const both = async (page: Page, name: string): Promise<string[]> => {
  const row = panel(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) });
  return row.first().getByRole('cell').allTextContents();
};

/** Waits until both stand at `step` with the held-out error of that step. */
async function bothAt(page: Page, step: number): Promise<void> {
  await atStep(page, step);
  await expect.poll(() => both(page, 'Step'), patient).toEqual([String(step), String(step)]);
  await expect(panel(page).getByText(`Both at step ${step}.`)).toBeVisible(patient);
}

const outcome = (page: Page) => page.getByTestId('compare-outcome');
const line = (page: Page, key: string) => panel(page).locator(`[data-line="${key}"]`).getAttribute('d');
const image = (scope: Locator, name: RegExp) => scope.getByRole('img', { name });

test('the same knobs: the same run, to the last digit', async ({ page }) => {
  await open(page);
  await button(page, 'Compare with…').click();
  await expect(panel(page)).toBeInViewport();
  await panel(page).getByRole('button', { name: 'λ', exact: true }).click();
  await expect(panel(page).getByText('B does not differ from A.')).toBeVisible();
  await panel(page).getByRole('button', { name: 'Start B' }).click();
  await expect.poll(() => search(page)).toContain('&vs=&');
  await button(page, 'Play').click();
  await bothAt(page, 10);

  await expect(outcome(page)).toHaveText(
    'At step 10 both are the same: same knobs, same data, same seed, and the same training losses to the last digit.',
    patient,
  );
  for (const name of ['Train loss', 'Test MSE', 'Sensitivity √R̃', 'Parameters']) {
    await expect(async () => {
      const [a, b] = await both(page, name);
      expect(a, name).toMatch(/\d/);
      expect(b, name).toBe(a); // each run is measured in its own time
    }).toPass(patient);
  }
  expect(await line(page, 'a-train')).toMatch(/^M.*L/);
  // curves are drawn again at most four times a second, each run's for itself
  await expect.poll(async () => (await line(page, 'b-train')) === (await line(page, 'a-train')), patient).toBe(true);
  await panel(page).getByText('The curves as a table').click();
  await expect(async () => {
    const rows = await panel(page).getByRole('table').last().getByRole('row').all();
    expect(rows.length).toBeGreaterThan(8);
    for (const row of rows.slice(1)) {
      const [a, b] = await row.getByRole('cell').allTextContents();
      expect(b).toBe(a);
    }
  }).toPass(patient);
  const pictures = region(page, 'Comparison').getByRole('region', { name: 'Reconstructions' });
  for (const sample of [1, 5]) {
    const [a, b] = [
      image(pictures, new RegExp(`^Sample ${sample}: .* by A, MSE`)),
      image(pictures, new RegExp(`^Sample ${sample}: .* by B, MSE`)),
    ];
    await expect.poll(async () => isDeepStrictEqual(await pixels(b), await pixels(a)), patient).toBe(true);
  }
});

test('another λ: told in figures and words, from a link, until it is ended', async ({ page }) => {
  await open(page, '&vs=l-10');
  await expect(panel(page).getByText('B differs from A. λ: 10 instead of 0.05.')).toBeVisible();
  await button(page, 'Play').click();
  await bothAt(page, 10);
  await expect.poll(async () => (await both(page, 'Sensitivity √R̃'))[1], patient).toMatch(/\d/);
  await expect(async () => {
    const [a, b] = await both(page, 'Test MSE');
    expect(b).not.toBe(a);
    await expect(outcome(page)).toContainText(`(test MSE: A ${a}, B ${b})`, { timeout: 100 });
  }).toPass(patient);
  await expect(outcome(page)).toContainText(/^(Both reconstruct|B reconstructs|B’s error)/);
  expect(await line(page, 'b-train')).not.toBe(await line(page, 'a-train'));

  // The same poke, on both.
  await page.getByRole('tab', { name: 'Poke it', exact: true }).click();
  await page.getByRole('application', { name: /^Drawing area/ }).press('Enter');
  const texts = (what: string) => panel(page).getByTestId(what).allTextContents();
  await expect
    .poll(async () => (await texts('poke-delta')).map((delta) => Number(delta) > 0), patient)
    .toEqual([true, true]);
  const [delta, ...others] = await texts('poke-delta');
  expect(others).toEqual([delta]);
  await expect
    .poll(async () => {
      const [a, b] = (await texts('poke-moved')).map(Number);
      return a !== b && (a ?? 0) > 0 && (b ?? 0) > 0;
    }, patient)
    .toBe(true);

  // A live knob of B of its own, and one that it shares with A.
  await box(page, 'λ').last().fill('1');
  await box(page, 'λ').last().press('Enter');
  await expect(panel(page).getByText('B differs from A. λ: 1 instead of 0.05.')).toBeVisible();
  await expect.poll(() => search(page)).toContain('vs=l-1&');
  await box(page, 'λ').first().fill('1');
  await box(page, 'λ').first().press('Enter');
  await expect(panel(page).getByText('B does not differ from A.')).toBeVisible();

  expect(await axeFaults(page, ['#comparison'])).toEqual([]);

  expect(page.workers()).toHaveLength(2);
  await panel(page).getByRole('button', { name: 'End the comparison' }).click();
  await expect(panel(page)).toHaveCount(0);
  await expect(button(page, 'Compare with…')).toBeFocused();
  await expect.poll(() => page.workers().length).toBe(1);
  await expect.poll(() => search(page)).not.toContain('vs=');
});

test('Pause, Step and Reset hold both at the same step, structural knobs restart both', async ({ page }) => {
  await openAt(page, '?backend=wasm&batch=16&patch=14&split=0.95&vs=');
  await expect.poll(() => both(page, 'Step'), patient).toEqual(['0', '0']);
  await button(page, 'Play').click();
  await expect.poll(async () => Number((await both(page, 'Step'))[1]), patient).toBeGreaterThan(20);
  // A live knob that both share, while both train: it holds from the same step on in both.
  await box(page, 'Learning rate').first().fill('0.02');
  await box(page, 'Learning rate').first().press('Enter');
  await button(page, 'Pause').click();
  const same = async () => {
    const [a, b] = await both(page, 'Step');
    return a === b && a === (await output(page, 'Step').textContent());
  };
  await expect.poll(same, patient).toBe(true);
  await button(page, 'Step').click();
  await expect.poll(same, patient).toBe(true);
  await expect(outcome(page)).toContainText('the same training losses to the last digit', patient);
  await page.getByRole('slider', { name: 'Heads', exact: true }).press('ArrowLeft');
  await expect.poll(() => both(page, 'Step'), patient).toEqual(['0', '0']);
  await expect(panel(page).getByRole('img', { name: /^Head 3/ })).toHaveCount(2);
  await expect(panel(page).getByRole('img', { name: /^Head 4/ })).toHaveCount(0);
});

test('a second worker that dies is told about, and can be started again', async ({ page, faults }) => {
  await open(page, '&vs=heads-2');
  await button(page, 'Play').click();
  await bothAt(page, 10);
  const stopped = panel(page)
    .getByRole('alert')
    .filter({ hasText: 'B has stopped. The computation stopped unexpectedly' });
  // Losses far apart in time are none of each other's; on a slow machine one more makes the three that are.
  for (let death = 0; death < 6 && !(await stopped.isVisible()); death++) {
    const worker = page.workers().at(-1);
    const gone = worker?.waitForEvent('close', patient);
    await worker?.evaluate(() => {
      setTimeout(() => {
        throw new Error('provoked by the test');
      });
    });
    await gone;
    if (death === 0) {
      await expect(panel(page).getByRole('alert')).toContainText('B had to start again.', patient);
      await bothAt(page, 10);
    }
    const another = async () => page.workers().length === 2 || (await stopped.isVisible());
    await expect.poll(another, patient).toBe(true);
  }
  await expect(stopped).toBeVisible();
  await panel(page).getByRole('button', { name: 'Start B again' }).press('Enter'); // figures above it may still grow and move it away from a pointer
  await bothAt(page, 10);
  await expect(panel(page).getByRole('alert')).toHaveCount(0);
  expect(faults.filter((fault) => !fault.includes('provoked by the test'))).toEqual([]);
  faults.length = 0;
});
