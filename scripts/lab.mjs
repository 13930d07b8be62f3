/** Opens the lab page (lab/index.html) in a headless browser, for the scripts that compare the engines with reference results. */

import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { createServer } from 'vite';
import { ensureBrowser, launchOptions } from './browser.mjs';
import { engineDependencies } from './engineDependencies.mjs';

/** @typedef {import('playwright').Page} Page */
/** @typedef {Awaited<ReturnType<typeof openLab>>} Lab */

/** @typedef {import('../src/config/settings').BackendName} BackendName */

/** @type {BackendName[]} */
const backendNames = ['webgpu', 'webgl', 'wasm', 'cpu'];

/**
 * The backends that a --backend option means.
 * @param {string} option one name, or `all`
 */
export function backendsOf(option) {
  if (option === 'all') return backendNames;
  const name = backendNames.find((each) => each === option);
  if (name === undefined) throw new Error(`--backend is ${[...backendNames, 'all'].join(', ')}, not ${option}.`);
  return [name];
}

/**
 * A server for the lab's sources and a browser. The caller closes it.
 * @returns {Promise<{ browserVersion: string, openPage: () => Promise<Page>, close: () => Promise<void> }>}
 */
export async function openLab() {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const executablePath = await ensureBrowser();
  const server = await createServer({
    configFile: false,
    root,
    cacheDir: 'node_modules/.vite-lab',
    appType: 'mpa',
    logLevel: 'error',
    server: { port: 5317, hmr: false, watch: null },
    optimizeDeps: { entries: ['lab/index.html'], include: engineDependencies },
  });
  await server.listen();
  const address = new URL('lab/index.html', server.resolvedUrls?.local[0]).href;
  const browser = await chromium.launch(launchOptions(executablePath));
  return {
    browserVersion: browser.version(),
    async openPage() {
      const page = await browser.newPage();
      page.on('pageerror', (error) => console.error(`lab page: ${error.message}`));
      await page.goto(address);
      await page.waitForFunction(() => window.lab !== undefined, undefined, { timeout: 120_000 });
      return page;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
