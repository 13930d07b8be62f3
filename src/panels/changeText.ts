/** What differs from the default, knob by knob, in words. Pure; knows neither stores nor React. */

import type { FieldValue } from '../config/clamp';
import type { Config, ConfigKey } from '../config/fields';
import { type Difference, differences, presetConfig } from '../config/presets';
import type { MessageKey, MessageParams } from '../i18n/t';
import { fieldText } from '../ui/fieldText';

type Translate = (key: MessageKey, params?: MessageParams) => string;

/** The knobs of `config` that are not as in the default, whatever the data and the seed. */
export function changesOf(config: Config): Difference[] {
  return differences(config, presetConfig('article-corrected', config));
}

/** A knob's value as it reads within a sentence. */
export function valueText(t: Translate, key: ConfigKey, value: FieldValue): string {
  return typeof value === 'boolean' ? t(value ? 'changes.on' : 'changes.off') : fieldText(t, key, value);
}

/** "Encoder activation: Sigmoid (default ReLU)"; "Tied weights: on". */
export function changeText(t: Translate, { key, value, base }: Difference): string {
  const facts = { field: t(`field.${key}`), value: valueText(t, key, value), base: valueText(t, key, base) };
  return t(typeof value === 'boolean' ? 'changes.flag' : 'changes.item', facts);
}
