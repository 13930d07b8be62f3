/** What differs from the default, knob by knob, in words. Pure; knows neither stores nor React. */

import type { FieldValue } from '../config/clamp';
import type { Config } from '../config/fields';
import { type Difference, differences, presetConfig } from '../config/presets';
import type { MessageKey, MessageParams } from '../i18n/t';
import { fieldText } from '../ui/fieldText';

type Translate = (key: MessageKey, params?: MessageParams) => string;

/** The knobs of `config` that are not as in the default, whatever the data and the seed. */
export function changesOf(config: Config): Difference[] {
  return differences(config, presetConfig('article-corrected', config));
}

/** "Encoder activation: Sigmoid (default ReLU)"; "Tied weights: on". */
export function changeText(t: Translate, { key, value, base }: Difference): string {
  const text = (each: FieldValue) =>
    typeof each === 'boolean' ? t(each ? 'changes.on' : 'changes.off') : fieldText(t, key, each);
  const facts = { field: t(`field.${key}`), value: text(value), base: text(base) };
  return t(typeof value === 'boolean' ? 'changes.flag' : 'changes.item', facts);
}
