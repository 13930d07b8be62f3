/** Tests which files count as golden cases, and what is said of each. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { caseLine, caseNames } from './parity.mjs';

describe('caseNames', () => {
  /** @type {string} */
  let folder;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'golden-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('takes every case, also one with a file missing, and leaves the curves aside', () => {
    const files = {
      'whole.json': '{ "config": {} }',
      'whole.safetensors': '',
      'a-tensors-only.safetensors': '',
      'b-config-only.json': '{ "config": {} }',
      'curves.json': '{ "run": { "config": {} } }',
      'other.json': '{}',
      'notes.md': 'config',
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    expect(caseNames(folder)).toEqual(['a-tensors-only', 'b-config-only', 'whole']);
  });
});

describe('caseLine', () => {
  const fine = { ratio: 0.006, error: 1.2e-7, where: 'xhat' };
  const verdict = { forward: fine, loss: fine, gradients: fine, adam1: fine, adam5: fine };
  const row = /** @type {const} */ ({ name: 'odd-shapes', backend: 'wasm', adapter: '' });

  it('shows each error and its part of the bound', () => {
    const line = caseLine({ ...row, result: { outcome: 'pass', verdict } });
    expect(line).toMatch(
      /^pass +odd-shapes +wasm +forward 1\.2e-7 \(0\.006\) +loss 1\.2e-7 .*adam5 1\.2e-7 \(0\.006\)$/,
    );
  });

  it('names the place of what is beyond its bound', () => {
    const bad = { ratio: Number.POSITIVE_INFINITY, error: Number.POSITIVE_INFINITY, where: 'decoder.bias missing' };
    const line = caseLine({ ...row, result: { outcome: 'FAIL', verdict: { ...verdict, gradients: bad } } });
    expect(line).toMatch(/^FAIL .*gradients ∞ \(∞\).*← gradients: decoder\.bias missing$/);
  });

  it('names what is unknown, and what went wrong', () => {
    expect(caseLine({ ...row, result: { outcome: 'unsupported', unknown: ['attention="causal"'] } })).toMatch(
      /^unsupported +odd-shapes +wasm +attention="causal"$/,
    );
    expect(caseLine({ ...row, result: { outcome: 'FAIL', problem: 'no WebGPU adapter' } })).toMatch(
      /^FAIL +odd-shapes +wasm +no WebGPU adapter$/,
    );
  });
});
