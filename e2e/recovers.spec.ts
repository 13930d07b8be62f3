/** A crashed or hung worker and a lost GPU: a new worker takes over from the last checkpoint, and the page says so. */

import type { Page } from '@playwright/test';
import { beyondStep, button, messages, openAt, output, patient, recordSteps, standingStep } from './support/playground';
import { expect, test } from './support/test';

/** Trains a little, pauses (which keeps a checkpoint), and trains on; returns the checkpoint's step. */
async function trainOverCheckpoint(page: Page): Promise<number> {
  await button(page, 'Play').click();
  await beyondStep(page, 4);
  await button(page, 'Pause').click();
  const kept = await standingStep(page);
  await button(page, 'Play').click();
  await beyondStep(page, kept + 2);
  return kept;
}

const engineWorker = (page: Page) => {
  const worker = page.workers().at(-1);
  if (!worker) throw new Error('no worker');
  return worker;
};

const crash = (page: Page) =>
  engineWorker(page).evaluate(() => {
    setTimeout(() => {
      throw new Error('provoked by the test');
    });
  });

/** Empties the faults, having seen that they are the provoked ones. */
function onlyProvoked(faults: string[]): void {
  expect(faults.filter((fault) => !fault.includes('provoked by the test'))).toEqual([]);
  faults.length = 0;
}

/** Does `harm`, after which the worker goes, and expects training to go on by itself from no earlier than the checkpoint. */
async function survives(page: Page, harm: () => Promise<unknown>): Promise<void> {
  const kept = await trainOverCheckpoint(page);
  const steps = await recordSteps(page);
  const gone = engineWorker(page).waitForEvent('close', patient);
  await harm();
  await gone;
  await expect(messages(page)).toHaveText(/Training went on by itself from step \d+\.$/, patient);
  const takenUp = (await steps()).length;
  await expect.poll(async () => (await steps()).length, patient).toBeGreaterThan(takenUp + 3);
  await beyondStep(page, kept + 6);
  expect(Math.min(...(await steps()))).toBeGreaterThanOrEqual(kept);
  await expect(button(page, 'Pause')).toBeVisible();
}

test('a crashed worker', async ({ page, faults }) => {
  await openAt(page, '?backend=wasm&batch=16');
  await survives(page, () => crash(page));
  onlyProvoked(faults);
});

test('a worker that crashes again and again: the next backend, then the person decides', async ({ page, faults }) => {
  await openAt(page, '?backend=wasm&engine=composed&batch=4&patch=14&latent=4&heads=1');
  const kept = await trainOverCheckpoint(page);
  await crash(page);
  await expect(messages(page)).toHaveText(/Training went on by itself from step \d+\.$/, patient);
  await expect(output(page, 'Backend')).toHaveText(/^WebAssembly/, patient);
  await crash(page);
  await expect(messages(page)).toHaveText(/Training went on by itself from step \d+, now on CPU/, patient);
  await expect(output(page, 'Backend')).toHaveText(/^CPU/, patient);
  await crash(page);
  await page.getByRole('button', { name: /^Continue from step \d+$/ }).click();
  await expect(messages(page)).toHaveCount(0);
  await expect(output(page, 'Backend')).toHaveText(/^(CPU|WebAssembly)/, patient);
  await beyondStep(page, kept + 6);
  onlyProvoked(faults);
});

test('a worker that hangs, or ends without a word', async ({ page }) => {
  await openAt(page, '?backend=wasm&engine=composed&batch=16');
  const hang = () =>
    engineWorker(page).evaluate(() => {
      setTimeout(() => {
        for (;;);
      });
    });
  await survives(page, hang);
  await page.reload(); // of two losses in a row the second would rightly end on another backend
  await openAt(page, '?backend=wasm&engine=composed&batch=16');
  await survives(page, () => engineWorker(page).evaluate(() => self.close()));
  await expect(messages(page)).toHaveText(/^The computation gave no answer any more\./);
});

test('a lost GPU', async ({ page }) => {
  await openAt(page, '?backend=webgpu&engine=composed&batch=4&patch=14&latent=4&heads=1&split=0.95');
  await survives(page, () =>
    engineWorker(page).evaluate(() => {
      const { createCommandEncoder } = GPUDevice.prototype;
      GPUDevice.prototype.createCommandEncoder = function (...given) {
        this.destroy(); // from here on it is for the page what a driver's reset is
        return createCommandEncoder.apply(this, given);
      };
    }),
  );
  await expect(output(page, 'Backend')).toHaveText(/WebGPU/);
});
