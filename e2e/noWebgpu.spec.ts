/** A browser without WebGPU: what runs instead is said, why, and it trains. */

import { backendReason, small, trainsWell } from './support/backends';
import { list, openAt, output } from './support/playground';
import { expect, test } from './support/test';

test.use({
  launchOptions: async ({ launchOptions }, use) => {
    const args = launchOptions.args?.filter((arg) => !arg.includes('webgpu')) ?? [];
    await use({ ...launchOptions, args });
  },
});

test('the fastest of the others runs, and the badge says why', async ({ page }) => {
  await openAt(page, `?${small}`);
  expect(await page.evaluate(async () => (await navigator.gpu?.requestAdapter()) ?? null)).toBeNull();
  await expect(output(page, 'Backend')).toHaveText(/WebAssembly|WebGL/);
  expect(await backendReason(page)).toContain('This browser offers no WebGPU');
  await trainsWell(page);
});

test('WebGPU asked for by name: the page says that it does not work, and trains on another', async ({ page }) => {
  await openAt(page, `?backend=webgpu&${small}`);
  await expect(output(page, 'Backend')).toHaveText(/WebAssembly|WebGL/);
  expect(await backendReason(page)).toContain('The backend asked for does not work here');
  await expect(list(page, 'Backend')).toHaveValue('webgpu');
  await trainsWell(page);
});
