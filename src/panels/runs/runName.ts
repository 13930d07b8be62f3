/** The names of runs in the reader's language, from what tells them apart. Pure; knows neither stores nor React. */

import type { FieldValue } from '../../config/clamp';
import type { Field } from '../../config/field';
import { fields } from '../../config/fields';
import { en } from '../../i18n/en';
import { formatNumber } from '../../i18n/format';
import type { MessageKey } from '../../i18n/t';
import type { KeptRun } from '../../protocol';
import { type Facet, facetValue, type Nameable, namingFacets } from '../../state/runs/naming';
import { fieldText } from '../../ui/fieldText';
import type { Translate } from '../readingText';
import { dataName } from '../sampleWords';

const isMessageKey = (key: string): key is MessageKey => key in en;

/**
 * A name for each of `runs`, by its id: a person's, or the knobs that tell it from the others. Runs that differ in nothing are
 * numbered in the order in which they began.
 */
export function runNames(t: Translate, runs: readonly KeptRun[]): ReadonlyMap<string, string> {
  const facets = namingFacets(runs);
  const digits = digitsOf(runs);
  const inOrder = runs
    .map((run, index) => ({ run, automatic: automaticName(t, run, facets[index] ?? [], digits) }))
    .sort((a, b) => a.run.begunMs - b.run.begunMs);
  const seen = new Map<string, number>();
  return new Map(
    inOrder.map(({ run, automatic }) => {
      if (run.name !== null) return [run.id, run.name];
      const number = (seen.get(automatic) ?? 0) + 1;
      seen.set(automatic, number);
      return [run.id, number > 1 ? t('runs.again', { name: automatic, number }) : automatic];
    }),
  );
}

type DigitsOf = (facet: Facet) => number;

function automaticName(t: Translate, run: Nameable, facets: readonly Facet[], digits: DigitsOf): string {
  // The data's own name says more than that they are of a file.
  const said = facets.filter(
    (facet) => facet !== 'dataset' || !facets.includes('data') || run.config.dataset !== 'file',
  );
  const texts = said.map((facet) => facetText(t, run, facet, digits(facet))).filter((text) => text !== '');
  return texts.length > 0 ? texts.join(t('runs.separator')) : t('runs.common');
}

function facetText(t: Translate, run: Nameable, facet: Facet, digits: number): string {
  const value = facetValue(run, facet);
  if (facet === 'data')
    return value === ''
      ? ''
      : t('runs.knob.data', { value: `${dataName(t, run.data.name)} ${run.data.fingerprint.slice(0, 6)}` });
  if (facet === 'backend' || facet === 'engine') return fieldText(t, facet, value);
  const field = t(`field.${facet}`);
  if (typeof value === 'boolean') return t(value ? 'runs.flagOn' : 'runs.flagOff', { field: field.toLowerCase() });
  const zero = `runs.zero.${facet}`;
  if (value === 0 && isMessageKey(zero)) return t(zero);
  const text = typeof value === 'number' ? formatNumber(value, digits) : shortOption(t, facet, value);
  const own = `runs.knob.${facet}`;
  return isMessageKey(own) ? t(own, { value: text }) : t('runs.other', { field, value: text });
}

/** An option without what stands in brackets, where the options of its knob are then still told apart. */
function shortOption(t: Translate, key: keyof typeof fields, value: string): string {
  const field: Field = fields[key];
  const short = (option: string) => fieldText(t, key, option).replace(/\s*[(（].*[)）]$/, '');
  const options = field.kind === 'choice' ? field.options.map(short) : [];
  return new Set(options).size === options.length ? short(value) : fieldText(t, key, value);
}

/** So many digits that no two values of a knob read alike. */
function digitsOf(runs: readonly Nameable[]): DigitsOf {
  return (facet) => {
    const values = new Set(runs.map((run): FieldValue => facetValue(run, facet)));
    const numbers = [...values].filter((value) => typeof value === 'number');
    let digits = 3;
    while (digits < 17 && new Set(numbers.map((value) => formatNumber(value, digits))).size < numbers.length)
      digits += 1;
    return digits;
  };
}
