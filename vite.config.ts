/** How the page is built and served. The lab (parity and curves) has its own server in scripts/lab.mjs and is no part of the build. */

import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { contentPolicy } from './scripts/contentPolicy.mjs';
import { engineDependencies } from './scripts/engineDependencies.mjs';

/** Writes the content policy into the built page. The development server needs inline scripts, so it goes without. */
function contentPolicyMeta(): Plugin {
  return {
    name: 'content-policy-meta',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: contentPolicy },
        injectTo: 'head-prepend',
      },
    ],
  };
}

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/** The build of the worker inside of the build would be reported as a slow plugin every time. */
const rolldownOptions = { checks: { pluginTimings: false } };

export default defineConfig({
  define: { 'import.meta.env.APP_VERSION': JSON.stringify(version) },
  base: './', // the built folder runs under any path
  plugins: [react(), contentPolicyMeta()],
  worker: { format: 'es', rolldownOptions },
  build: {
    target: 'es2023',
    assetsInlineLimit: 0, // the policy lets nothing be loaded from data: but images
    chunkSizeWarningLimit: 1000,
    rolldownOptions,
  },
  optimizeDeps: { include: engineDependencies },
  preview: { headers: { 'Content-Security-Policy': contentPolicy } }, // a worker is held to what comes with its own script alone
  server: { watch: { ignored: ['**/dist/**', '**/test-results/**'] } },
});
