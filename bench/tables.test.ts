import { describe, expect, it } from 'vitest';
import type { Measured, Section } from './results';
import { growthTable, markdown, plainText, sectionNotes, sectionTable } from './tables';

const steady = (median: number) => ({ median, low: median, high: median });
const shape = { B: 128, S: 16, I: 49, D: 16, H: 4, d: 8, parameters: 3793, flops: 56_000_000 };

const fused: Measured = {
  peer: 'fused-webgpu',
  title: 'ours, fused',
  backend: 'webgpu',
  agreement: { steps: 20, worst: 1e-5 },
  firstStepMs: 3500,
  stepMs: { median: 15, low: 14, high: 17 },
  scriptMs: steady(0.04),
  ratio: steady(1),
  stepsPerRound: 130,
  counts: { dispatches: 9, submits: 0.1, buffers: 0, bindGroups: 0, uploadedBytes: 0, readBackBytes: 16 },
  peakGpuBytes: 18_866_416,
  choice: null,
};
const wasm: Measured = {
  ...fused,
  peer: 'tfjs-wasm',
  title: 'tfjs',
  backend: 'wasm',
  agreement: { steps: 6, worst: 3e-6 },
  stepMs: steady(9),
  scriptMs: steady(9),
  ratio: steady(0.6),
  stepsPerRound: 200,
  counts: null,
  peakGpuBytes: null,
  choice: 'waits every 4',
};
const section: Section = {
  configuration: 'default',
  shape,
  rounds: 9,
  baseline: 'fused-webgpu',
  measured: [fused, wasm],
  absent: [{ peer: 'tfjs-webgl', title: 'tfjs', backend: 'webgl', problem: 'no WebGL' }],
};

describe('sectionTable', () => {
  const [head = [], first = [], second = []] = sectionTable(section);

  it('puts the fastest first, also where it is not ours', () => {
    expect([first[0], second[0]]).toEqual(['tfjs', 'ours, fused']);
    expect(head).toContain('÷ ours, fused, webgpu');
  });

  it('has a dash for what a backend does not have', () => {
    expect(first.slice(2)).toEqual(['9', '0.6', '—', '—', '—', '—', '—', '—', '—', '—', '3.5']);
    expect(second.slice(2)).toEqual(['15 (14–17)', '1', '0.04', '9', '0.1', '0', '0', '0 B', '16 B', '18.9 MB', '3.5']);
  });

  it('has as many cells in each row', () => {
    expect(new Set([head, first, second].map((row) => row.length)).size).toBe(1);
  });
});

describe('sectionNotes', () => {
  it('says how far losses agree, what a peer chose and who was absent', () => {
    expect(sectionNotes(section)).toEqual([
      '9 interleaved rounds of 130 to 200 steps a peer.',
      'Losses agree within 1.0e-5 over the first 6 to 20 steps.',
      'tfjs (wasm) waits every 4.',
      'tfjs (webgl) does not work here: no WebGL',
    ]);
  });
});

describe('growthTable', () => {
  it('shows the work, its rate and the time of a token', () => {
    const point = {
      shape,
      agreement: fused.agreement,
      firstStepMs: 2000,
      stepMs: steady(2.048),
      flopsPerSecond: 2.5e10,
    };
    const [, row] = growthTable({ peer: 'fused-webgpu', points: [point] });
    expect(row).toEqual(['16', '8', '128', '16', '2.05', '56 M', '25 G', '1', '2']);
  });
});

describe('plainText and markdown', () => {
  const table = [
    ['a', 'bb', 'c'],
    ['long', 'x', '1'],
  ];

  it('lines up columns', () => {
    expect(plainText(table)).toBe('a     bb  c\nlong  x   1');
  });

  it('aligns figures to the right', () => {
    expect(markdown(table)).toBe('| a | bb | c |\n| --- | --- | ---: |\n| long | x | 1 |');
  });
});
