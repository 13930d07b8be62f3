/** Measures what the page costs the training, and how smooth it stays: `npm run smooth -- [--seconds 60] [--engine wasm|fused]`. Needs a built page. */

import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { withBuiltPage } from './builtPage.mjs';

/** Longest task of the main thread, slowest tab against the quietest, slowest start. */
const limits = { taskMs: 50, share: 0.9, firstMs: 3000 };
/** How the page is asked for each engine. */
const queries = { wasm: '?backend=wasm&engine=composed', fused: '?engine=fused' };
/** The tab that asks the worker nothing. */
const quietTab = 'Lesson';
const segmentMs = 5000;
/** What happens so soon after a click is the panel opening. */
const OPENING_MS = 1000;

/** @typedef {{ tab: string, stepsPerSecond: number }} Segment */

/**
 * Each tab's training speed as a share of the quietest tab's, by medians.
 * @param {readonly Segment[]} segments
 * @returns {{ tab: string, stepsPerSecond: number, share: number }[]}
 */
export function shares(segments) {
  /** @type {Map<string, number[]>} */
  const byTab = new Map();
  for (const { tab, stepsPerSecond } of segments) byTab.set(tab, [...(byTab.get(tab) ?? []), stepsPerSecond]);
  const medians = [...byTab].map(([tab, rates]) => ({ tab, stepsPerSecond: median(rates) }));
  const quiet = medians.find(({ tab }) => tab === quietTab)?.stepsPerSecond ?? Number.NaN;
  return medians.map((each) => ({ ...each, share: each.stepsPerSecond / quiet }));
}

/** @param {readonly number[]} values */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = Number.NaN, high = Number.NaN] = [sorted[middle - 1 + (sorted.length % 2)], sorted[middle]];
  return (low + high) / 2;
}

/** @param {import('playwright').Page} page */
const stepOf = async (page) =>
  Number((await page.getByRole('status', { name: 'Step', exact: true }).innerText()).replace(/\D/g, ''));

/**
 * Trains for `seconds`, from tab to tab and round again.
 * @param {import('playwright').Browser} browser @param {string} address @param {number} seconds
 */
async function measure(browser, address, seconds) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-US' });
  await page.addInitScript(() => {
    /** @type {[number, number][]} */
    const tasks = [];
    Object.assign(window, { longTasks: tasks });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) tasks.push([startTime, duration]);
    }).observe({
      type: 'longtask',
      buffered: true,
    });
  });
  await page.goto(address);
  await page.getByRole('button', { name: 'Why this backend?' }).waitFor();
  await page.getByRole('status', { name: 'Test MSE', exact: true }).filter({ hasText: /\d/ }).waitFor();
  const firstMs = await page.evaluate(async () => {
    const play = [...document.querySelectorAll('button')].find((each) => each.textContent?.trim() === 'Play');
    const step = document.querySelector('[aria-label="Step"]');
    const start = performance.now();
    play?.click();
    while (!/[1-9]/.test(step?.textContent ?? '')) await new Promise(requestAnimationFrame);
    return performance.now() - start;
  });
  await page.waitForTimeout(address.includes('fused') ? 30_000 : 2000); // the plan compiles meanwhile
  const tabs = await page.getByRole('tab').allInnerTexts();
  const startMs = await page.evaluate(() => performance.now());
  /** @type {Segment[]} */
  const segments = [];
  /** @type {{ tab: string, atMs: number }[]} */
  const opened = [];
  while ((await page.evaluate(() => performance.now())) - startMs < seconds * 1000) {
    for (const tab of tabs) {
      await page.getByRole('tab', { name: tab, exact: true }).click();
      await page.waitForTimeout(OPENING_MS);
      opened.push({ tab, atMs: await page.evaluate(() => performance.now()) });
      const [from, fromMs] = [await stepOf(page), performance.now()];
      await page.waitForTimeout(segmentMs);
      segments.push({ tab, stepsPerSecond: (1000 * ((await stepOf(page)) - from)) / (performance.now() - fromMs) });
    }
  }
  /** @type {[startMs: number, ms: number][]} */
  const tasks = await page.evaluate(() => Reflect.get(window, 'longTasks'));
  const engine = await page.getByRole('status', { name: 'Backend', exact: true }).innerText();
  await page.close();
  return {
    engine: engine.replace(/\s+/g, ' '),
    firstMs,
    segments,
    longTasks: tasks.flatMap(([atMs, ms]) => {
      const segment = opened.findLast((each) => each.atMs <= atMs);
      return segment && atMs < segment.atMs + segmentMs ? [{ tab: segment.tab, ms }] : [];
    }),
  };
}

async function run() {
  const { values } = parseArgs({ options: { seconds: { type: 'string', default: '60' }, engine: { type: 'string' } } });
  let faults = 0;
  const judge = (/** @type {boolean} */ good, /** @type {string} */ line) => {
    if (!good) faults += 1;
    console.log(`${good ? 'ok' : '✗ '} ${line}`);
  };
  await withBuiltPage(async (browser, address) => {
    for (const [name, query] of Object.entries(queries)) {
      if (values.engine && values.engine !== name) continue;
      const measured = await measure(browser, address + query, Number(values.seconds));
      const { engine, firstMs, segments, longTasks } = measured;
      console.log(`\n${name}: ${engine}`);
      judge(firstMs <= limits.firstMs, `first trained step ${(firstMs / 1000).toFixed(2)} s after Play`);
      for (const { tab, stepsPerSecond, share } of shares(segments)) {
        const speed = `${stepsPerSecond.toFixed(1)} steps/s, ${(100 * share).toFixed(0)} % of ${quietTab}`;
        judge(share >= limits.share, `${tab}: ${speed}`);
      }
      const longest = Math.max(0, ...longTasks.map(({ ms }) => ms));
      const where = longTasks.map(({ tab, ms }) => `${tab} ${ms.toFixed(0)}`).join(', ');
      judge(longest <= limits.taskMs, `${longTasks.length} tasks over 50 ms on the main thread (${where})`);
    }
  });
  if (faults > 0) process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await run();
