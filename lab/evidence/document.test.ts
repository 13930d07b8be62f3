/** The document says what holds, what does not and what was skipped, and links the plots it was given. */

import { describe, expect, it } from 'vitest';
import { evidenceDocument, markdownTable, type Part } from './document';
import type { Experiment, Report } from './experiment';

const report: Report = {
  claims: [
    { id: '1.1', sentence: 'It falls.', criterion: 'every seed.', holds: true, finding: '2 → 1.' },
    { id: '1.2', sentence: 'It rises.', criterion: 'every seed.', holds: false, finding: '2 → 1.' },
  ],
  expectations: [
    { statement: 'It jumps.', reproduced: false, found: 'it walks.' },
    { statement: 'It walks.', reproduced: true, found: 'slowly.' },
  ],
  tables: [{ caption: 'Numbers', head: ['a', 'b'], rows: [['x|y', '1']] }],
  plots: [{ kind: 'heat', name: 'picture', title: 'A picture', axisLabel: '', valueLabel: '', panels: [] }],
  caveats: ['Small.'],
  meaning: ['Think.'],
};

const experiment: Experiment = {
  id: 1,
  title: 'Falling',
  question: ['Does it fall?'],
  variants: [],
  marks: [5],
  measure: async () => ({}),
  report: () => report,
};

const facts = { date: '2020-01-02', backend: 'wasm', browser: 'Chromium 1', seeds: 3 };
const trials = [{ variant: 'v', seed: 1, points: [], seconds: 90 }];
const write = (parts: readonly Part[]) => evidenceDocument(parts, facts);

describe('the document', () => {
  const text = write([{ experiment, trials, report }]);

  it('tells when, on what and how long', () => {
    expect(text).toContain('2020-01-02');
    expect(text).toContain('backend wasm, Chromium 1');
    expect(text).toContain('3 seeds or more each, 1.5 minutes');
    expect(text).toContain('1 of 2 claims hold');
  });

  it('does not hide a claim that fails, nor an expectation that is missed', () => {
    expect(text).toContain('| 1.2 | It rises. | DOES NOT HOLD |');
    expect(text).toContain('- (1) It jumps. **Does not reproduce:** it walks.');
    expect(text).toContain('- It walks. Reproduces: slowly.');
  });

  it('links its plots and gives its tables', () => {
    expect(text).toContain('![A picture](evidence/picture.svg)');
    expect(text).toContain('| x\\|y | 1 |');
  });

  it('says why an experiment is missing', () => {
    expect(write([{ experiment, skipped: 'no files.' }])).toContain('**Skipped:** no files.');
  });
});

describe('a table', () => {
  it('has a head, a rule and rows', () => {
    expect(markdownTable({ caption: '', head: ['a'], rows: [['1'], ['2']] })).toBe('| a |\n| --- |\n| 1 |\n| 2 |');
  });
});
