/** A link tells a comparison exactly, and no link breaks the page. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyConfig } from '../config/arbitraries';
import { clampValue } from '../config/clamp';
import { fields } from '../config/fields';
import { settingsFields } from '../config/settings';
import { writeSearch } from '../config/url';
import { comparableKeys, differencesIn, readVersus, versusEntries, versusKey } from './compareKeys';

const written = (differences: Parameters<typeof versusEntries>[0]) => writeSearch(versusEntries(differences));

describe('a comparison in the address', () => {
  it('reads back what it wrote, silently', () => {
    fc.assert(
      fc.property(anyConfig, fc.subarray([...comparableKeys]), (config, keys) => {
        const differences = differencesIn(config, keys);
        expect(readVersus(written(differences))).toEqual({ differences, notices: [] });
      }),
    );
  });

  it('is short, and is there also where both models are the same', () => {
    expect(written({ lambda: 0.5, attention: 'article-code' })).toBe('?vs=attn-article-code_l-0.5');
    expect(written({ lambda: -0.5 })).toBe('?vs=l--0.5');
    expect(written({})).toBe('?vs=');
    expect(readVersus('?vs=').differences).toEqual({});
    expect(written(null)).toBe('');
    expect(readVersus('?l=1').differences).toBeNull();
  });

  it('makes possible values of any string', () => {
    fc.assert(
      fc.property(fc.string(), (given) => {
        const { differences } = readVersus(`?${new URLSearchParams([[versusKey, given]])}`);
        for (const [key, value] of Object.entries(differences ?? {})) {
          const field = Object.entries(fields).find(([each]) => each === key)?.[1];
          expect(field && clampValue(field, value)).toBe(value);
        }
      }),
    );
  });

  it('tells what it had to change, and leaves seed and data alone', () => {
    const { differences, notices } = readVersus('?vs=heads-99_seed-7_data-file_what-1_l');
    expect(differences).toEqual({ heads: 8, lambda: 0.05 });
    expect(notices.map(({ code, key }) => [code, key])).toEqual([
      ['out-of-range', 'heads'],
      ['not-a-number', 'lambda'],
    ]);
  });

  it('has a key and a notation that no knob uses', () => {
    const keys = [...Object.values(fields), ...Object.values(settingsFields)].map((field) => field.url);
    expect(keys).not.toContain(versusKey);
    for (const key of keys) expect(key).toMatch(/^[a-z]+$/);
  });
});
