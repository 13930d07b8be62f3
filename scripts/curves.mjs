/** Compares training on MNIST with the reference's curves: `npm run curves -- [--backend NAME] [--seeds 5] [--case NAME|all] [--json FILE]`. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { compareCurves, marksOf } from './curveStatistics.mjs';
import { backendsOf, openLab } from './lab.mjs';

/** @typedef {import('./curveStatistics.mjs').Reference} Reference */

const shared = new URL('../../shared/', import.meta.url);
/** Where the page fetches the images: this script answers, nothing lies there. */
const imagesUrl = '/mnist-images';
const idxHeaderBytes = 16;

/** A file of the shared material. @param {string} path @returns {Buffer} */
function readShared(path) {
  const file = fileURLToPath(new URL(path, shared));
  if (!existsSync(file)) throw new Error(`There is no ${file}, which this comparison needs.`);
  return readFileSync(file);
}

/**
 * Trains one seed and shows how far it is.
 * @param {import('./lab.mjs').Lab} lab @param {Buffer} images @param {Reference} reference
 * @param {import('./lab.mjs').BackendName} backend @param {number} seed
 */
async function trainSeed(lab, images, reference, backend, seed) {
  const page = await lab.openPage();
  await page.route(`**${imagesUrl}`, (route) =>
    route.fulfill({ body: images, contentType: 'application/octet-stream' }),
  );
  const startedMs = Date.now();
  await page.evaluate((name) => window.lab.start(name), backend);
  const points = await page.evaluate(({ config, request }) => window.lab.curve(config, request), {
    config: reference.config,
    request: { imagesUrl, seed, batchSize: reference.batchSize, marks: marksOf(reference) },
  });
  await page.close();
  const last = points.at(-1);
  const seconds = ((Date.now() - startedMs) / 1000).toFixed(0);
  console.log(`  seed ${seed}: test MSE ${last?.testMse.toFixed(5)} after ${last?.step} steps (${seconds} s)`);
  return points;
}

async function curves() {
  const { values } = parseArgs({
    options: {
      backend: { type: 'string', default: 'wasm' },
      seeds: { type: 'string', default: '5' },
      case: { type: 'string', default: 'article-corrected' },
      json: { type: 'string' },
    },
  });
  const backends = backendsOf(values.backend);
  const seeds = Number(values.seeds);
  if (!Number.isInteger(seeds) || seeds < 1)
    throw new Error(`--seeds is a whole number from 1 on, not ${values.seeds}.`);
  /** @type {Record<string, Reference>} */
  const references = JSON.parse(readShared('golden/curves.json').toString());
  const images = gunzipSync(readShared('data/mnist/t10k-images-idx3-ubyte.gz')).subarray(idxHeaderBytes);
  const names = values.case === 'all' ? Object.keys(references) : [values.case];
  const results = [];
  const lab = await openLab();
  try {
    for (const backend of backends) {
      for (const name of names) {
        const reference = references[name];
        if (!reference) throw new Error(`--case is ${Object.keys(references).join(', ')} or all, not ${name}.`);
        console.log(`${name} on ${backend}, ${seeds} seeds`);
        const runs = [];
        for (let seed = 1; seed <= seeds; seed++) runs.push(await trainSeed(lab, images, reference, backend, seed));
        const rows = compareCurves(reference, runs);
        for (const { measure, step, mean, expected, sd, z, ok } of rows) {
          const figures = `mean ${mean.toPrecision(4)}  reference ${expected.toPrecision(4)} ± ${sd.toPrecision(2)}`;
          console.log(
            `  ${ok ? 'ok  ' : 'FAIL'}  ${measure.padEnd(18)}  step ${`${step}`.padStart(4)}  ${figures}  z ${z.toFixed(2)}`,
          );
        }
        results.push({ name, backend, runs, rows });
      }
    }
  } finally {
    await lab.close();
  }
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
  const rows = results.flatMap((result) => result.rows);
  const short = rows.filter(({ ok }) => !ok).length;
  console.log(`${rows.length - short} of ${rows.length} within 3 standard deviations`);
  if (short > 0) process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  curves().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
