/** The page opens on the untrained network; Play, Pause, Step and Reset do what they say, by mouse. */

import { isDrawn, pixels } from './support/pictures';
import {
  atStep,
  beyondStep,
  button,
  figure,
  headMap,
  knownFigure,
  neverFalls,
  openAt,
  output,
  patient,
  recordSteps,
  standingStep,
} from './support/playground';
import { expect, test } from './support/test';

const search = '?backend=wasm&batch=16';

test('shows the untrained forward pass before the first step', async ({ page }) => {
  await openAt(page, search);
  for (const head of [1, 2, 3, 4]) await isDrawn(headMap(page, head));
  await isDrawn(page.getByRole('img', { name: 'Held-out sample 1 as the network gives it back' }));
  for (let sample = 1; sample <= 8; sample++) {
    for (const picture of ['input', 'reconstruction', 'error, reconstruction minus input']) {
      await isDrawn(page.getByRole('img', { name: `Sample ${sample}: ${picture}`, exact: true }));
    }
  }
  await expect(output(page, 'Step')).toHaveText('0');
  await expect(output(page, 'Train loss')).not.toHaveText(/\d/);
  await expect(output(page, 'Test MSE')).toHaveText(/\d/, patient);
});

test('Step does one step and stands still', async ({ page }) => {
  await openAt(page, search);
  const untrained = await knownFigure(page, 'Test MSE');
  const steps = await recordSteps(page);
  await button(page, 'Step').click();
  await expect.poll(() => figure(page, 'Test MSE'), patient).not.toBe(untrained); // measured at rest, after the step
  await expect(output(page, 'Step')).toHaveText('1');
  await button(page, 'Step').dblclick();
  await atStep(page, 3);
  expect(await standingStep(page)).toBe(3);
  expect(neverFalls(await steps())).toBe(true);
});

test('Play trains until Pause, Reset begins anew with the same first weights', async ({ page }) => {
  await openAt(page, search);
  const untrainedMse = await knownFigure(page, 'Test MSE');
  const untrainedMap = await pixels(headMap(page, 1));
  const steps = await recordSteps(page);

  await button(page, 'Play').click();
  await expect(button(page, 'Play')).toHaveCount(0);
  await beyondStep(page, 5);
  await expect.poll(() => figure(page, 'Steps per second'), patient).toBeGreaterThan(0);
  await button(page, 'Pause').click();
  await expect(button(page, 'Play')).toBeVisible();
  await expect.poll(() => figure(page, 'Steps per second')).toBe(0);
  expect(neverFalls(await steps())).toBe(true);

  const paused = await standingStep(page);
  await button(page, 'Step').click();
  await atStep(page, paused + 1);

  await button(page, 'Reset').click();
  await atStep(page, 0);
  await expect.poll(() => figure(page, 'Test MSE'), patient).toBe(untrainedMse);
  await expect.poll(() => pixels(headMap(page, 1)), patient).toEqual(untrainedMap);
});
