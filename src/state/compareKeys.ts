/** The knobs in which two compared models may differ, and how a link tells them. Knows no run. */

import type { FieldValue } from '../config/clamp';
import { type Config, type ConfigKey, fields } from '../config/fields';
import type { Notice } from '../config/notice';
import { configKeys } from '../config/presets';
import { readSome, writeSome } from '../config/url';

/** The same for both: the data, which of them are held out, the random numbers, and how long it takes. */
const shared: readonly ConfigKey[] = ['dataset', 'trainFraction', 'sampleLimit', 'seed', 'stopAfter'];

/** All knobs in which the second model may differ. */
export const comparableKeys: readonly ConfigKey[] = configKeys.filter((key) => !shared.includes(key));

/** The knobs that are compared most, first in the form. */
export const typicalKeys: readonly ConfigKey[] = [
  'lambda',
  'regulariser',
  'attention',
  'positionalEncoding',
  'heads',
  'learningRate',
];

/** The values of the second model in some knobs. */
export type Differences = Readonly<Partial<Record<ConfigKey, FieldValue>>>;

/** The URL key of a comparison; there without a value where both models are the same. */
export const versusKey = 'vs';

/** The values of `config` in `keys`. */
export function differencesIn(config: Config, keys: readonly ConfigKey[]): Differences {
  return Object.fromEntries(keys.map((key) => [key, config[key]]));
}

/** The query parameter of a comparison, none of null. */
export function versusEntries(differences: Differences | null): [string, string][] {
  return differences ? [[versusKey, writeSome(fields, differences)]] : [];
}

/** The comparison that a query string asks for, null where it asks for none, with a notice for each value that had to be changed. */
export function readVersus(search: string): { differences: Differences | null; notices: Notice[] } {
  const given = new URLSearchParams(search).get(versusKey);
  if (given === null) return { differences: null, notices: [] };
  const { values, notices } = readSome(fields, given);
  const known = Object.entries(values).filter(([key]) => comparableKeys.some((each) => each === key));
  return {
    differences: Object.fromEntries(known),
    notices: notices.filter(({ key }) => comparableKeys.some((each) => each === key)),
  };
}
