/** The page loads: from the root and from a folder of a static host, without an error or a request to anyone else. */

import { serveDist } from './support/staticHost';
import { expect, test } from './support/test';

test('loads without errors or requests to other hosts', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Play' })).toBeEnabled();
  await expect(page.getByRole('region', { name: 'Network' })).toBeVisible();
});

test('loads from a folder of a static host, worker and all', async ({ page }) => {
  const host = await serveDist('/a/course/page/');
  try {
    await page.goto(`${host.url}?backend=wasm`);
    await page.getByRole('button', { name: 'Step', exact: true }).click();
    await expect(page.getByRole('status', { name: 'Step', exact: true })).toHaveText(/^\D*1\b/);
  } finally {
    host.close();
  }
});

test('is held to its content policy, and its worker with it where the host sends one', async ({ page, faults }) => {
  await page.goto('/?backend=wasm');
  await expect.poll(() => page.workers().length).toBe(1);
  const ask = () =>
    fetch('https://example.com/').then(
      () => 'answered',
      () => 'refused',
    );
  expect(await page.evaluate(ask)).toBe('refused');
  await expect.poll(() => faults.join('\n')).toContain('content policy: connect-src forbids https://example.com');
  faults.length = 0;
  expect(await page.workers()[0]?.evaluate(ask)).toBe('refused');
  await expect.poll(() => faults.join('\n')).toContain('forbids https://example.com/ in a worker');
  faults.length = 0;
});
