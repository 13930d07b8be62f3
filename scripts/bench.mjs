/** Measures a training step of every peer: `npm run bench -- [--quick] [--config default,wide] [--peers a,b] [--growth] [--adapter gpu|software] [--seed 1] [--json FILE]`. */

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { engineDependencies } from './engineDependencies.mjs';
import { openLab } from './lab.mjs';

/** @typedef {import('../bench/results').Results} Results */
/** @typedef {import('../bench/results').Place} Place */
/** @typedef {import('./lab.mjs').Page} Page */

const resultsFolder = new URL('../bench/results/', import.meta.url);
const documentFile = new URL('../docs/performance.md', import.meta.url);

/** @type {import('./lab.mjs').SourcePage} */
const benchPage = {
  path: 'bench/index.html',
  ready: 'bench',
  cacheDir: 'node_modules/.vite-bench',
  packages: [...engineDependencies, '@jax-js/jax'],
  // isolated: a clock of 5 µs instead of 100, and threads for the peers that can use them
  headers: { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' },
};

/** How long the two kinds of run measure. */
const full = { rounds: 7, roundMs: 1500, proofSteps: 20, proofMs: 60_000 };
const quick = { rounds: 3, roundMs: 500, proofSteps: 6, proofMs: 10_000 };

/**
 * The names in an option, each one of `known`.
 * @template {string} Name
 * @param {string | undefined} text names with commas; undefined means all of them
 * @param {readonly Name[]} known
 * @param {string} option
 * @returns {Name[]} in the order of `known`
 */
export function namesOf(text, known, option) {
  if (text === undefined) return [...known];
  const names = text.split(',').map((name) => name.trim());
  const unknown = names.filter((name) => !known.some((each) => each === name));
  if (unknown.length > 0) throw new Error(`--${option} is of ${known.join(', ')}, not ${unknown.join(', ')}.`);
  return known.filter((name) => names.includes(name));
}

/**
 * The name of a results file: adapter, day and kind, in letters that any file system takes.
 * @param {Pick<Place, 'adapter' | 'date'>} place
 * @param {'comparison' | 'growth'} kind
 */
export function resultsName({ adapter, date }, kind) {
  const words = adapter.toLowerCase().match(/[a-z0-9]+/g) ?? ['no', 'webgpu'];
  return `${words.slice(0, 6).join('-')}-${date}${kind === 'growth' ? '-growth' : ''}.json`;
}

/** The seed in an option, a whole number. @param {string} text */
export function seedOf(text) {
  const seed = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(seed)) throw new Error(`--seed is a whole number, not ${text}.`);
  return seed;
}

/** The browser's arguments for a real GPU. @param {string[]} args those for the software adapter */
export function gpuArguments(args) {
  const kept = args.filter((arg) => !arg.startsWith('--use-webgpu-adapter'));
  const vulkan = ['--enable-features=Vulkan', '--use-angle=vulkan', '--ignore-gpu-blocklist'];
  return process.platform === 'linux' ? [...kept, ...vulkan] : kept;
}

/**
 * Opens the page on a real GPU where there is one, else on the software adapter.
 * @param {string} adapter `gpu` or `software` for that one alone, `auto`
 */
async function openBench(adapter) {
  if (!['auto', 'gpu', 'software'].includes(adapter)) {
    throw new Error(`--adapter is auto, gpu or software, not ${adapter}.`);
  }
  if (adapter !== 'software') {
    const lab = await openLab(benchPage, gpuArguments);
    const page = await lab.openPage();
    const place = await page.evaluate(() => window.bench.place());
    if (place.adapter !== '' && !place.software) return { lab, page, place };
    await lab.close();
    if (adapter === 'gpu') throw new Error(`There is no WebGPU on a real GPU here (${place.adapter || 'no adapter'}).`);
  }
  const lab = await openLab(benchPage);
  const page = await lab.openPage();
  return { lab, page, place: await page.evaluate(() => window.bench.place()) };
}

/** @param {URL} folder @returns {Results[]} */
function readResults(folder) {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return files.map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
}

