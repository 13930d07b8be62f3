/** Runs every check and test of the project, goes on after a failure, and ends with the line `N passed, N failed`. */

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './browser.mjs';
import { oneCheck, playwrightCounts, summary, total, vitestCounts } from './testCounts.mjs';

/** @typedef {import('./testCounts.mjs').Counts} Counts */

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = mkdtempSync(join(tmpdir(), 'playground-test-'));

/** Runs `script` with this Node and shows what it prints. @param {string} script @param {string[]} args @param {NodeJS.ProcessEnv} env */
function runs(script, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}

/** The file behind a package's command. @param {string} name of the package @param {string} command */
function bin(name, command = name) {
  const manifest = join(root, 'node_modules', name, 'package.json');
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin[command]);
}

/** A report that a test runner wrote, undefined where it wrote none. @param {string} file @returns {unknown} */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {string} script @param {string[]} args @returns {() => Promise<Counts>} */
function check(script, ...args) {
  return async () => oneCheck(await runs(script, args));
}

/** @param {string} project @returns {() => Promise<Counts>} */
function vitest(project) {
  return async () => {
    const file = join(reports, `${project}.json`);
    const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const ok = await runs(bin('vitest'), args);
    return vitestCounts(readReport(file), ok);
  };
}

async function endToEnd() {
  const file = join(reports, 'e2e.json');
  const ok = await runs(bin('@playwright/test', 'playwright'), ['test'], { E2E_JSON: file });
  return playwrightCounts(readReport(file), ok);
}

/** Later stages find the browser in CHROMIUM_PATH. A browser that is there is no test, so it counts nothing. @returns {Promise<Counts>} */
async function browser() {
  try {
    process.env.CHROMIUM_PATH = await ensureBrowser();
    console.log(process.env.CHROMIUM_PATH);
    return { passed: 0, failed: 0, skipped: 0 };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return oneCheck(false);
  }
}

/** @type {[title: string, run: () => Promise<Counts>][]} */
const stages = [
  ['Format and lint', check(bin('@biomejs/biome', 'biome'), 'check', '--error-on-warnings')],
  ['Types of the page', check(bin('typescript', 'tsc'), '-p', 'tsconfig.dom.json')],
  ['Types of the worker', check(bin('typescript', 'tsc'), '-p', 'tsconfig.worker.json')],
  ['Types of the tools', check(bin('typescript', 'tsc'), '-p', 'tsconfig.node.json')],
  ['Unused files, exports and packages', check(bin('knip'))],
  ['Unit tests', vitest('unit')],
  ['Browser', browser],
  ['Numeric tests on real backends', vitest('numeric')],
  ['Build', check(bin('vite'), 'build')],
  ['Size of the first load', check(join(root, 'scripts', 'firstLoad.mjs'))],
  ['End-to-end tests', endToEnd],
];

/** @type {Counts[]} */
const counts = [];
/** @type {string[]} */
const overview = [];
for (const [title, run] of stages) {
  console.log(`\n=== ${title}`);
  const startedMs = Date.now();
  const count = await run();
  const line = `${title}: ${summary(count)} (${((Date.now() - startedMs) / 1000).toFixed(1)} s)`;
  console.log(line);
  counts.push(count);
  overview.push(line);
}
rmSync(reports, { recursive: true, force: true });
const all = total(counts);
console.log(`\n=== Overview\n${overview.join('\n')}\n\n${summary(all)}`);
process.exitCode = all.failed === 0 ? 0 : 1;
