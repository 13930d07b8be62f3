/** What is said about files: which file, which step, and no more than was checked. */

import { describe, expect, it } from 'vitest';
import { t as translate } from '../../i18n/t';
import type { ReceiptCheck, ReceiptVerdict } from '../../state/fileStore';
import { info } from '../../state/trainerFixture';
import type { Translate } from '../readingText';
import { newsText } from './newsText';
import { checkText } from './receiptText';

const t: Translate = (key, params) => translate('en', key, params);
const verdict: ReceiptVerdict = {
  ...{
    kind: 'matches',
    step: 40,
    difference: 0,
    losses: null,
    reasons: [],
    within: 1e-3,
    sameData: true,
    altered: false,
  },
};
const receipt: ReceiptCheck['receipt'] = {
  ...{
    url: '',
    search: '',
    seed: 1,
    versions: { app: '0', tfjs: '0' },
    backend: 'wasm',
    adapter: '',
    engine: 'composed',
  },
  ...{ data: { name: 'digits', fingerprint: 'f00d' }, step: 40, turns: [], complete: true },
  ...{ losses: [], lossesHash: '', weights: [], test: null },
};
const check = (changes: Partial<ReceiptVerdict> | null, complete = true) =>
  checkText(
    t,
    { receipt: { ...receipt, complete }, file: 'r.json', verdict: changes && { ...verdict, ...changes } },
    17,
  );

describe('file news', () => {
  it('says at which step a run was saved, and what is not in it', () => {
    const saved = { kind: 'saved', file: 'a.aae', step: 12, without: null } as const;
    expect(newsText(t, saved, null)).toBe('Saved “a.aae”: the run as it stood at step 12 when you asked.');
    expect(newsText(t, { ...saved, without: 'mine.csv' }, null)).toContain('“mine.csv” could no longer be read');
  });

  it('says where an opened run was trained, and whether its data are other ones here', () => {
    const opened = { kind: 'opened', file: 'a.aae', step: 12, backend: 'webgpu', engine: 'fused', savedMs: 0 } as const;
    expect(newsText(t, { ...opened, fingerprint: info.data.fingerprint }, info)).toBe(
      'Opened “a.aae” at step 12. It was trained on WebGPU with the fused engine.',
    );
    expect(newsText(t, { ...opened, fingerprint: 'other' }, info)).toContain('data are not the same here');
  });
});

describe('receipt text', () => {
  it('tells how far the check is, and a match plainly', () => {
    expect(check(null)).toBe('Checking the receipt “r.json”: step 17 of 40.');
    expect(check({})).toMatch(/^“r\.json” matches: up to step 40 every checked loss is the same to the last bit/);
  });

  it('tells rounding from another run, and why bits may differ', () => {
    const elsewhere = { reasons: ['backend', 'gpu'] } as const;
    expect(check({ kind: 'close', step: 3, difference: 2e-4, ...elsewhere })).toMatch(
      /matches but for rounding: from step 3 .* by more than 0\.02 %\. .*cannot be expected here: another backend, a GPU/,
    );
    expect(check({ kind: 'differs', step: 9, losses: { expected: 0.5, actual: 0.7 }, ...elsewhere })).toMatch(
      /differs from step 9: its loss there is 0\.5, here it is 0\.7\. .*more than 0\.1 %/,
    );
    expect(check({ kind: 'differs', step: 9, losses: null })).toMatch(/the weights there are not\. Backend, engine/);
  });

  it('adds what else was found', () => {
    expect(check({ sameData: false, altered: true }, false)).toMatch(
      /not those of the receipt \(“Drawn digits”\)\. .*not know all turns.*someone has changed it\.$/,
    );
  });
});
