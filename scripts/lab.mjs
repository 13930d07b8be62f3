/** Opens the lab page (lab/index.html), or another of its kind, in a headless browser, for the scripts that judge and measure the engines. */

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
 * A page that is served from the sources and never built.
 * @typedef {object} SourcePage
 * @property {string} path of its HTML file
 * @property {'lab' | 'bench'} ready the property of `window` that is there once the page is ready
 * @property {string} cacheDir of the server: servers that run at the same time must not share one
 * @property {string[]} packages that it imports late, see engineDependencies
 * @property {Record<string, string>} headers of everything that is served
 */

/** @type {SourcePage} */
const labPage = {
  path: 'lab/index.html',
  ready: 'lab',
  cacheDir: 'node_modules/.vite-lab',
  packages: engineDependencies,
  headers: {},
};

/**
 * A server for the page's sources and a browser. The caller closes it.
 * @param {SourcePage} source
 * @param {(args: string[]) => string[]} browserArgs changes the browser's arguments
 * @returns {Promise<{ browserVersion: string, openPage: () => Promise<Page>, close: () => Promise<void> }>}
 */
export async function openLab(source = labPage, browserArgs = (args) => args) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const executablePath = await ensureBrowser();
  const server = await createServer({
    configFile: false,
    root,
    cacheDir: source.cacheDir,
    appType: 'mpa',
    logLevel: 'error',
    server: { port: 5317, hmr: false, watch: null, headers: source.headers },
    optimizeDeps: { entries: [source.path], include: source.packages },
  });
  await server.listen();
  const address = new URL(source.path, server.resolvedUrls?.local[0]).href;
  const options = launchOptions(executablePath);
  const browser = await chromium.launch({ ...options, args: browserArgs(options.args) });
  return {
    browserVersion: browser.version(),
    async openPage() {
      const page = await browser.newPage();
      page.on('pageerror', (error) => console.error(`${source.ready} page: ${error.message}`));
      await page.goto(address);
      await page.waitForFunction((name) => name in window, source.ready, { timeout: 120_000 });
      return page;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
