/** The short name of a moved knob for a mark in the chart. Pure; knows neither stores nor React. */

import { en } from '../i18n/en';
import { formatNumber } from '../i18n/format';
import type { MessageKey, MessageParams } from '../i18n/t';
import type { Mark } from '../state/runStore';

type Translate = (key: MessageKey, params?: MessageParams) => string;

/** "λ 0.3"; for a list, the chosen option's name where one is known. */
export function markLabel(t: Translate, { key, value }: Pick<Mark, 'key' | 'value'>): string {
  const shown =
    typeof value === 'number' ? formatNumber(value) : optionName(t, `option.${key}.${value}`, String(value));
  if (key === 'learningRate') return t('loss.markLearningRate', { value: shown });
  if (key === 'regulariser') return t('loss.markRegulariser', { value: shown });
  return t('loss.mark', { knob: t(`field.${key}`), value: shown });
}

function optionName(t: Translate, key: string, otherwise: string): string {
  return isMessageKey(key) ? t(key) : otherwise;
}

function isMessageKey(key: string): key is MessageKey {
  return key in en;
}
