/** Builds the page and serves it: `npm start [-- --port N] [-- --host]`. Expects the packages to be installed. */

import { parseArgs } from 'node:util';
import { build, preview } from 'vite';

/**
 * Whether there is likely a person with a browser at this machine.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} platform
 */
export function hasDesktop(env, platform) {
  if (env.CI || env.BROWSER === 'none' || env.SSH_CONNECTION) return false;
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

async function start() {
  const { values } = parseArgs({ options: { port: { type: 'string' }, host: { type: 'boolean', default: false } } });
  console.log('Building the page …');
  await build({ logLevel: 'warn' });
  const server = await preview({
    preview: { port: Number(values.port ?? 4173), host: values.host, open: hasDesktop(process.env, process.platform) },
  });
  console.log('\nThe playground is ready. Stop it with Ctrl+C.');
  server.printUrls();
}

if (process.argv[1] === import.meta.filename) {
  start().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
