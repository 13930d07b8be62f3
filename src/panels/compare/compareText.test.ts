/** What is said about two models names knobs and numbers as a person would. */

import { describe, expect, it } from 'vitest';
import { defaults } from '../../config/clamp';
import { fields } from '../../config/fields';
import { type MessageKey, type MessageParams, t } from '../../i18n/t';
import { differenceSentence, outcomeText } from './compareText';

const english = (key: MessageKey, params?: MessageParams) => t('en', key, params);
const chinese = (key: MessageKey, params?: MessageParams) => t('zh', key, params);
const a = defaults(fields);

describe('the sentences of a comparison', () => {
  it('name each knob with both values', () => {
    const b = { ...a, lambda: 0.5, residual: true };
    expect(differenceSentence(english, a, b)).toBe(
      'B differs from A. Residual connection: on instead of off; λ: 0.5 instead of 0.05.',
    );
    expect(differenceSentence(chinese, a, b)).toBe('B 与 A 的不同。残差连接：开，A 为 关；λ：0.5，A 为 0.05。');
    expect(differenceSentence(english, a, a)).toBe('B does not differ from A.');
  });

  it('tell the outcome in round numbers', () => {
    const facts = { a: 0.028_04, b: 0.031_41, percent: 12.02 };
    expect(outcomeText(english, { code: 'worse', facts })).toBe(
      'B reconstructs held-out images 12 % worse (test MSE: A 0.0280, B 0.0314).',
    );
    expect(outcomeText(english, { code: 'lessSensitive', facts: { a: 3.1, b: 1, times: 3.1 } })).toContain(
      'B’s code is 3.1 times less sensitive',
    );
    expect(outcomeText(english, { code: 'size', facts: { a: 1000, b: 2000 } })).toContain(
      'A has 1000 parameters, B 2000',
    );
  });
});
