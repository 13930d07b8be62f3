/** The page loads: from the root and from a folder of a static host, without an error or a request to anyone else. */

import { patient } from './support/playground';
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
    await expect(page.getByRole('status', { name: 'Step', exact: true })).toHaveText(/^\D*1\b/, patient);
  } finally {
    host.close();
  }
});

test('is held to its content policy, and its worker with it where the host sends one', async ({ page, faults }) => {
  await page.goto('/?backend=wasm');
  await expect.poll(() => page.workers().length).toBe(1);
  /** Makes code of a text, which nothing on the page ever does; later, because DevTools may do so at once. */
  const run = () =>
    new Promise((resolve) => {
      setTimeout(() => {
        try {
          resolve(Reflect.apply(Reflect.get(globalThis, 'eval'), undefined, ['"run"']));
        } catch {
          resolve('refused');
        }
      });
    });
  expect(await page.workers()[0]?.evaluate(run)).toBe('refused');
  await expect.poll(() => faults.join('\n')).toContain('content policy: script-src forbids kEvalViolation in a worker');
  faults.length = 0;
  await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('script'), { src: 'http://localhost:1/other.js' }));
  });
  await expect
    .poll(() => faults.join('\n'))
    .toContain('content policy: script-src-elem forbids http://localhost:1/other.js');
  faults.length = 0;
});
