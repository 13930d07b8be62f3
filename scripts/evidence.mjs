/** Runs the experiments behind docs/evidence.md: `npm run evidence -- [--only 1,3] [--seeds 3] [--jobs 2] [--backend wasm] [--fresh]`. */

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { backendsOf, openLab } from './lab.mjs';

/** @typedef {import('../lab/evidence/evidence').Job} Job */
/** @typedef {import('../lab/evidence/evidence').Results} Results */
/** @typedef {import('../lab/evidence/experiment').Trial} Trial */
/** @typedef {import('./lab.mjs').BackendName} BackendName */
/** @typedef {import('./lab.mjs').Page} Page */

const root = new URL('../', import.meta.url);
const cache = new URL('.cache/evidence/', root);
const plotFolder = new URL('docs/evidence/', root);
const documentFile = new URL('docs/evidence.md', root);
const mnistFolder = new URL('../shared/data/mnist/', root);
/** Where the page fetches the MNIST files: this script answers, nothing lies there. */
const mnistUrl = '/mnist-';
/** What a trial's numbers depend on besides its definition. */
const sources = ['src/model/', 'src/engine/composed/', 'src/analysis/', 'src/data/', 'src/lib/'];

/** @param {string | Buffer} text */
const hashOf = (text) => createHash('sha256').update(text).digest('hex').slice(0, 20);

/** One hash over the program's sources that decide the numbers. */
function sourceHash() {
  const texts = sources.flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .sort()
      .map((name) => readFileSync(new URL(`${folder}${name}`, root), 'utf8')),
  );
  return hashOf(texts.join('\n'));
}

/** The bytes of an MNIST file, unpacked; undefined where it is missing. @param {string} name */
function mnistFile(name) {
  const file = new URL(name, mnistFolder);
  return existsSync(file) ? gunzipSync(readFileSync(file)) : undefined;
}

/**
 * Trials that were computed before, by definition and backend.
 * @param {BackendName} backend
 */
function openCache(backend) {
  mkdirSync(cache, { recursive: true });
  const present = sourceHash();
  /** @param {Job} job */
  const fileOf = (job) =>
    new URL(`${job.experiment}-${hashOf(`${backend} ${job.definition}`)}-${job.seed}.json`, cache);
  return {
    /** @param {Job} job @returns {{ trial: Trial, outdated: boolean } | undefined} */
    read(job) {
      if (!existsSync(fileOf(job))) return undefined;
      const { hash, trial } = JSON.parse(readFileSync(fileOf(job), 'utf8'), (_, value) =>
        value === 'NaN' ? Number.NaN : value,
      );
      return { trial, outdated: hash !== present };
    },
    /** @param {Job} job @param {Trial} trial */
    write(job, trial) {
      // JSON has no NaN
      const text = JSON.stringify({ hash: present, trial }, (_, value) =>
        typeof value === 'number' && !Number.isFinite(value) ? 'NaN' : value,
      );
      writeFileSync(fileOf(job), text);
    },
  };
}

/** Opens a page that has the MNIST files at hand. @param {import('./lab.mjs').Lab} lab */
async function openPage(lab) {
  const page = await lab.openPage();
  await page.route(`**${mnistUrl}*`, (route) => {
    const body = mnistFile(`t10k-${route.request().url().split(mnistUrl)[1] ?? ''}-ubyte.gz`);
    return route.fulfill(body ? { body, contentType: 'application/octet-stream' } : { status: 404 });
  });
  return page;
}

/**
 * Runs `jobs` on `count` pages at a time, each trial stored as soon as it is done.
 * @param {import('./lab.mjs').Lab} lab @param {BackendName} backend @param {Job[]} jobs @param {number} count
 * @param {ReturnType<typeof openCache>} store
 */
async function runAll(lab, backend, jobs, count, store) {
  const waiting = [...jobs];
  let done = 0;
  const worker = async () => {
    const page = await openPage(lab);
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
      const trial = await page.evaluate(({ backend, job }) => window.lab.evidence.run(backend, job), { backend, job });
      store.write(job, trial);
      done++;
      const what = `${job.experiment}  ${job.variant}  seed ${job.seed}`;
      console.log(`  ${`${done}`.padStart(3)}/${jobs.length}  ${what}  (${trial.seconds.toFixed(0)} s)`);
    }
    await page.close();
  };
  await Promise.all(Array.from({ length: Math.min(count, jobs.length) }, worker));
}

