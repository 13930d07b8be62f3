/** Every address is read: a state that can be, with notices; every state comes back from its address. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyConfig } from '../config/arbitraries';
import { isValues } from '../config/clamp';
import { mend } from '../config/constraints';
import { fields } from '../config/fields';
import { settingsFields } from '../config/settings';
import { comparableKeys, differencesIn, readVersus } from './compareKeys';
import { readSearch, stateSearch } from './urlSync';

const anySettings = fc.record({
  language: fc.constantFrom(...settingsFields.language.options),
  theme: fc.constantFrom(...settingsFields.theme.options),
  backend: fc.constantFrom(...settingsFields.backend.options),
  engine: fc.constantFrom(...settingsFields.engine.options),
  hidden: fc.constantFrom(...settingsFields.hidden.options),
});
const possible = anyConfig.map((config) => mend(config).config);
const anyDifferences = fc
  .tuple(anyConfig, fc.option(fc.subarray([...comparableKeys])))
  .map(([config, keys]) => keys && differencesIn(config, keys));

const urlKeys = [...Object.values(fields), ...Object.values(settingsFields)].map(({ url }) => url).concat('vs');
const oddValue = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.double().map(String),
  fc.constantFrom(
    '',
    '%',
    '%zz',
    'NaN',
    '1e999',
    '-0',
    '0x10',
    '_',
    '-',
    'l-',
    'l--1',
    '__proto__-1',
    'x'.repeat(5000),
  ),
);
const oddSearch = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.tuple(fc.oneof(fc.constantFrom(...urlKeys), fc.string()), oddValue))
    .map((pairs) => `?${pairs.map(([key, value]) => `${key}=${value}`).join('&')}`),
);

function judge(search: string): void {
  const { config, settings } = readSearch(search, true);
  const versus = readVersus(search);
  const sound =
    isValues(fields, config) &&
    isValues(settingsFields, settings) &&
    mend(config).notices.length === 0 &&
    Object.keys(versus.differences ?? {}).every((key) => comparableKeys.some((each) => each === key));
  if (!sound) throw new Error(`no possible state from ${search}`);
  // What an address leads to has an address of its own, which leads to the same.
  if (stateSearch(readSearch(stateSearch(config, settings), true).config, settings) !== stateSearch(config, settings)) {
    throw new Error(`another state from the address that ${search} leads to`);
  }
}

describe('the address', () => {
  it('brings back every state, silently', () => {
    fc.assert(
      fc.property(possible, anySettings, anyDifferences, (config, settings, differences) => {
        const search = stateSearch(config, settings, differences);
        expect(readSearch(search, true)).toEqual({ config, settings, notices: [] });
        expect(readVersus(search)).toEqual({ differences, notices: [] });
      }),
      { numRuns: 1000 },
    );
  }, 120_000);

  it('leads to a possible state, whatever is in 10,000 of them', () => {
    fc.assert(fc.property(oddSearch, judge), { numRuns: 5000 });
    const damaged = fc
      .tuple(
        possible,
        anySettings,
        anyDifferences,
        fc.nat(400),
        fc.string({ unit: 'binary', maxLength: 3 }),
        fc.nat(20),
      )
      .map(([config, settings, differences, at, put, drop]) => {
        const search = stateSearch(config, settings, differences);
        const place = at % (search.length + 1);
        return search.slice(0, place) + put + search.slice(place + drop);
      });
    fc.assert(fc.property(damaged, judge), { numRuns: 5000 });
  }, 120_000);

  it('is read at once however long it is', () => {
    judge(`?${'l=1&'.repeat(200_000)}`);
    judge(`?vs=${'l-1_'.repeat(200_000)}`);
    judge(`?data=${'%'.repeat(1_000_000)}`);
  });
});
