/** The short name of a moved knob for a mark in the chart. Pure; knows neither stores nor React. */

import { formatNumber } from '../i18n/format';
import type { MessageKey, MessageParams } from '../i18n/t';
import type { Mark } from '../protocol';

/** "λ 0.3"; of a list or a switch the name alone, its options being too long for a mark. */
export function markLabel(
  t: (key: MessageKey, params?: MessageParams) => string,
  { key, value }: Pick<Mark, 'key' | 'value'>,
): string {
  if (typeof value !== 'number') return t(`field.${key}`);
  if (key === 'learningRate') return t('loss.markLearningRate', { value: formatNumber(value) });
  return t('loss.mark', { knob: t(`field.${key}`), value: formatNumber(value) });
}
