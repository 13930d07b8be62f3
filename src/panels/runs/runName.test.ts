/** Names of runs say what differs, all of it, and nothing else. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyConfig } from '../../config/arbitraries';
import { defaults } from '../../config/clamp';
import { type Config, fields } from '../../config/fields';
import { configKeys } from '../../config/presets';
import { type Language, t } from '../../i18n/t';
import type { KeptRun } from '../../protocol';
import { type Facet, facetValue, namingFacets } from '../../state/runs/naming';
import { aRun } from '../../state/runs/runFixture';
import { runNames } from './runName';

const names = (configs: readonly Partial<Config>[], language: Language = 'en') => {
  const runs = configs.map((config, index) => aRun(`${index}`, config, { begunMs: index }));
  const found = runNames((key, params) => t(language, key, params), runs);
  return runs.map(({ id }) => found.get(id) ?? '');
};

/** Runs like those of a person: one configuration with a few knobs moved, some of them more than once. */
const someConfigs = fc
  .tuple(
    fc.array(anyConfig, { minLength: 1, maxLength: 3 }),
    fc.array(fc.uniqueArray(fc.constantFrom(...configKeys), { maxLength: 3 }), { minLength: 2, maxLength: 8 }),
  )
  .map(([sources, moves]) =>
    moves.map((keys, index): Config => {
      const source = sources[index % sources.length];
      return { ...defaults(fields), ...(source && Object.fromEntries(keys.map((key) => [key, source[key]]))) };
    }),
  );

describe('names of runs', () => {
  it('say the knob that differs, with its symbol, in the language of the reader', () => {
    expect(names([{ lambda: 0.1 }, { lambda: 0.05 }])).toEqual(['λ 0.1', 'λ 0.05']);
    expect(
      names([
        { lambda: 0.1, heads: 8 },
        { lambda: 1, heads: 4 },
      ]),
    ).toEqual(['λ 0.1 · 8 heads', 'λ 1 · 4 heads']);
    expect(names([{ heads: 8 }, { heads: 2, attention: 'raw' }], 'zh')).toEqual([
      '注意力：标准 · 8 头',
      '注意力：原始 · 2 头',
    ]);
  });

  it('leave out what most runs have in common', () => {
    expect(names([{}, {}, { latentDim: 32 }, { tiedWeights: true }])).toEqual([
      'D 16 · no tied weights',
      'D 16 · no tied weights (2)',
      'D 32',
      'tied weights',
    ]);
  });

  it('say nothing of runs that are alike, and number them', () => {
    expect(names([{}, {}])).toEqual(['common knobs', 'common knobs (2)']);
    expect(names([{ lambda: 3 }])).toEqual(['common knobs']);
  });

  it('show as many digits as it takes', () => {
    expect(names([{ lambda: 0.1 }, { lambda: 0.10001 }, { lambda: 2 }])).toEqual(['λ 0.1', 'λ 0.10001', 'λ 2']);
  });

  it('are those that a person gave', () => {
    const runs = [aRun('a', {}, { name: 'my best' }), aRun('b', { lambda: 1 })];
    const found = runNames((key, params) => t('en', key, params), runs);
    expect(found.get('a')).toBe('my best');
    expect(found.get('b')).toBe('λ 1');
  });

  it.each(['en', 'zh'] as const)('of different configurations are different (%s)', (language) => {
    fc.assert(
      fc.property(someConfigs, (configs) => {
        const different = new Set(configs.map((config) => JSON.stringify(config)));
        const said = names(configs, language);
        expect(new Set(said).size).toBe(configs.length);
        const plain = said.map((name) => name.replace(/ \(\d+\)$|（\d+）$/, ''));
        expect(new Set(plain).size).toBe(different.size);
      }),
      { numRuns: 200 },
    );
  });

  it('have no knob that is the same in all runs, and none that most runs share, but for the ordinary run', () => {
    fc.assert(
      fc.property(someConfigs, (configs) => {
        const runs = configs.map((config, index) => aRun(`${index}`, config));
        const sharing = (run: KeptRun, facet: Facet) =>
          runs.filter((each) => facetValue(each, facet) === facetValue(run, facet)).length;
        namingFacets(runs).forEach((named, index) => {
          const run = runs[index] ?? aRun('none');
          const ordinary = named.every((facet) => sharing(run, facet) > runs.length / 2);
          for (const facet of named) expect(sharing(run, facet)).toBeLessThan(runs.length);
          if (!ordinary) for (const facet of named) expect(sharing(run, facet)).toBeLessThanOrEqual(runs.length / 2);
          if (ordinary) expect(named.length).toBeLessThanOrEqual(2);
        });
      }),
      { numRuns: 200 },
    );
  });
});