/** A whole number from 1 on, or an error that names the option. @param {string} text @param {string} option */
export function count(text, option) {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${option} is a whole number from 1 on, not ${text}.`);
  return value;
}

/**
 * The trials to be computed or fetched: those of the experiments in `only`, without the ones whose images are missing.
 * @param {Job[]} all @param {readonly number[] | undefined} only undefined for all of them @param {boolean} mnist whether the MNIST files are here
 */
export function wantedJobs(all, only, mnist) {
  const unknown = only?.filter((id) => !all.some(({ experiment }) => experiment === id)) ?? [];
  if (unknown.length > 0) throw new Error(`There is no experiment ${unknown.join(', ')}.`);
  return all.filter(({ experiment, needsMnist }) => (only?.includes(experiment) ?? true) && (mnist || !needsMnist));
}

/**
 * The results of every experiment whose trials are all there.
 * @param {Job[]} jobs @param {ReturnType<typeof openCache>} store
 */
function gather(jobs, store) {
  const mnist = mnistFile('t10k-images-idx3-ubyte.gz') !== undefined;
  /** @param {number} experiment @returns {Results[]} */
  const resultsOf = (experiment) => {
    const own = jobs.filter((job) => job.experiment === experiment);
    if (!mnist && own.some(({ needsMnist }) => needsMnist)) {
      return [{ experiment, skipped: 'the MNIST files are not here (../shared/data/mnist/t10k-*-ubyte.gz).' }];
    }
    const found = own.map((job) => store.read(job));
    const trials = found.flatMap((each) => (each ? [each.trial] : []));
    const outdated = found.filter((each) => each?.outdated).length;
    if (outdated > 0)
      console.log(`  ${experiment}: ${outdated} trials are from other sources of the program (--fresh repeats them)`);
    return trials.length === own.length ? [{ experiment, trials }] : [];
  };
  return [...new Set(jobs.map(({ experiment }) => experiment))].flatMap(resultsOf);
}

/** Writes the document and its plots. @param {import('../lab/evidence/evidence').EvidenceReport} report */
function writeReport({ markdown, plots }) {
  rmSync(plotFolder, { recursive: true, force: true });
  mkdirSync(plotFolder, { recursive: true });
  for (const [name, svg] of Object.entries(plots)) writeFileSync(new URL(`${name}.svg`, plotFolder), svg);
  writeFileSync(documentFile, markdown);
}

async function evidence() {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      seeds: { type: 'string', default: '3' },
      jobs: { type: 'string', default: '2' },
      backend: { type: 'string', default: 'wasm' },
      fresh: { type: 'boolean', default: false },
    },
  });
  const seeds = count(values.seeds, 'seeds');
  const [backend = 'wasm'] = backendsOf(values.backend);
  const only = values.only?.split(',').map(Number);
  const store = openCache(backend);
  const lab = await openLab();
  try {
    const page = await openPage(lab);
    const all = await page.evaluate((count) => window.lab.evidence.plan(count), seeds);
    const mnist = mnistFile('t10k-images-idx3-ubyte.gz') !== undefined;
    const wanted = wantedJobs(all, only, mnist);
    const missing = wanted.filter((job) => values.fresh || store.read(job) === undefined);
    console.log(`${wanted.length} trials, ${missing.length} of them to compute on ${backend}`);
    await runAll(lab, backend, missing, count(values.jobs, 'jobs'), store);
    const browser = `Chromium ${lab.browserVersion}`;
    const report = await page.evaluate(({ results, facts }) => window.lab.evidence.report(results, facts), {
      results: gather(all, store),
      facts: { date: new Date().toISOString().slice(0, 10), backend, browser, seeds },
    });
    writeReport(report);
    for (const { id, holds, sentence, finding } of report.claims) {
      console.log(
        `${holds ? 'holds         ' : 'DOES NOT HOLD '}  ${id}  ${sentence}\n                     ${finding}`,
      );
    }
    const short = report.claims.filter(({ holds }) => !holds).length;
    console.log(`${report.claims.length - short} of ${report.claims.length} claims hold; see docs/evidence.md`);
    if (short > 0) process.exitCode = 1;
  } finally {
    await lab.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  evidence().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
