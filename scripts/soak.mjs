/** Trains long on the fused engine, twice: nothing may pile up, and both runs must end at the same bits: `npm run soak -- [--batch N] [--steps N]`. */

import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { engineDependencies } from './engineDependencies.mjs';
import { openLab } from './lab.mjs';

/** @typedef {import('../lab/soak').SoakResult} SoakResult */

const MOST_HEAP_GROWTH = 2 ** 20;

/** @type {import('./lab.mjs').SourcePage} */
const soakPage = {
  path: 'lab/index.html',
  ready: 'lab',
  cacheDir: 'node_modules/.vite-soak',
  packages: engineDependencies,
  headers: {},
};

/** @param {string[]} args */
const withExactMemory = (args) => [...args, '--enable-precise-memory-info', '--js-flags=--expose-gc'];

/**
 * What is wrong with two runs of the same seed; empty where nothing is.
 * @param {SoakResult} first @param {SoakResult} second
 * @returns {string[]}
 */
export function soakFaults(first, second) {
  /** @type {string[]} */
  const faults = [];
  for (const [i, { marks, loss }] of [first, second].entries()) {
    const [early, late] = [marks.at(0), marks.at(-1)];
    if (!early || !late || early === late) throw new Error('A run needs two looks to be compared.');
    /** @param {string} what @param {string} unit @param {number} from @param {number} to */
    const grown = (what, unit, from, to) => {
      if (from !== to) faults.push(`run ${i + 1}: ${to - from} ${unit} ${what}`);
    };
    grown('more on the GPU', 'bytes', early.gpuBytes, late.gpuBytes);
    grown('made between the looks', 'buffers', early.buffers, late.buffers);
    grown('made between the looks', 'bind groups', early.bindGroups, late.bindGroups);
    if (early.heapBytes !== null && late.heapBytes !== null) {
      const growth = late.heapBytes - early.heapBytes;
      if (growth > MOST_HEAP_GROWTH) faults.push(`run ${i + 1}: ${growth} bytes more on the JavaScript heap`);
    }
    if (!Number.isFinite(loss)) faults.push(`run ${i + 1}: the loss is ${loss}`);
  }
  if (first.hash !== second.hash) faults.push(`the runs end at different states: ${first.hash}, ${second.hash}`);
  return faults;
}

/** @param {SoakResult} result */
function print({ marks, seconds, loss, hash }) {
  for (const { step, gpuBytes, buffers, bindGroups, heapBytes } of marks) {
    const heap = heapBytes === null ? 'heap unknown' : `${(heapBytes / 2 ** 20).toFixed(2)} MB heap`;
    console.log(
      `  after ${step}: ${gpuBytes} bytes on the GPU, ${buffers} buffers, ${bindGroups} bind groups, ${heap}`,
    );
  }
  const steps = marks.at(-1)?.step ?? 0;
  console.log(
    `  ${((1000 * seconds) / steps).toFixed(2)} ms a step, loss ${loss.toPrecision(6)}, state ${hash.slice(0, 16)}…`,
  );
}

/** @param {string} name @param {string} text */
function count(name, text) {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} is a whole number from 1, not ${text}.`);
  return value;
}

async function soak() {
  const { values } = parseArgs({
    options: { batch: { type: 'string', default: '32' }, steps: { type: 'string', default: '10000' } },
  });
  const [batch, steps] = [count('batch', values.batch), count('steps', values.steps)];
  if (steps < 10) throw new Error('--steps is at least 10.');
  const lab = await openLab(soakPage, withExactMemory);
  try {
    const run = async () => {
      const page = await lab.openPage();
      const options = { batch, at: [Math.floor(steps / 10), steps] };
      const result = await page.evaluate(({ batch, at }) => window.lab.soak(batch, at), options);
      await page.close();
      return result;
    };
    const first = await run();
    console.log(`${first.adapter}, ${first.tiling} tiling: ${steps} steps of the default model, batch ${batch}, twice`);
    print(first);
    const second = await run();
    print(second);
    const faults = soakFaults(first, second);
    for (const fault of faults) console.error(`✗ ${fault}`);
    if (faults.length > 0) process.exitCode = 1;
    else console.log('Nothing piles up, and both runs end at the same bits.');
  } finally {
    await lab.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  soak().catch((error) => {
    console.error(error.message.replace(/^page\.evaluate: (Error: )?/, '').split('\n    at ', 1)[0]);
    process.exitCode = 1;
  });
}
