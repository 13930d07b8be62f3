/** Proves the export to PyTorch: exports runs, continues them there, and holds both against each other: `npm run torch [-- --case NAME] [--golden DIR] [--keep DIR]`. */

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { unzipSync } from 'fflate';
import { openLab } from './lab.mjs';
import { torchCases } from './torchCases.mjs';
import { findTorch, noTorch } from './torchPython.mjs';

/** @typedef {import('./torchCases.mjs').Case} Case */
/** @typedef {import('../src/protocol').LossPoint} LossPoint */

/** Steps that both go on. */
const STEPS = 20;
/** What differences are allowed. The page computes in float32 on WebAssembly; each figure is relative, see torchCheck.py. */
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

const check = fileURLToPath(new URL('torchCheck.py', import.meta.url));

/** Runs Python and gives what it printed. @param {string} python @param {string[]} args @param {string} cwd */
function run(python, args, cwd) {
  const { status, stdout, stderr } = spawnSync(python, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')}\n${stdout}\n${stderr}`);
  return stdout;
}
