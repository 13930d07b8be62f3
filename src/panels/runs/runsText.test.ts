/** Spans of time read as people say them. */

import { expect, it } from 'vitest';
import { t } from '../../i18n/t';
import { durationText, runMeasureText } from './runsText';

it.each([
  [400, '0 s', '0 秒'],
  [59_400, '59 s', '59 秒'],
  [61_000, '1 min 1 s', '1 分 1 秒'],
  [3_600_000 * 2.5, '2 h 30 min', '2 小时 30 分'],
])('%d ms', (ms, english, chinese) => {
  expect(durationText((key, params) => t('en', key, params), ms)).toBe(english);
  expect(durationText((key, params) => t('zh', key, params), ms)).toBe(chinese);
});

it('a measure reads as a figure, a count or a time', () => {
  const english = (key: Parameters<typeof t>[1], params?: Parameters<typeof t>[2]) => t('en', key, params);
  expect(runMeasureText(english, 'testMse', 0.05)).toBe('0.0500');
  expect(runMeasureText(english, 'step', 200)).toBe('200');
  expect(runMeasureText(english, 'trainedMs', null)).toBe('–');
});
