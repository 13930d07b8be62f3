/** The fused engine takes over and trains, one engine goes on where the other stands, and the step inspector takes a step apart. */

import type { Locator, Page } from '@playwright/test';
import { backendReason } from './support/backends';
import { isDrawn } from './support/pictures';
import {
  beyondStep,
  button,
  figure,
  headMap,
  knownFigure,
  list,
  neverFalls,
  openAt,
  output,
  patient,
  recordSteps,
  region,
  standingStep,
  started,
} from './support/playground';
import { expect, test } from './support/test';

const small = 'batch=16&latent=8&lr=0.01&split=0.95';
const heads = [1, 2, 3, 4];
const trainsFused = (page: Page) => expect(output(page, 'Backend')).toHaveText(/^WebGPU · .*fused$/, patient);
const dispatches = (page: Page) => page.getByTestId('fused-step').locator('tbody');
const plainKernels = (page: Page) => page.getByTestId('plain-step').locator('tbody tr');

/** Opens the inspector and waits for its answer. */
async function inspect(page: Page): Promise<Locator> {
  await page.getByRole('tab', { name: 'Step', exact: true }).click();
  const panel = region(page, 'Step inspector');
  await expect(panel.getByTestId('plain-step')).toBeVisible(patient);
  return panel;
}

/** Dispatches of the step in plain tfjs, as the table adds them up. */
async function plainDispatches(page: Page): Promise<number> {
  const counts = await plainKernels(page).locator('td:nth-child(2)').allTextContents();
  const total = counts.reduce((sum, count) => sum + Number(count), 0);
  await expect(page.getByTestId('plain-step').locator('tfoot td').first()).toHaveText(String(total));
  return total;
}

/** Pauses, and gives the step at which the run stands with all that belongs to it told: a look into the step comes last. */
async function stand(page: Page): Promise<number> {
  await button(page, 'Pause').click();
  const step = await standingStep(page);
  await button(page, 'Measure again').click();
  await expect(button(page, 'Measure again')).toBeEnabled(patient);
  return step;
}

/** Holds that the inspector has both steps side by side, with shares of the time that add up to all of it. */
async function inspectorCompares(page: Page, panel: Locator): Promise<void> {
  await expect(dispatches(page).first()).toBeVisible(patient);
  const fused = await dispatches(page).count();
  expect(fused).toBeGreaterThan(1);
  expect(fused).toBeLessThanOrEqual(9);
  const plain = await plainDispatches(page);
  expect(plain).toBeGreaterThan(fused);
  await expect(panel.getByText(`${fused} dispatches instead of ${plain}`)).toBeVisible();

  const attending = page.locator('[data-testid=fused-step] [data-attention=true]');
  expect(await attending.evaluateAll((parts) => parts.map((part) => part.getAttribute('data-kernel')))).toEqual([
    'attend',
    'attendBackAll',
  ]);
  await expect(panel.getByText(/^Attention itself .* of the arithmetic/)).toBeVisible();

  const shares = await dispatches(page)
    .locator('[data-share]')
    .evaluateAll((cells) => cells.map((cell) => Number(cell.getAttribute('data-share'))));
  const untimed = await panel.getByText('No times:').count();
  expect(shares).toHaveLength(untimed ? 0 : fused);
  const sum = shares.reduce((total, share) => total + share, 0);
  expect(sum).toBeCloseTo(untimed ? 0 : 1, 5);

  await button(page, 'Measure again').click();
  await expect(button(page, 'Measure again')).toBeEnabled(patient);
  await expect(dispatches(page)).toHaveCount(fused);
}

test('the fused engine takes over, and trains: the loss falls, the heatmaps live', async ({ page }) => {
  await openAt(page, `?backend=webgpu&engine=fused&${small}`);
  await button(page, 'Step').click();
  const before = await knownFigure(page, 'Train loss');
  await button(page, 'Play').click();
  await trainsFused(page);
  const handedOver = await figure(page, 'Step');
  await beyondStep(page, handedOver + 20);
  await button(page, 'Pause').click();
  expect(await knownFigure(page, 'Train loss')).toBeLessThan(before);
  for (const head of heads) await isDrawn(headMap(page, head));
  expect(await backendReason(page)).toContain('gave the same numbers as the composed engine');
});

test('the composed engine trains where it is asked for, and the inspector says why it is not the fused one', async ({
  page,
}) => {
  await openAt(page, `?backend=wasm&engine=composed&${small}`);
  await expect(output(page, 'Backend')).toHaveText('WebAssembly · composed');
  expect(await backendReason(page)).toContain('This engine was asked for.');
  const panel = await inspect(page);
  await expect(panel.getByText('This engine was asked for.')).toBeVisible();
  await expect(dispatches(page)).toHaveCount(0);
  const plain = await plainDispatches(page);
  expect(plain).toBeGreaterThan(9);
  await expect(panel.getByText(`${plain} dispatches in plain TensorFlow.js`)).toBeVisible();
  await button(page, 'Play').click();
  await beyondStep(page, 20);
});

test('the inspector shows the fused step beside the plain one, and another engine goes on where the training stands', async ({
  page,
}) => {
  await openAt(page, `?engine=fused&${small}`);
  await button(page, 'Play').click();
  await trainsFused(page);
  await beyondStep(page, 5);
  const panel = await inspect(page);
  let standing = await stand(page);
  await inspectorCompares(page, panel);

  const steps = await recordSteps(page);
  for (const [engine, badge] of [
    ['composed', /composed$/],
    ['fused', /fused$/],
  ] as const) {
    await list(page, 'Engine').selectOption(engine);
    await started(page);
    expect(await figure(page, 'Step')).toBe(standing);
    await button(page, 'Play').click();
    await expect(output(page, 'Backend')).toHaveText(badge, patient);
    await beyondStep(page, standing);
    standing = await stand(page);
    for (const head of heads) await isDrawn(headMap(page, head));
  }
  expect(neverFalls(await steps())).toBe(true);
});
