/** Serves the built page and opens it in the browser that the tests use, for scripts that look at it. */

import { preview } from 'vite';
import { findBrowser, launchOptions } from './browser.mjs';

/**
 * Does `task` with a browser and the address of the page as built into dist/.
 * @template T
 * @param {(browser: import('playwright').Browser, address: string) => Promise<T>} task
 * @returns {Promise<T>}
 */
export async function withBuiltPage(task) {
  const server = await preview({ preview: { port: 4327 } });
  const { chromium } = await import('playwright');
  const browser = await chromium.launch(launchOptions(await findBrowser()));
  try {
    return await task(browser, server.resolvedUrls?.local[0] ?? 'http://localhost:4327/');
  } finally {
    await browser.close();
    await server.close();
  }
}
