/** Two kinds of test: `unit` in Node, and `numeric` in a real browser on the backends that the page runs on. */

import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findBrowser, launchOptions } from './scripts/browser.mjs';
import { engineDependencies } from './scripts/engineDependencies.mjs';

export default defineConfig({
  optimizeDeps: { include: engineDependencies },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          setupFiles: ['scripts/unitSetup.mjs'],
          testTimeout: 60_000, // ten thousand inputs to a parser take their time on a busy machine
          include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs', 'lab/**/*.test.ts', 'bench/**/*.test.ts'],
          exclude: ['**/*.numeric.test.ts'],
          pool: 'threads',
          isolate: false, // loading the modules anew for each of 140 files takes longer than all tests; none keeps state in a module
          unstubGlobals: true,
        },
      },
      {
        extends: true,
        test: {
          name: 'numeric',
          include: ['src/**/*.numeric.test.ts', 'lab/**/*.numeric.test.ts'],
          testTimeout: 300_000, // WebGPU on a software adapter compiles for seconds
          hookTimeout: 120_000,
          fileParallelism: false,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: launchOptions(await findBrowser()) }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
