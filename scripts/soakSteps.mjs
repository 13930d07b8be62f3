/** Trains long on the fused engine, twice: nothing may pile up, and both runs must end at the same bits. */

import { engineDependencies } from './engineDependencies.mjs';
import { openLab } from './lab.mjs';

/** @typedef {import('../lab/soak').SoakResult} SoakResult */

const MOST_HEAP_GROWTH = 2 ** 20;

/** @type {import('./lab.mjs').SourcePage} */
const soakLab = {
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

/**
 * @param {number} batch samples of a step
 * @param {number} steps
 * @returns {Promise<string[]>} what is wrong, one line each
 */
export async function soakSteps(batch, steps) {
  const lab = await openLab(soakLab, withExactMemory);
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
    return soakFaults(first, second);
  } finally {
    await lab.close();
  }
}