/** Writes the results to a file of their own and into the document. @param {Page} page @param {Results} results */
async function keep(page, results) {
  mkdirSync(resultsFolder, { recursive: true });
  const name = resultsName(results.place, results.growth ? 'growth' : 'comparison');
  writeFileSync(new URL(name, resultsFolder), `${JSON.stringify(results, null, 2)}\n`);
  const all = readResults(resultsFolder);
  const text = readFileSync(documentFile, 'utf8');
  writeFileSync(documentFile, await page.evaluate(({ text, all }) => window.bench.document(text, all), { text, all }));
  console.log(`Written to bench/results/${name} and docs/performance.md.`);
}

async function bench() {
  const { values } = parseArgs({
    options: {
      json: { type: 'string' },
      quick: { type: 'boolean', default: false },
      growth: { type: 'boolean', default: false },
      config: { type: 'string' },
      peers: { type: 'string' },
      adapter: { type: 'string', default: 'auto' },
      seed: { type: 'string', default: '1' },
    },
  });
  const { lab, page, place: here } = await openBench(values.adapter);
  try {
    page.on('console', (message) => {
      if (message.type() === 'info') console.log(`  ${message.text()}`);
    });
    const now = new Date().toISOString().slice(0, 10);
    const place = { ...here, date: now, browser: `Chromium ${lab.browserVersion}`, quick: values.quick };
    console.log(
      `${place.adapter || 'no WebGPU'}${place.software ? ' (software)' : ''}, ${place.cores} cores, ${place.browser}`,
    );
    /** @type {Results} */
    const results = values.growth
      ? { place, sections: [], growth: await measureGrowth(page, values) }
      : { place, sections: await compareAll(page, values), growth: null };
    if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
    else if (isWhole(values)) await keep(page, results);
    else console.log('Not a whole run, so nothing is kept; --json FILE would write it.');
  } finally {
    await lab.close();
  }
}

/** Whether a run says all that the document shows: nobody and nothing was left out. @param {Wishes} wishes */
function isWhole({ quick, seed, config, peers }) {
  return !quick && seed === '1' && config === undefined && peers === undefined;
}

/** @typedef {{ quick: boolean, seed: string, config?: string | undefined, peers?: string | undefined }} Wishes */

/** Compares the peers on every configuration and prints the tables. @param {Page} page @param {Wishes} wishes */
async function compareAll(page, wishes) {
  const known = await page.evaluate(() => ({ peers: window.bench.peerIds, configs: window.bench.configurations }));
  const configs = namesOf(wishes.config, known.configs, 'config');
  const options = {
    ...(wishes.quick ? quick : full),
    peers: namesOf(wishes.peers, known.peers, 'peers'),
    seed: seedOf(wishes.seed),
  };
  const sections = [];
  for (const name of configs) {
    console.log(`\n${name}: ${options.peers.length} peers`);
    const section = await page.evaluate(({ name, options }) => window.bench.compare(name, options), { name, options });
    console.log(`\n${await page.evaluate((section) => window.bench.sectionText(section), section)}`);
    sections.push(section);
  }
  return sections;
}

/** Measures how a peer's step grows and prints the table. @param {Page} page @param {Wishes} wishes */
async function measureGrowth(page, wishes) {
  const known = await page.evaluate(() => window.bench.peerIds);
  const [peer] = namesOf(wishes.peers ?? 'fused-webgpu', known, 'peers');
  if (peer === undefined) throw new Error('--peers names nobody.');
  const { rounds, roundMs } = wishes.quick ? quick : full;
  const growth = await page.evaluate((options) => window.bench.growth(options), {
    peer,
    rounds,
    roundMs,
    seed: seedOf(wishes.seed),
  });
  console.log(`\n${await page.evaluate((growth) => window.bench.growthText(growth), growth)}`);
  return growth;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  bench().catch((error) => {
    console.error(error.message.replace(/^page\.evaluate: (Error: )?/, '').split('\n    at ', 1)[0]);
    process.exitCode = 1;
  });
}
