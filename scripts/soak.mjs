/** The long runs: `npm run soak -- [--steps 10000] [--batch 32] [--minutes 20] [--engine wasm|fused]`. Needs a built page. With --steps or --minutes alone, only that part. */

import { parseArgs } from 'node:util';
import { soakPage, soakQueries } from './soakPage.mjs';
import { soakSteps } from './soakSteps.mjs';

/** @param {string} name @param {string} text @param {number} least */
function count(name, text, least) {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least)
    throw new Error(`--${name} is a whole number from ${least}, not ${text}.`);
  return value;
}

/** @param {string} name @returns {keyof typeof soakQueries} */
function engineOf(name) {
  if (name === 'wasm' || name === 'fused') return name;
  throw new Error(`--engine is ${Object.keys(soakQueries).join(' or ')}, not ${name}.`);
}

async function soak() {
  const { values } = parseArgs({
    options: {
      batch: { type: 'string', default: '32' },
      steps: { type: 'string' },
      minutes: { type: 'string' },
      engine: { type: 'string', default: 'wasm' },
    },
  });
  const [batch, engine] = [count('batch', values.batch, 1), engineOf(values.engine)];
  const [steps, minutes] = [count('steps', values.steps ?? '10000', 10), count('minutes', values.minutes ?? '20', 1)];
  /** @type {string[]} */
  const faults = [];
  if (values.steps !== undefined || values.minutes === undefined) {
    faults.push(...(await soakSteps(batch, steps)));
  }
  if (values.minutes !== undefined || values.steps === undefined) {
    console.log(`\nThe page, ${minutes} minutes of training from tab to tab:`);
    faults.push(...(await soakPage(engine, minutes)));
  }
  for (const fault of faults) console.error(`✗ ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
  else console.log('Nothing piles up.');
}

soak().catch((error) => {
  console.error(error.message.replace(/^page\.evaluate: (Error: )?/, '').split('\n    at ', 1)[0]);
  process.exitCode = 1;
});
