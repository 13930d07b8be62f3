/** How the values of knobs read. Knows the message keys of knobs, no control. */

import type { FieldValue } from '../config/clamp';
import { en } from '../i18n/en';
import { formatNumber } from '../i18n/format';
import type { KnobKey } from '../i18n/keys';
import type { MessageKey } from '../i18n/t';

type Translate = (key: MessageKey) => string;

const isMessageKey = (key: string): key is MessageKey => key in en;

/** A knob's value as a person reads it: an option's name, a short number, ✓ or –. */
export function fieldText(t: Translate, key: KnobKey, value: FieldValue): string {
  if (typeof value === 'number') return formatNumber(value, 4);
  if (typeof value === 'boolean') return value ? '✓' : '–';
  const option = `option.${key}.${value}`;
  return isMessageKey(option) ? t(option) : value;
}
