/** The `test` of the end-to-end specs: fails a test whose page logs an error, breaks the content policy or asks another host for anything. */

import { test as base, expect, type Page } from '@playwright/test';

export { expect };

/** What went wrong in a page so far, one line each. */
function watch(page: Page): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    const isOpening = request.isNavigationRequest() && request.frame() === page.mainFrame();
    if (isOpening || !url.protocol.startsWith('http')) return;
    if (url.origin !== new URL(page.url()).origin) faults.push(`request to ${url.href}`);
  });
  return faults;
}

interface Watched {
  /** What went wrong in the page so far. A test that provokes an error empties it, having looked at it. */
  faults: string[];
}

export const test = base.extend<Watched>({
  faults: [
    async ({ page }, use) => {
      const faults = watch(page);
      await use(faults);
      expect(faults, 'errors, broken policy or foreign requests').toEqual([]);
    },
    { auto: true },
  ],
});
