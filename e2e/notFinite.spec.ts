/** A loss that is no longer a number: training pauses, keeps the last good weights, and offers the way back. */

import type { Page } from '@playwright/test';
import {
  atStep,
  beyondStep,
  box,
  button,
  figure,
  messages,
  openAt,
  output,
  patient,
  recordSteps,
  search,
  setExactly,
  trainBeyond,
} from './support/playground';
import { expect, test } from './support/test';

const goBack = (page: Page) => button(page, 'Go back 20 steps with half the learning rate');
const sentence = /^Training paused: the loss is no longer a finite number\. .* at step (\d+)\./;

/** Waits for the pause and returns the step it names. */
async function pausedAt(page: Page): Promise<number> {
  await expect(messages(page)).toHaveText(sentence, patient);
  await expect(button(page, 'Play')).toBeVisible();
  return Number(sentence.exec((await messages(page).textContent()) ?? '')?.[1]);
}

/** Clicks the way back, halving `rate`, until the loss stays finite for as long as `step` takes to pass; gives the rate it ended at. */
async function goBackUntilFinite(page: Page, rate: number, step: number): Promise<number> {
  let halved = rate;
  do {
    await goBack(page).click();
    halved /= 2;
    await expect(box(page, 'Learning rate')).toHaveValue(String(halved));
    await expect
      .poll(async () => (await figure(page, 'Step')) > step || (await messages(page).count()) > 0, patient)
      .toBe(true);
  } while (halved > 0.1 && (await messages(page).count()) > 0);
  return halved;
}

test('goes back 20 steps with half the learning rate, and trains on', async ({ page }) => {
  await openAt(page, '?backend=wasm&batch=16&opt=sgd&dec=linear&lr=0.01');
  await trainBeyond(page, 40);
  await setExactly(page, 'Learning rate', 8); // far beyond what a linear decoder bears
  await button(page, 'Play').click();
  const bad = await pausedAt(page);
  await atStep(page, bad);
  expect(bad).toBeGreaterThan(40);
  await expect(output(page, 'Train loss')).toHaveText(/\d/);
  await expect(output(page, 'Test MSE')).toHaveText(/\d/, patient);

  const steps = await recordSteps(page);
  const rate = await goBackUntilFinite(page, 8, bad + 60);
  await beyondStep(page, bad + 60);
  expect(await steps()).toContain(bad - 20);
  await expect.poll(() => search(page)).toContain(`lr=${rate}`);
  expect(await figure(page, 'Train loss')).toBeLessThan(1);
  await expect(messages(page)).toHaveCount(0);
});

test('the way back can be taken from the first steps', async ({ page }) => {
  await openAt(page, '?backend=wasm&batch=16&opt=sgd&dec=linear&lr=10');
  await button(page, 'Play').click();
  await pausedAt(page);
  await goBackUntilFinite(page, 10, 60);
  await expect(messages(page)).toHaveCount(0);
  await beyondStep(page, 60);
  expect(await figure(page, 'Train loss')).toBeGreaterThan(0);
});
