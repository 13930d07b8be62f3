/** The sentences of a comparison: in what two models differ, and what came of it. Pure; knows neither stores nor React. */

import type { Config } from '../../config/fields';
import { differences } from '../../config/presets';
import { formatCount, formatFigure, formatNumber } from '../../i18n/format';
import { valueText } from '../changeText';
import { percentText, type Translate } from '../readingText';
import type { Outcome } from './outcome';

/** "λ: 0.5 instead of 0.05": the knobs of `b` that are others than those of `a`, each in a text. */
export function differenceTexts(t: Translate, a: Config, b: Config): string[] {
  return differences(b, a).map(({ key, value, base }) =>
    t('compare.difference', {
      field: t(`field.${key}`),
      b: valueText(t, key, value),
      a: valueText(t, key, base),
    }),
  );
}

/** In what the second model differs, in one sentence. */
export function differenceSentence(t: Translate, a: Config, b: Config): string {
  const list = differenceTexts(t, a, b);
  return list.length === 0
    ? t('compare.noDifference')
    : t('compare.differs', { list: list.join(t('compare.separator')) });
}

const shown: Readonly<Record<string, (value: number) => string>> = {
  percent: (value) => percentText(value / 100),
  times: (value) => formatNumber(value, 2),
  step: formatCount,
  keys: formatCount,
};

/** What came of it, in one sentence. */
export function outcomeText(t: Translate, { code, facts }: Outcome): string {
  const figure = code === 'size' ? formatCount : code === 'narrower' || code === 'wider' ? onePlace : formatFigure;
  const texts = Object.entries(facts).map(([name, value]) => [name, (shown[name] ?? figure)(value)]);
  return t(`compare.outcome.${code}`, Object.fromEntries(texts));
}

const onePlace = (value: number) => value.toFixed(1);
