/** Each backend trains when asked for by name, and one takes over from another; the badge says what runs, and why. */

import { backendReason, small, trainsWell } from './support/backends';
import { atStep, beyondStep, button, figure, list, openAt, output, patient, standingStep } from './support/playground';
import { expect, test } from './support/test';

test('WebGPU emulated on the processor is not taken by itself, and the badge says why', async ({ page }) => {
  await openAt(page, `?${small}`);
  await expect(output(page, 'Backend')).toHaveText(/WebAssembly|WebGL/);
  expect(await backendReason(page)).toContain('WebGPU is only emulated on the processor here');
});

for (const [backend, badge] of [
  ['webgl', /^WebGL · .*SwiftShader/i],
  ['wasm', /^WebAssembly/],
  ['cpu', /^CPU/],
] as const) {
  test(`trains on ${backend} when asked to`, async ({ page }) => {
    await openAt(page, `?backend=${backend}&${small}`);
    await expect(output(page, 'Backend')).toHaveText(badge);
    expect(await backendReason(page)).toContain('It was asked for.');
    await trainsWell(page);
  });
}

test('another backend takes over the running training where it stands', async ({ page }) => {
  await openAt(page, '?backend=wasm&batch=16&patch=14');
  await button(page, 'Play').click();
  await beyondStep(page, 5);
  await button(page, 'Pause').click();
  await standingStep(page);
  // the answer to a look into the step comes after everything else that belongs to a standing run, its checkpoint too
  await page.getByRole('tab', { name: 'Step', exact: true }).click();
  await expect(page.getByTestId('plain-step')).toBeVisible(patient);
  await list(page, 'Backend').selectOption('cpu');
  await expect(output(page, 'Backend')).toHaveText(/^CPU/, patient);
  expect(await figure(page, 'Step')).toBeGreaterThan(5);
  const taken = await figure(page, 'Step');
  await button(page, 'Step').click();
  await atStep(page, taken + 1);
});
