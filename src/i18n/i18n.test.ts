/** Both languages say the same things with the same facts, and numbers read as people expect. */

import { describe, expect, it } from 'vitest';
import { en } from './en';
import { formatAmount, formatFigure, formatNumber } from './format';
import { preferredLanguage, t } from './t';
import { zh } from './zh';

const placeholders = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/g))].sort();

describe('messages', () => {
  it('exist in both languages and no other', () => expect(Object.keys(zh).sort()).toEqual(Object.keys(en).sort()));

  it.each(Object.entries(en))('%s uses known facts in both languages', (key, english) => {
    const chinese = Object.entries(zh).find(([each]) => each === key)?.[1] ?? '';
    expect(english.trim()).not.toBe('');
    expect(chinese.trim()).not.toBe('');
    // The Chinese may leave a fact out, never invent one.
    expect(placeholders(english)).toEqual(expect.arrayContaining(placeholders(chinese)));
  });

  it('fill in their facts, leaving visible what is missing', () => {
    expect(t('en', 'setup.split', { train: 4000, test: 1000 })).toBe('4000 train, 1000 held out');
    expect(t('en', 'setup.split', { train: 4000 })).toContain('{test}');
  });

  it('come in the first preferred language that there is', () => {
    expect(preferredLanguage(['fr-FR', 'zh-TW', 'en'])).toBe('zh');
    expect(preferredLanguage(['en-GB', 'zh'])).toBe('en');
    expect(preferredLanguage(['fr'])).toBe('en');
    expect(preferredLanguage([])).toBe('en');
  });
});

describe('numbers', () => {
  it.each([
    [0.05, '0.05'],
    [0.0123456, '0.0123'],
    [1234.5, '1235'],
    [99999, '99999'],
    [123456, '1.23e5'],
    [1e-4, '1e-4'],
    [-0.000123456, '-1.23e-4'],
    [0, '0'],
    [Number.NaN, '–'],
    [Number.POSITIVE_INFINITY, '∞'],
    [null, '–'],
  ])('%s reads %s', (value, text) => expect(formatNumber(value)).toBe(text));

  it.each([
    [0, 'B', '0 B'],
    [999, 'B', '999 B'],
    [999.6, 'B', '1 kB'],
    [131072, 'B', '131 kB'],
    [12_345_678, 'FLOP', '12.3 MFLOP'],
    [4e9, 'FLOP', '4 GFLOP'],
    [null, 'B', '–'],
  ])('%s %s reads %s', (value, unit, text) => expect(formatAmount(value, unit)).toBe(text));

  it('keep their width as figures', () => {
    expect(formatFigure(0.05)).toBe('0.0500');
    expect(formatFigure(1e-4)).toBe('1.00e-4');
    expect(formatFigure(1234.5)).toBe('1235');
  });
});
