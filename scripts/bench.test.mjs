/** Tests how the benchmark's command line is read and how its files are called. */

import { describe, expect, it } from 'vitest';
import { gpuArguments, namesOf, resultsName, seedOf } from './bench.mjs';

describe('namesOf', () => {
  const known = ['a', 'b', 'c'];

  it('means all where nothing is said', () => {
    expect(namesOf(undefined, known, 'peers')).toEqual(known);
  });

  it('takes each name once, in the usual order', () => {
    expect(namesOf('c, a,c', known, 'peers')).toEqual(['a', 'c']);
  });

  it('says which name it does not know', () => {
    expect(() => namesOf('a,x', known, 'peers')).toThrow('--peers is of a, b, c, not x.');
  });
});

describe('seedOf', () => {
  it('takes whole numbers alone', () => {
    expect(seedOf('12')).toBe(12);
    for (const text of ['', '-1', '1.5', 'x']) expect(() => seedOf(text)).toThrow('--seed is a whole number');
  });
});

describe('resultsName', () => {
  it('is made of the adapter and the day', () => {
    const place = { adapter: 'Google SwiftShader (Subzero)', date: '2026-11-23' };
    expect(resultsName(place, 'comparison')).toBe('google-swiftshader-subzero-2026-11-23.json');
    expect(resultsName(place, 'growth')).toBe('google-swiftshader-subzero-2026-11-23-growth.json');
  });

  it('has a name for a browser without WebGPU', () => {
    expect(resultsName({ adapter: '', date: '2026-11-23' }, 'comparison')).toBe('no-webgpu-2026-11-23.json');
  });
});

describe('gpuArguments', () => {
  it('asks for no software adapter and keeps the rest', () => {
    const args = gpuArguments(['--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader', '--no-first-run']);
    expect(args).toEqual(expect.arrayContaining(['--enable-unsafe-webgpu', '--no-first-run']));
    expect(args.join(' ')).not.toContain('swiftshader');
  });
});
