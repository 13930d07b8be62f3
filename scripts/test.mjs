/** Runs every check and test of the project, some side by side, goes on after a failure, and ends with the line `N passed, N failed`. */

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './browser.mjs';
import {
  oneCheck,
  playwrightCounts,
  playwrightFailures,
  summary,
  total,
  vitestCounts,
  vitestFailures,
  watchedRequests,
} from './testCounts.mjs';

/** @typedef {import('./testCounts.mjs').Counts} Counts */

const root = fileURLToPath(new URL('..', import.meta.url));
/** What failed and why: told at the end as well, where whoever reads a long log looks first. @type {string[]} */
const failures = [];
const reports = mkdtempSync(join(tmpdir(), 'playground-test-'));

/** How a stage is run: on its own, with what it prints shown at once, or beside another, with that shown at its end. @typedef {'shown' | 'kept'} Output */

/**
 * Runs `script` with this Node and shows what it prints. @param {Output} output @param {string} script @param {string[]} args
 * @param {NodeJS.ProcessEnv} env @returns {Promise<boolean>} whether it ended well
 */
function runs(output, script, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: root,
      stdio: output === 'shown' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    /** @type {Buffer[]} */
    const printed = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => printed.push(chunk));
    const end = (/** @type {boolean} */ ok) => {
      if (printed.length > 0) process.stdout.write(Buffer.concat(printed));
      resolve(ok);
    };
    child.on('error', () => end(false));
    child.on('close', (code) => end(code === 0));
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

/** @typedef {(output: Output) => Promise<Counts>} Run */

/** @param {string} script @param {string[]} args @returns {Run} */
function check(script, ...args) {
  return async (output) => oneCheck(await runs(output, script, args));
}

/** @param {string} project @returns {Run} */
function vitest(project) {
  return async (output) => {
    const file = join(reports, `${project}.json`);
    const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const ok = await runs(output, bin('vitest'), args);
    const report = readReport(file);
    failures.push(...vitestFailures(report));
    return vitestCounts(report, ok);
  };
}

/** @type {Run} */
async function endToEnd(output) {
  const file = join(reports, 'e2e.json');
  const ok = await runs(output, bin('@playwright/test', 'playwright'), ['test'], { E2E_JSON: file });
  const report = readReport(file);
  console.log(
    `${watchedRequests(report)} requests were watched; one off the page's own origin, or a broken policy, fails its test.`,
  );
  failures.push(...playwrightFailures(report));
  return playwrightCounts(report, ok);
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

/** @typedef {[title: string, run: Run]} Stage */

/** @type {Stage[]} */
const still = [
  ['Format and lint', check(bin('@biomejs/biome', 'biome'), 'check', '--error-on-warnings')],
  ['Types of the page', check(bin('typescript', 'tsc'), '-p', 'tsconfig.dom.json')],
  ['Types of the worker', check(bin('typescript', 'tsc'), '-p', 'tsconfig.worker.json')],
  ['Types of the tools', check(bin('typescript', 'tsc'), '-p', 'tsconfig.node.json')],
  ['Unused files, exports and packages', check(bin('knip'))],
  ['Unit tests', vitest('unit')],
  ['Build', check(bin('vite'), 'build')],
  ['Size of the first load', check(join(root, 'scripts', 'firstLoad.mjs'))],
];
/** One browser, which mostly waits for one core: the other is free for what needs no browser. @type {Stage[]} */
const numeric = [['Numeric tests on real backends', vitest('numeric')]];

/** @type {Counts[]} */
const counts = [];
/** @type {string[]} */
const overview = [];

/** Runs stages one after the other. @param {Stage[]} stages @param {Output} output */
async function runAll(stages, output) {
  for (const [title, run] of stages) {
    console.log(`\n=== ${title}${output === 'kept' ? ' …' : ''}`);
    const startedMs = Date.now();
    const count = await run(output);
    const line = `${title}: ${summary(count)} (${((Date.now() - startedMs) / 1000).toFixed(1)} s)`;
    console.log(line);
    counts.push(count);
    overview.push(line);
  }
}

await runAll([['Browser', browser]], 'shown');
await Promise.all([runAll(numeric, 'kept'), runAll(still, 'kept')]);
await runAll([['End-to-end tests', endToEnd]], 'shown');
rmSync(reports, { recursive: true, force: true });
const all = total(counts);
if (failures.length > 0) console.log(`\n=== What failed\n${failures.join('\n')}`);
console.log(`\n=== Overview\n${overview.join('\n')}\n\n${summary(all)}`);
process.exitCode = all.failed === 0 ? 0 : 1;
