/** One exported run, unpacked and held against the page: the next step, the steps after it, one process and two. */

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';

/** @typedef {import('./torchCases.mjs').Case} Case */
/** @typedef {{ step: number, loss: number, reconstruction: number }[]} Curve */

/** Steps that both go on. */
export const STEPS = 20;

/**
 * The differences that are allowed. The page computes in float32 on WebAssembly.
 * - input, outputs, loss, regulariser, gradients: of the next step, against PyTorch in float32 and in float64, whichever is further off;
 *   each a part of the greatest value of its tensor (see torchCheck.py for gradients that are zero).
 * - next: the losses of the next 20 steps, PyTorch in float32; relative.
 * - processes: the same losses from one process and from two, both in float32; relative.
 */
export const bounds = {
  input: 1e-6,
  outputs: 1e-5,
  loss: 1e-5,
  regulariser: 1e-5,
  gradients: 1e-5,
  next: 1e-4,
  processes: 1e-6,
};
/** @typedef {Record<keyof typeof bounds, number>} Figures */

/** @param {string} name */
const script = (name) => fileURLToPath(new URL(name, import.meta.url));

/** Runs Python and gives what it printed. @param {string} python @param {string[]} args @param {string} cwd */
export function runPython(python, args, cwd) {
  const { status, stdout, stderr, error } = spawnSync(python, args, { cwd, encoding: 'utf8' });
  if (error) throw error;
  if (status !== 0) throw new Error(`python ${args.join(' ')}\n${stdout}\n${stderr}`);
  return stdout;
}

/** Unpacks an archive. @param {Uint8Array} archive @param {string} folder */
export function unpack(archive, folder) {
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of Object.entries(unzipSync(archive))) writeFileSync(join(folder, name), bytes);
}

/** The curve that train.py wrote. @param {string} file @returns {Curve} */
export function readCurve(file) {
  const [, ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  return lines.map((line) => {
    const [step = Number.NaN, loss = Number.NaN, reconstruction = Number.NaN] = line.split(',').map(Number);
    return { step, loss, reconstruction };
  });
}

/**
 * The greatest relative difference of two curves; NaN where they are not of the same steps. With a negative λ the loss is a small
 * difference of larger parts, so the reconstruction's size counts as well.
 * @param {Curve} one @param {Curve} other
 */
export function curveDifference(one, other) {
  if (one.length !== other.length || one.length === 0) return Number.NaN;
  const differences = one.map(({ step, loss }, i) => {
    const beside = other[i];
    if (beside?.step !== step) return Number.NaN;
    return Math.abs(loss - beside.loss) / Math.max(Math.abs(beside.loss), beside.reconstruction);
  });
  return Math.max(...differences);
}

/**
 * Continues the run in `folder` for 20 steps, in the folder `out` beside it.
 * @param {string} python @param {string} folder @param {number} processes
 */
export function continued(python, folder, processes) {
  const out = `continued-${processes}`;
  // PyTorch 1.13 under Python 3.11 takes no plain number for redirects and tee, see its Std.from_str
  const torchrun = [
    '-m',
    'torch.distributed.run',
    '--redirects',
    '0:1',
    '--tee',
    '0:1',
    '--nproc_per_node',
    '2',
    '--standalone',
  ];
  const how = processes === 1 ? [] : torchrun;
  const args = ['train.py', '--device', 'cpu', '--steps', String(STEPS), '--out', out];
  runPython(python, [...how, ...args], folder);
  return readCurve(join(folder, out, 'losses.csv'));
}

/**
 * Exports a run from the lab page and continues it.
 * @param {import('playwright').Page} page @param {string} python @param {string} folder @param {Case} asked
 * @returns {Promise<Figures>}
 */
export async function checkCase(page, python, folder, { changes, turned = {}, before = 30 }) {
  const request = { changes, turned, before, after: STEPS };
  const { archive, expected, losses } = await page.evaluate((request) => window.lab.torch(request), request);
  unpack(Buffer.from(archive, 'base64'), folder);
  writeFileSync(join(folder, 'expected.safetensors'), Buffer.from(expected, 'base64'));
  writeFileSync(join(folder, 'losses.json'), JSON.stringify(losses));
  const step = JSON.parse(runPython(python, [script('torchCheck.py'), folder], folder));
  const next = continued(python, folder, 1);
  const processes = curveDifference(continued(python, folder, 2), next);
  return { ...step, next: curveDifference(next, [...losses]), processes };
}

/**
 * Holds model.py against golden cases and prints the worst figures; gives how many do not agree.
 * @param {string} python @param {string} folder @param {string} golden
 */
export function checkGolden(python, folder, golden) {
  const sources = join(folder, 'golden');
  mkdirSync(sources, { recursive: true });
  const { cases, worst, failed } = JSON.parse(
    runPython(python, [script('torchGolden.py'), script('../src/io/torch/python'), golden], sources),
  );
  console.log(`golden: ${cases} cases, ${failed.length} do not agree ${failed.join(', ')}`);
  console.log(
    `  worst: ${Object.entries(worst)
      .map(([what, value]) => `${what} ${Number(value).toExponential(1)}`)
      .join(', ')}`,
  );
  return failed.length;
}
