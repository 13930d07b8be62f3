/** Presets are possible configurations, told apart, and what the method's page says they are. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyConfig } from './arbitraries';
import { defaults } from './clamp';
import { mend } from './constraints';
import { fields } from './fields';
import { differences, presetConfig, presetIds, presetOf } from './presets';

describe('presets', () => {
  it('has the eight of the method', () => expect(presetIds).toHaveLength(8));

  it.each(presetIds)('%s is possible and recognised, whatever came before', (id) => {
    fc.assert(
      fc.property(anyConfig, (before) => {
        const config = presetConfig(id, before);
        expect(mend(config).notices).toEqual([]);
        expect(presetOf(config)).toBe(id);
        expect(config).toMatchObject({ dataset: before.dataset, seed: before.seed });
      }),
      { numRuns: 20 },
    );
  });

  it('begins with the defaults', () => {
    expect(presetOf(defaults(fields))).toBe('article-corrected');
    expect(presetConfig('article-corrected', defaults(fields))).toEqual(defaults(fields));
  });

  it('recognises no preset once a knob is moved, and lists the knob', () => {
    const config = { ...presetConfig('rifai-2011', defaults(fields)), lambda: 0.2 };
    expect(presetOf(config)).toBeNull();
    expect(differences(config, presetConfig('rifai-2011', config))).toEqual([{ key: 'lambda', value: 0.2, base: 0.1 }]);
  });
});
