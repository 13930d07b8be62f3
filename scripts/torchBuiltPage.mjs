/** What a person does: trains on the built page, clicks *Export to PyTorch*, goes on on both sides, exports again, and compares the weights. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { withBuiltPage } from './builtPage.mjs';
import { continued, STEPS, unpack } from './torchChecks.mjs';

/** Adam turns what is left of a gradient that is exactly zero, this one's, into steps of full length: it means nothing, and does nothing. */
const MEANINGLESS = 'attention.k.bias';
/** The weights' difference that is allowed after 20 steps, as a part of the greatest weight of each tensor. */
const BOUND = 1e-4;

/** The tensors of a safetensors file by name, read anew here so that no fault of the program's own reader hides. @param {Buffer} bytes @returns {Map<string, Float32Array>} */
export function tensorsOf(bytes) {
  const length = Number(bytes.readBigUInt64LE(0));
  const { __metadata__: _, ...entries } = JSON.parse(bytes.subarray(8, 8 + length).toString('utf8'));
  return new Map(
    Object.entries(entries).map(
      ([
        name,
        {
          data_offsets: [begin, end],
        },
      ]) => [name, new Float32Array(Uint8Array.from(bytes.subarray(8 + length + begin, 8 + length + end)).buffer)],
    ),
  );
}

/** The greatest difference of two models' parameters, each tensor's as a part of its greatest value. @param {Map<string, Float32Array>} one @param {Map<string, Float32Array>} other */
export function weightDifference(one, other) {
  const names = [...other.keys()].filter((name) => !name.includes('/') && name !== MEANINGLESS);
  const differences = names.map((name) => {
    const [a, b] = [one.get(name) ?? new Float32Array(), other.get(name) ?? new Float32Array()];
    if (a.length !== b.length) return Number.NaN;
    const greatest = b.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const difference = b.reduce((most, value, i) => Math.max(most, Math.abs(value - (a[i] ?? 0))), 0);
    return greatest === 0 ? difference : difference / greatest;
  });
  return Math.max(...differences);
}

/** Clicks the button and unpacks what it gives. @param {import('playwright').Page} page @param {string} folder */
async function exported(page, folder) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export to PyTorch', exact: true }).click(),
  ]);
  unpack(readFileSync(await download.path()), folder);
}

/** Trains up to `step`. @param {import('playwright').Page} page @param {number} step */
async function trainTo(page, step) {
  const box = page.getByLabel('Exact value: Stop after', { exact: true });
  await page.locator('details', { has: box }).evaluate((details) => details.setAttribute('open', ''));
  await box.fill(String(step));
  await box.press('Enter');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await page
    .getByRole('status', { name: 'Step', exact: true })
    .filter({ hasText: String(step) })
    .waitFor();
  await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
}

/** Gives how many comparisons failed. @param {string} python @param {string} folder */
export async function checkBuiltPage(python, folder) {
  await build({ logLevel: 'warn' });
  const [before, after] = [join(folder, 'before'), join(folder, 'after')];
  await withBuiltPage(async (browser, address) => {
    const page = await browser.newPage({ locale: 'en-US' });
    await page.goto(`${address}?backend=wasm&engine=composed&limit=300&batch=33&drop=0.1&reg=contractive-code`);
    await trainTo(page, 30);
    await exported(page, before);
    await trainTo(page, 30 + STEPS);
    await exported(page, after);
  });
  const expected = tensorsOf(readFileSync(join(after, 'weights.safetensors')));
  let failed = 0;
  for (const processes of [1, 2]) {
    continued(python, before, processes);
    const file = join(before, `continued-${processes}`, 'weights.safetensors');
    const difference = weightDifference(tensorsOf(readFileSync(file)), expected);
    const agrees = difference <= BOUND;
    if (!agrees) failed += 1;
    console.log(
      `built page, ${STEPS} steps after the click, ${processes} process${processes === 1 ? '' : 'es'}: weights differ by ${difference.toExponential(1)} (allowed ${BOUND})${agrees ? '' : ' ✗'}`,
    );
  }
  return failed;
}
