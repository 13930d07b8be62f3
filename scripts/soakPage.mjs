/** Trains for long on the page itself, from tab to tab, and looks now and then at what it holds: that must not grow. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview } from 'vite';
import { findBrowser, launchOptions } from './browser.mjs';
import { judge } from './flatness.mjs';
import { openLooks } from './soakLook.mjs';

/** @typedef {import('./soakLook.mjs').Holdings} Holdings */
/** `moments`: states of the run that the page keeps to look back at, as its *Time* slider has them. @typedef {Holdings & { seconds: number, step: number, moments: number }} SoakLook */
/** @typedef {import('playwright').Page} Page */

/** How the page is asked for each engine. Beside the fused one the panels compute on whatever is fastest on the machine. */
export const soakQueries = { wasm: '?backend=wasm&engine=composed', fused: '?engine=fused' };

const MB = 2 ** 20;
/**
 * What each measure may grow by after the warm-up; what is stored is compacted now and then.
 * @type {Record<keyof Holdings, { amount: number, share: number }>}
 */
const allowances = {
  tensors: { amount: 2, share: 0 }, // an answer may be under way
  gpuBytes: { amount: 0, share: 0.01 },
  pageBytes: { amount: 1.5 * MB, share: 0.1 },
  workerBytes: { amount: 1.5 * MB, share: 0.05 },
  domNodes: { amount: 100, share: 0.05 },
  listeners: { amount: 20, share: 0.05 },
  storedBytes: { amount: 8 * MB, share: 0.25 },
};
/** The share of the time that is warm-up at least: caches fill. */
const WARM_UP = 0.25;
/** What holds the kept moments, of which there are more and more up to a limit: it is judged once that is reached. */
const heldMoments = ['pageBytes', 'storedBytes'];
const LOOK_MS = 30_000;
/** Less than this many looks say nothing of a trend. */
const FEWEST_LOOKS = 12;
const FEWEST_JUDGED = 6;
const TAB_MS = 5000;
/** The tab that asks the worker nothing; looks are taken there. */
const quietTab = 'Lesson';

/**
 * Whether each measure is flat, and what is wrong, one line each.
 * @param {readonly SoakLook[]} looks
 * @throws where there are too few to judge by
 */
export function judgeSoak(looks) {
  const last = looks.at(-1);
  const warm = looks.filter(({ seconds }) => seconds >= WARM_UP * (last?.seconds ?? 0));
  const full = warm.filter(({ moments }) => moments >= (last?.moments ?? 0) - 1); // the present one may be among them or not
  /** @type {string[]} */
  const faults = [];
  const rows = Object.entries(allowances).flatMap(([name, allowance]) => {
    const key = /** @type {keyof Holdings} */ (name);
    const judged = heldMoments.includes(name) ? full : warm;
    if (judged.length < FEWEST_JUDGED) {
      faults.push(`${name} cannot be judged: the page was still filling its history of moments; train longer`);
      return [];
    }
    const series = judged.map((look) => ({ seconds: look.seconds, value: look[key] }));
    const row = { name, fromMinute: (judged[0]?.seconds ?? 0) / 60, ...judge(series, allowance) };
    if (!row.flat) faults.push(`${name} grows`);
    return [row];
  });
  if (!((last?.step ?? 0) > (warm[0]?.step ?? 0))) faults.push('nothing was trained');
  return { rows, faults };
}

/** The page's own counter of GPU memory as a script, to stand before each worker's own. @returns {Promise<string>} */
async function counterScript() {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: 'bench/counters.ts', formats: ['iife'], name: 'soakCounters' } },
  });
  const [result] = Array.isArray(made) ? made : [made];
  const chunk = result && 'output' in result ? result.output[0] : undefined;
  if (!chunk) throw new Error('The counter could not be built.');
  return `${chunk.code}\nglobalThis.soakGpu = soakCounters.countGpu(globalThis, () => {});\n`;
}

/** @param {Page} page */
const stepOf = async (page) =>
  Number((await page.getByRole('status', { name: 'Step', exact: true }).innerText()).replace(/\D/g, ''));

/** @param {Page} page */
const momentsOf = async (page) =>
  Number(await page.getByRole('slider', { name: 'Time', exact: true }).getAttribute('max'));

/** Waits until the step count has not moved for a second and a half, which is longer than a burst of steps. @param {Page} page */
async function standing(page) {
  for (let [step, still] = [await stepOf(page), 0]; still < 6; ) {
    await page.waitForTimeout(250);
    const now = await stepOf(page);
    still = now === step ? still + 1 : 0;
    step = now;
  }
}

