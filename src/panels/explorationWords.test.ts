/** Holds what is said of a heatmap to those who do not see it, in both languages. */

import { describe, expect, it } from 'vitest';
import { t } from '../i18n/t';
import { explorationWords } from './explorationWords';

const english = explorationWords((key, params) => t('en', key, params), 'patch', 'unit');
const chinese = explorationWords((key, params) => t('zh', key, params), 'fromPatch', 'toPatch');
const size = { rows: 16, cols: 8 };

describe('the words of a heatmap', () => {
  it('name a cell and its value, counting from 1', () => {
    expect(english.cell({ row: 2, col: 4 }, 0.12345)).toBe('patch 3, unit 5: 0.123');
    expect(chinese.cell({ row: 2, col: 4 }, -0.5)).toBe('从图块 3，看图块 5：-0.5');
    expect(english.cell({ row: 0, col: 0 }, undefined)).toBe('patch 1, unit 1: –');
  });

  it('sum up size, range and where the largest stands', () => {
    const facts = { low: -0.25, high: 3, highAt: { row: 1, col: 0 } };
    expect(english.summary(size, facts)).toBe('16 rows, 8 columns, from -0.25 to 3. Largest: patch 2, unit 1.');
    expect(chinese.summary(size, facts)).toBe('16 行 8 列，数值从 -0.25 到 3。最大值的位置：从图块 2，看图块 1。');
    expect(english.summary(size, { low: 0, high: 0, highAt: { row: 0, col: 0 } })).toBe('16 rows, 8 columns, all 0.');
    expect(english.summary(size, null)).toBe('16 rows, 8 columns, no numbers.');
  });

  it('say which part of a large one a table shows', () => {
    const part = { row: 4, col: 0, rows: 32, cols: 8 };
    expect(english.part(part)).toBe('Shown are rows 5 to 36 and columns 1 to 8.');
  });
});
