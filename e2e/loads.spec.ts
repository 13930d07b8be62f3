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

test('is held to its content policy, and the tests notice a breach', async ({ page, faults }) => {
  await page.goto('/');
  await page.evaluate(() => fetch('https://example.com/').catch(() => undefined));
  await expect.poll(() => faults.join('\n')).toContain('Content Security Policy');
  faults.length = 0;
});
