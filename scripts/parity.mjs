/** Compares the engine with golden cases on real backends: `npm run parity -- [--dir DIR] [--backend NAME|all] [--engine composed|fused] [--tiling fat|thin] [--json FILE]`. */

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { backendsOf, openLab } from './lab.mjs';

/** @typedef {import('./lab.mjs').BackendName} BackendName */
/** @typedef {import('../lab/parityCase').ParityResult | { outcome: 'FAIL', problem: string }} Result */
/** @typedef {{ name: string, backend: BackendName, adapter: string, result: Result }} Row */

/**
 * The cases of a folder: every safetensors file, and every JSON file that has a `config` but no tensors beside it (which then fails).
 * @param {string} folder
 * @returns {string[]} names without ending, sorted
 */
export function caseNames(folder) {
  const files = readdirSync(folder);
  const withTensors = files
    .filter((file) => file.endsWith('.safetensors'))
    .map((file) => basename(file, '.safetensors'));
  const withConfig = files
    .filter((file) => file.endsWith('.json') && /"config"\s*:\s*\{/.test(readFileSync(join(folder, file), 'utf8')))
    .map((file) => basename(file, '.json'))
    .filter((name) => name !== 'curves');
  return [...new Set([...withTensors, ...withConfig])].sort();
}

/** A number in two digits. @param {number} value */
function short(value) {
  if (!Number.isFinite(value)) return '∞';
  return value === 0 || (value >= 0.001 && value < 1000) ? `${Number(value.toPrecision(2))}` : value.toExponential(1);
}

/**
 * The line that is printed for a case. Each figure: the worst error, and in brackets that error as a part of what is allowed.
 * @param {Row} row
 */
export function caseLine({ name, backend, result }) {
  const start = `${result.outcome.padEnd(11)}  ${name.padEnd(24)}  ${backend.padEnd(6)}`;
  if ('problem' in result) return `${start}  ${result.problem}`;
  if (result.outcome === 'unsupported') return `${start}  ${result.unknown.join(', ')}`;
  const findings = Object.entries(result.verdict);
  const figures = findings.map(([check, { error, ratio }]) => `${check} ${short(error)} (${short(ratio)})`);
  const faults = findings.filter(([, { ratio }]) => !(ratio <= 1)).map(([check, { where }]) => `${check}: ${where}`);
  return `${start}  ${figures.join('  ')}${faults.length > 0 ? `  ← ${faults.join('; ')}` : ''}`;
}

/**
 * Runs every case on one backend.
 * @param {import('./lab.mjs').Lab} lab @param {string} folder @param {string[]} names @param {BackendName} backend
 * @param {{ engine: 'composed' } | { engine: 'fused', tiling: 'fat' | 'thin' | null }} how
 */
async function runBackend(lab, folder, names, backend, how) {
  /** @type {Row[]} */
  const rows = [];
  const page = await lab.openPage();
  const started =
    how.engine === 'fused'
      ? page.evaluate((tiling) => window.lab.startFused(tiling), how.tiling)
      : page.evaluate((name) => window.lab.start(name), backend);
  /** @type {string | Error} */
  const adapter = await started.catch((error) => error);
  if (typeof adapter === 'string') console.log(`${backend}${adapter === '' ? '' : ` on ${adapter}`}`);
  for (const name of names) {
    /** @type {Result} */
    let result;
    try {
      if (typeof adapter !== 'string') throw adapter;
      const json = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
      const tensors = readFileSync(join(folder, `${name}.safetensors`)).toString('base64');
      result = await page.evaluate(({ json, tensors }) => window.lab.parity(json, tensors), { json, tensors });
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      result = { outcome: 'FAIL', problem: text.replace(/^page\.evaluate: /, '').split('\n', 1)[0] ?? '' };
    }
    const row = { name, backend, adapter: typeof adapter === 'string' ? adapter : '', result };
    console.log(caseLine(row));
    rows.push(row);
  }
  await page.close();
  return rows;
}

/** @param {string} engine @param {string | undefined} tiling @returns {Parameters<typeof runBackend>[4]} */
function engineOf(engine, tiling) {
  if (engine === 'composed') return { engine };
  if (engine !== 'fused') throw new Error(`--engine is composed or fused, not ${engine}.`);
  if (tiling !== undefined && tiling !== 'fat' && tiling !== 'thin') {
    throw new Error(`--tiling is fat or thin, not ${tiling}.`);
  }
  return { engine, tiling: tiling ?? null };
}

/** The fused engine runs on WebGPU alone. @param {string} named @returns {BackendName[]} */
function fusedBackends(named) {
  if (named !== 'all' && named !== 'webgpu') throw new Error(`The fused engine runs on webgpu, not on ${named}.`);
  return ['webgpu'];
}

async function parity() {
  const { values } = parseArgs({
    options: {
      dir: { type: 'string', default: fileURLToPath(new URL('../../shared/golden', import.meta.url)) },
      backend: { type: 'string', default: 'all' },
      engine: { type: 'string', default: 'composed' },
      tiling: { type: 'string' },
      json: { type: 'string' },
    },
  });
  const folder = resolve(values.dir);
  const how = engineOf(values.engine, values.tiling);
  const backends = how.engine === 'fused' ? fusedBackends(values.backend) : backendsOf(values.backend);
  if (!existsSync(folder)) throw new Error(`There is no folder of golden cases at ${folder}. Name one with --dir.`);
  const names = caseNames(folder);
  if (names.length === 0) throw new Error(`There are no golden cases (NAME.json with NAME.safetensors) in ${folder}.`);
  console.log('Each figure is the worst error, and in brackets that error as a part of its bound: at most 1 passes.');
  const lab = await openLab();
  /** @type {Row[]} */
  const rows = [];
  try {
    for (const backend of backends) rows.push(...(await runBackend(lab, folder, names, backend, how)));
  } finally {
    await lab.close();
  }
  if (values.json !== undefined) {
    // JSON has no Infinity
    const text = JSON.stringify(rows, (_, value) => (value === Number.POSITIVE_INFINITY ? 'Infinity' : value), 2);
    writeFileSync(values.json, `${text}\n`);
  }
  /** @param {string} outcome */
  const count = (outcome) => rows.filter(({ result }) => result.outcome === outcome).length;
  console.log(`${count('pass')} pass, ${count('FAIL')} fail, ${count('unsupported')} unsupported`);
  if (count('pass') < rows.length) process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  parity().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
