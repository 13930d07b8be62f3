/** Makes sure that the packages are installed, before any other script runs. Uses Node's built-ins alone, because nothing else may be there yet. */

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stampFile = join(root, 'node_modules', '.setup-stamp');

/** The oldest Node that the build tools run on. */
export const leastNode = '20.19.0';

/**
 * Whether version `actual` ("22.1.0", a leading v is fine) is at least `least`.
 * @param {string} actual
 * @param {string} least
 */
export function isAtLeast(actual, least) {
  const have = actual.replace(/^v/, '').split('.').map(Number);
  const need = least.split('.').map(Number);
  for (let i = 0; i < need.length; i++) {
    const difference = (have[i] || 0) - (need[i] || 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

/**
 * What an installation depends on, in one hash: the same stamp means that the installed packages still fit.
 * @param {string} lockfile text of package-lock.json
 * @param {string} platform as `process.platform`
 * @param {string} arch as `process.arch`
 */
export function installStamp(lockfile, platform, arch) {
  return createHash('sha256').update(`${platform}\n${arch}\n${lockfile}`).digest('hex');
}

/**
 * The command that runs npm: the npm that called this script, or the one on the path.
 * @param {string | undefined} npmExecPath the environment's npm_execpath
 * @returns {{ command: string, args: string[], shell: boolean }}
 */
export function npmCommand(npmExecPath) {
  if (npmExecPath && /^npm-cli\.c?js$/.test(basename(npmExecPath))) {
    return { command: process.execPath, args: [npmExecPath], shell: false };
  }
  return { command: 'npm', args: [], shell: process.platform === 'win32' };
}

/** Installs what the lockfile names; says every ten seconds that it is still going on. Rejects when npm fails. */
function install() {
  const npm = npmCommand(process.env.npm_execpath);
  const startedMs = Date.now();
  const timer = setInterval(() => {
    console.log(`  … still installing (${Math.round((Date.now() - startedMs) / 1000)} s)`);
  }, 10_000);
  /** @type {Promise<void>} */
  const done = new Promise((resolve, reject) => {
    const args = [...npm.args, 'ci', '--include=dev', '--loglevel=error'];
    const child = spawn(npm.command, args, { cwd: root, stdio: 'inherit', shell: npm.shell });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`npm ci ended with status ${code}`))));
  });
  return done.finally(() => clearInterval(timer));
}

async function setUp() {
  if (!isAtLeast(process.version, leastNode)) {
    throw new Error(
      `This needs Node ${leastNode} or newer; this is Node ${process.version}. Install a newer one from nodejs.org.`,
    );
  }
  const stamp = installStamp(readFileSync(join(root, 'package-lock.json'), 'utf8'), process.platform, process.arch);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  console.log('Installing packages. This happens once and takes about a minute.');
  await install();
  writeFileSync(stampFile, stamp);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  setUp().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
