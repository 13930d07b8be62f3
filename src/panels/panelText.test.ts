/** Holds the sentences that the drawing panels put together: weights that are pointed at, and marks. */

import { describe, expect, it } from 'vitest';
import { type MessageKey, type MessageParams, t } from '../i18n/t';
import { markLabel } from './markLabel';
import { weightText } from './weightText';

const english = (key: MessageKey, params?: MessageParams) => t('en', key, params);
const chinese = (key: MessageKey, params?: MessageParams) => t('zh', key, params);

describe('weightText', () => {
  const data = new Float32Array(9);
  data[1 * 3 + 2] = 0.3125;
  const maps = [
    { data: new Float32Array(9), size: 3, high: 1 },
    { data, size: 3, high: 1 },
  ];

  it('names head, both patches and the weight, counting from 1', () => {
    expect(weightText(english, maps, { map: 1, row: 1, col: 2 }, false, 0)).toBe('head 2: patch 2 → patch 3: 0.313');
  });

  it('names the patch and both heads where heads attend to heads', () => {
    const text = weightText(english, [{ data, size: 3, high: 1 }], { map: 0, row: 1, col: 2 }, true, 6);
    expect(text).toBe('patch 7: head 2 → head 3: 0.313');
  });

  it('is empty for a weight that is gone after a restart', () => {
    expect(weightText(english, maps, { map: 2, row: 0, col: 0 }, false, 0)).toBe('');
    expect(weightText(english, maps, { map: 0, row: 3, col: 0 }, false, 0)).toBe('');
  });
});

describe('markLabel', () => {
  it('is short: symbol and value', () => {
    expect(markLabel(english, { key: 'lambda', value: 0.3 })).toBe('λ 0.3');
    expect(markLabel(english, { key: 'learningRate', value: 0.001 })).toBe('lr 0.001');
    expect(markLabel(chinese, { key: 'learningRate', value: 0.001 })).toBe('学习率 0.001');
  });

  it('names a list alone', () => {
    expect(markLabel(english, { key: 'regulariser', value: 'contractive-code' })).toBe('Regulariser');
  });
});
