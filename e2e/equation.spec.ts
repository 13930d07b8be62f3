/** The objective on the page: its numbers are those of the run, it follows the knobs, and its terms point at knobs and curves. */

import { button, knownFigure, list, openAt, region, setExactly, standingStep, trainBeyond } from './support/playground';
import { expect, test } from './support/test';

const term = /: (-?[\d.e+−-]+)$/;

/** The numbers below the terms, by the words that a screen reader hears for the term. */
async function numbers(page: import('@playwright/test').Page): Promise<number[]> {
  const names = await region(page, 'Equation')
    .getByRole('button')
    .evaluateAll((buttons) => buttons.map((each) => each.getAttribute('aria-label') ?? ''));
  return names.map((name) => Number(term.exec(name)?.[1]?.replace('−', '-')));
}

test('its numbers add up and are those of the last batch', async ({ page }) => {
  await openAt(page, '?backend=wasm&batch=32');
  await trainBeyond(page, 5);
  await standingStep(page);
  const [loss = Number.NaN, reconstruction = Number.NaN, lambda = Number.NaN, penalty = Number.NaN] =
    await numbers(page);
  expect(lambda).toBe(0.05);
  expect(loss / (reconstruction + lambda * penalty)).toBeCloseTo(1, 2); // three figures are shown
  expect(await knownFigure(page, 'Train loss')).toBe(loss);
  await expect(region(page, 'Equation').locator('math').first()).toBeAttached();
});

test('it follows the knobs', async ({ page }) => {
  await openAt(page, '?backend=wasm&batch=32');
  const equation = region(page, 'Equation');
  await expect(equation).toContainText('hidden activations of a patch react to its pixels');
  await list(page, 'Regulariser').selectOption('Weight decay');
  await expect(equation).toContainText('half the sum of all squared weights');
  await setExactly(page, 'λ', 0.5);
  await expect.poll(async () => (await numbers(page))[2]).toBe(0.5);
  await list(page, 'Regulariser').selectOption('None');
  await expect(equation.getByRole('button')).toHaveCount(2);
});

test('a term points at its knob and its curve, by pointer and by keyboard', async ({ page }) => {
  await openAt(page, '?backend=wasm&batch=32');
  const lambda = region(page, 'Equation').getByRole('button', { name: /^λ/ });
  const knob = page.locator('[data-knob="lambda"]');
  const plain = await knob.getAttribute('class');
  await lambda.hover();
  await expect(knob).not.toHaveAttribute('class', plain ?? '');
  await button(page, 'Play').hover();
  await expect(knob).toHaveAttribute('class', plain ?? '');
  await lambda.focus();
  await expect(knob).not.toHaveAttribute('class', plain ?? '');
});
