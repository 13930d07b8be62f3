/** Every query string gives a valid state, and every state survives the query string. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyConfig } from './arbitraries';
import { defaults, isValues } from './clamp';
import { fields } from './fields';
import { settingsFields } from './settings';
import { parseSearch, searchEntries, writeSearch, writeValue } from './url';

const search = (values: Parameters<typeof searchEntries<typeof fields>>[1]) =>
  writeSearch(searchEntries(fields, values));
const read = (query: string) => parseSearch(fields, query);

describe('URL codec', () => {
  it('gives every field its own key, over both tables', () => {
    const keys = [...Object.values(fields), ...Object.values(settingsFields)].map((field) => field.url);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('reads back what it wrote, silently', () => {
    fc.assert(
      fc.property(anyConfig, (config) => {
        const { values, notices } = read(search(config));
        expect(values).toEqual(config);
        expect(notices).toEqual([]);
      }),
    );
  });

  it('makes a valid configuration of any string', () => {
    fc.assert(
      fc.property(fc.string(), (query) => {
        expect(isValues(fields, read(query).values)).toBe(true);
      }),
    );
  });

  it('makes a valid configuration of any value of any key, and tells when it used another', () => {
    const anyValue = fc.oneof(
      fc.string(),
      fc.double().map(String),
      fc.constantFrom('', ' ', 'NaN', '1e999', '-1e999', '-0', '0x10', 'null', '𝟙', '1,5', '+', 'true'),
    );
    fc.assert(
      fc.property(fc.constantFrom(...Object.entries(fields)), anyValue, ([key, field], value) => {
        const { values, notices } = read(`?${new URLSearchParams([[field.url, value]])}`);
        expect(isValues(fields, values)).toBe(true);
        const used = Object.entries(values).find(([each]) => each === key)?.[1];
        const asGiven =
          String(used) === value.trim() || used === Number(value.trim() || Number.NaN) || typeof used === 'boolean';
        expect(notices.length === 1 || asGiven).toBe(true);
      }),
    );
  });

  it('is empty for the defaults and short otherwise', () => {
    const config = defaults(fields);
    expect(search(config)).toBe('');
    expect(search({ ...config, learningRate: 1e-5, stopAfter: 100000, residual: true, heads: 2 })).toBe(
      '?heads=2&res=1&lr=1e-5&stop=1e5',
    );
  });

  it.each([
    ['heads=99', 'heads', 8, 'out-of-range'],
    ['heads=-1e999', 'heads', 1, 'out-of-range'],
    ['heads=2.6', 'heads', 3, 'not-whole'],
    ['heads=', 'heads', 4, 'not-a-number'],
    ['l=NaN', 'lambda', 0.05, 'not-a-number'],
    ['lr=0', 'learningRate', 1e-5, 'out-of-range'],
    ['patch=8', 'patchSize', '7', 'out-of-range'],
    ['patch=banana', 'patchSize', '7', 'unknown-option'],
    ['enc=ReLU', 'encoderActivation', 'relu', 'unknown-option'],
    ['enc=gelu', 'encoderActivation', 'relu', 'unknown-option'],
    ['res=maybe', 'residual', false, 'unknown-option'],
  ])('%s → %s %s, saying %s', (query, key, used, code) => {
    const { values, notices } = read(query);
    expect(values).toMatchObject({ [key]: used });
    expect(notices).toEqual([{ code, key, given: query.split('=')[1], used: writeValue(used) }]);
  });

  it('cuts absurdly long values in what it tells', () => {
    const [notice] = read(`?enc=${'x'.repeat(100_000)}`).notices;
    expect(notice?.given.length).toBeLessThanOrEqual(40);
  });

  it('takes the first of a repeated key and ignores keys of no knob', () => {
    expect(read('?heads=2&heads=3&utm=1').values.heads).toBe(2);
    expect(read('?__proto__=1&constructor=2').notices).toEqual([]);
  });
});
