/** Proves the export to PyTorch: runs are exported, go on in PyTorch, and both are held against each other: `npm run torch [-- --case NAME] [--golden DIR] [--keep DIR]`. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openLab } from './lab.mjs';
import { checkBuiltPage } from './torchBuiltPage.mjs';
import { torchCases } from './torchCases.mjs';
import { bounds, checkCase, checkGolden } from './torchChecks.mjs';
import { findTorch, noTorch } from './torchPython.mjs';

/** @typedef {import('./torchChecks.mjs').Figures} Figures */

/** @type {(keyof typeof bounds)[]} */
const columns = ['input', 'outputs', 'loss', 'regulariser', 'gradients', 'next', 'processes'];

/** A line of the table. @param {string} name @param {string[]} cells */
const row = (name, cells) => `${name.padEnd(22)}${cells.map((cell) => cell.padStart(13)).join('')}`;

/** A figure in two digits, marked where it is out of bounds. @param {Figures} figures @param {keyof typeof bounds} column */
export function cell(figures, column) {
  const value = figures[column];
  return `${value === 0 ? '0' : value.toExponential(1)}${value <= bounds[column] ? '' : ' ✗'}`;
}

/** Whether all figures are within bounds; a figure that is not a number is not. @param {Figures} figures */
export const isWithin = (figures) => columns.every((column) => figures[column] <= bounds[column]);

/** The worst figure of each column. @param {Figures[]} all @returns {Figures} */
export function worst(all) {
  const of = (/** @type {keyof typeof bounds} */ column) => Math.max(...all.map((figures) => figures[column]));
  return {
    input: of('input'),
    outputs: of('outputs'),
    loss: of('loss'),
    regulariser: of('regulariser'),
    gradients: of('gradients'),
    next: of('next'),
    processes: of('processes'),
  };
}

async function main() {
  const { values } = parseArgs({
    options: { case: { type: 'string' }, golden: { type: 'string' }, keep: { type: 'string' } },
  });
  const torch = findTorch(process.env);
  if (!torch) {
    console.log(`skipped: ${noTorch}`);
    return;
  }
  console.log(`PyTorch ${torch.version} (${torch.python})`);
  const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'playground-torch-'));
  let failed = 0;
  if (values.golden !== undefined) failed += checkGolden(torch.python, folder, values.golden);

  const wanted = torchCases.filter(({ name }) => values.case === undefined || name === values.case);
  if (wanted.length === 0 && values.case !== 'built-page') throw new Error(`There is no case ${values.case}.`);
  console.log(row('case', ['input', 'outputs', 'loss', 'R', 'gradients', 'next 20', '2 processes']));
  console.log(
    row(
      'allowed',
      columns.map((column) => bounds[column].toExponential(0)),
    ),
  );
  /** @type {Figures[]} */
  const all = [];
  const lab = await openLab();
  try {
    const page = await lab.openPage();
    await page.evaluate(() => window.lab.start('wasm'));
    for (const each of wanted) {
      try {
        const figures = await checkCase(page, torch.python, join(folder, each.name), each);
        console.log(
          row(
            each.name,
            columns.map((column) => cell(figures, column)),
          ),
        );
        all.push(figures);
        if (!isWithin(figures)) failed += 1;
      } catch (error) {
        console.log(`${each.name}: ${error instanceof Error ? error.message : error}`);
        failed += 1;
      }
    }
  } finally {
    await lab.close();
  }
  if (all.length > 0)
    console.log(
      row(
        'worst',
        columns.map((column) => cell(worst(all), column)),
      ),
    );
  if (values.case === undefined || values.case === 'built-page')
    failed += await checkBuiltPage(torch.python, join(folder, 'built-page'));
  if (values.keep === undefined) rmSync(folder, { recursive: true });
  console.log(failed === 0 ? 'All agree.' : `${failed} do not agree.`);
  if (failed > 0) process.exitCode = 1;
}

if (process.argv[1] === import.meta.filename) {
  main().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