/** @param {Page} page @param {string} name */
const press = (page, name) => page.getByRole('button', { name, exact: true }).click();

/**
 * Trains for `minutes` and gives the looks at it.
 * @param {Page} page freshly opened
 * @param {number} minutes
 * @param {(look: SoakLook) => void} tell
 * @returns {Promise<SoakLook[]>}
 */
async function train(page, minutes, tell) {
  const look = await openLooks(page);
  const tabs = await page.getByRole('tab').allInnerTexts();
  const everyMs = Math.min(LOOK_MS, (minutes * 60_000) / FEWEST_LOOKS);
  const start = performance.now();
  /** @type {SoakLook[]} */
  const looks = [];
  let nextTab = 0;
  await press(page, 'Play');
  while (performance.now() - start < minutes * 60_000) {
    const due = start + everyMs * (looks.length + 1);
    while (performance.now() < due) {
      await page.getByRole('tab', { name: tabs[nextTab++ % tabs.length] ?? quietTab, exact: true }).click();
      await page.waitForTimeout(Math.min(TAB_MS, Math.max(0, due - performance.now())));
    }
    await page.getByRole('tab', { name: quietTab, exact: true }).click();
    await press(page, 'Pause');
    await standing(page);
    const seconds = (performance.now() - start) / 1000;
    const [step, moments] = [await stepOf(page), await momentsOf(page)];
    const taken = { seconds, step, moments, ...(await look()) };
    looks.push(taken);
    tell(taken);
    await press(page, 'Play');
  }
  return looks;
}

/** @param {SoakLook} look */
function line({ seconds, step, moments, ...held }) {
  const mb = (/** @type {number} */ bytes) => `${(bytes / MB).toFixed(2)} MB`;
  return [
    `${(seconds / 60).toFixed(1).padStart(5)} min, step ${step}: ${moments} moments, ${held.tensors} tensors`,
    `GPU ${mb(held.gpuBytes)}`,
    `page ${mb(held.pageBytes)}`,
    `worker ${mb(held.workerBytes)}`,
    `${held.domNodes} nodes, ${held.listeners} listeners`,
    `stored ${mb(held.storedBytes)}`,
  ].join(', ');
}

/**
 * Serves the page in dist/ and soaks it, on a profile of its own on disk, as a person's browser has one.
 * @param {keyof typeof soakQueries} engine
 * @param {number} minutes
 * @returns {Promise<string[]>} what is wrong, one line each
 */
export async function soakPage(engine, minutes) {
  const counter = await counterScript();
  const server = await preview({ preview: { port: 4347 }, logLevel: 'error' });
  const profile = mkdtempSync(join(tmpdir(), 'playground-soak-'));
  const { chromium } = await import('playwright');
  const context = await chromium.launchPersistentContext(profile, {
    ...launchOptions(await findBrowser()),
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    serviceWorkers: 'block',
  });
  /** @type {string[]} */
  const errors = [];
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    page.setDefaultTimeout(300_000); // software WebGPU on a busy machine takes its time
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => errors.push(`uncaught: ${error.message}`));
    await page.route(/\/assets\/worker-[^/]*\.js$/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: counter + (await response.text()) });
    });
    await page.goto((server.resolvedUrls?.local[0] ?? 'http://localhost:4347/') + soakQueries[engine]);
    await page.getByRole('status', { name: 'Test MSE', exact: true }).filter({ hasText: /\d/ }).waitFor();
    const looks = await train(page, minutes, (look) => console.log(line(look)));
    const badge = await page.getByRole('status', { name: 'Backend', exact: true }).innerText();
    const { rows, faults } = judgeSoak(looks);
    console.log(`${badge.replace(/\s+/g, ' ')}: ${looks.length} looks`);
    for (const { name, fromMinute, flat, ...figures } of rows) {
      const [median, end, grown, allowed] = [figures.median, figures.end, figures.grown, figures.allowed].map(
        Math.round,
      );
      const judged = `from minute ${fromMinute.toFixed(1)}: median ${median}, end ${end}, growth ${grown} of ${allowed} allowed`;
      console.log(`${flat ? 'ok' : '✗ '} ${name} ${judged}`);
    }
    return [...faults, ...errors];
  } finally {
    await context.close();
    await server.close();
    rmSync(profile, { recursive: true, force: true });
  }
}
