/** What data and their labels are called, in words. Pure; knows neither stores nor React. */

import type { MessageKey } from '../i18n/t';
import type { DataInfo, RunInfo } from '../protocol';
import type { Translate } from './readingText';

type NameKey = Extract<MessageKey, `option.dataset.${string}`>;
type ClassKey = Extract<MessageKey, `class.${string}`>;

const builtIn: Readonly<Record<string, NameKey>> = {
  digits: 'option.dataset.digits',
  shapes: 'option.dataset.shapes',
  waves: 'option.dataset.waves',
  'text-en': 'option.dataset.text-en',
  'text-zh': 'option.dataset.text-zh',
};
const classKeys: readonly ClassKey[] = [
  ...(['oval', 'square', 'triangle', 'cross'] as const).map((name) => `class.shapes.${name}` as const),
  ...(['round', 'square', 'pointed', 'swelling', 'broken'] as const).map((name) => `class.waves.${name}` as const),
];

/** The name of a data set: in the page's language where it comes with the page, else the file's. */
export function dataName(t: Translate, name: string): string {
  const key = builtIn[name];
  return key ? t(key) : name;
}

/** What `label` of `data` is called: its class where it has a name, else its number. */
export function labelName(t: Translate, data: Pick<DataInfo, 'name' | 'classes'> | null, label: number): string {
  const name = data?.classes?.[label];
  if (!data || name === undefined) return String(label);
  const key = classKeys.find((each) => each === `class.${data.name}.${name}`);
  return key ? t(key) : name;
}

type FactorKey = Extract<MessageKey, `factor.${string}`>;
const factorKeys: readonly FactorKey[] = ['factor.size', 'factor.angle', 'factor.x', 'factor.y'];

/** What the factor `name` of the drawn samples is called. */
export function factorName(t: Translate, name: string): string {
  const key = factorKeys.find((each) => each === `factor.${name}`);
  return key ? t(key) : name;
}

/** What the run trains on, in two phrases: the samples and their tokens. */
export function dataFacts(t: Translate, { data, tokens, inputDim, patchCols, parameterCount }: RunInfo) {
  const { kind, count, rows, cols, channels, alphabet } = data;
  const name = dataName(t, data.name);
  const parameters = parameterCount;
  switch (kind) {
    case 'images':
      return {
        samples: t(channels === 3 ? 'samples.colour' : 'samples.images', { name, count, rows, cols }),
        tokens: t('samples.patches', { tokens, inputDim, parameters }),
      };
    case 'signals':
      return {
        samples: t('samples.signals', { name, count, rows, cols }),
        tokens: t('samples.windows', { tokens, steps: patchCols, parameters }),
      };
    case 'text':
      return {
        samples: t('samples.text', { name, count, cols, letters: alphabet?.length ?? 0 }),
        tokens: t('samples.characters', { tokens, inputDim, parameters }),
      };
  }
}
