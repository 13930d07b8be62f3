/** The `test` of the end-to-end specs: fails a test whose page logs an error, breaks the content policy or asks another host for anything. */

import { test as base, expect as patientExpect } from '@playwright/test';
import { watch } from './watch';

/** Playwright polls ever more seldom, up to once a second. A look at the page costs little, and a training goes on meanwhile. */
const intervals = [50, 100, 100, 150, 250];

export const expect: typeof patientExpect = Object.assign(patientExpect.configure({}), {
  poll: <T>(actual: () => T | Promise<T>, options?: string | { message?: string; timeout?: number }) =>
    patientExpect.poll(
      actual,
      typeof options === 'string' ? { message: options, intervals } : { intervals, ...options },
    ),
});

interface Watched {
  /** What went wrong in the page so far. A test that provokes an error empties it, having looked at it. */
  faults: string[];
}

export const test = base.extend<Watched>({
  faults: [
    async ({ context }, use, testInfo) => {
      const { faults, requests } = await watch(context);
      await use(faults);
      testInfo.annotations.push({ type: 'requests', description: String(requests()) });
      expect(faults, 'errors, broken policy or foreign requests').toEqual([]);
    },
    { auto: true },
  ],
});
