/** End-to-end tests: the built page, served as a static host serves it, in a real browser with WebGPU. */

import { defineConfig, devices } from '@playwright/test';
import { findBrowser, launchOptions } from './scripts/browser.mjs';

const port = Number(process.env.E2E_PORT ?? 4317);
const folder = process.env.E2E_DIST ?? 'dist';

export default defineConfig({
  testDir: 'e2e',
  timeout: 300_000, // WebGPU on a software adapter takes its time, all the more beside other work
  expect: { timeout: 60_000 },
  workers: 2, // each with a browser of its own: much of the time one of them waits
  forbidOnly: Boolean(process.env.CI),
  reporter: [['line'], ['json', { outputFile: process.env.E2E_JSON ?? 'test-results/e2e.json' }]],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'en-US',
    trace: 'off',
    launchOptions: launchOptions(await findBrowser()),
  },
  projects: [{ name: 'chromium', use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } } }],
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --outDir ${folder} --port ${port} --strictPort`,
    port,
    timeout: 60_000,
  },
});
