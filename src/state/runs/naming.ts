/** By which knobs each of several runs is named: those that tell it from the others, and no more. Pure; knows no sentence. */

import type { FieldValue } from '../../config/clamp';
import type { ConfigKey } from '../../config/fields';
import { configKeys } from '../../config/presets';
import type { KeptRun } from '../../protocol';

/** A knob, or what else two runs may differ in. */
export type Facet = ConfigKey | 'data' | 'backend' | 'engine';
/** What a name hangs on. */
export type Nameable = Pick<KeptRun, 'config' | 'data' | 'backend' | 'engine'>;

/** What is most often turned stands first in a name. */
const first: readonly ConfigKey[] = [
  'lambda',
  'regulariser',
  'attention',
  'positionalEncoding',
  'heads',
  'headDim',
  'latentDim',
];
const facets: readonly Facet[] = [
  ...first,
  ...configKeys.filter((key) => !first.includes(key)),
  'data',
  'backend',
  'engine',
];

/** What `run` is in `facet`. Data that come with the program follow from knobs: only a person's own tell runs apart. */
export function facetValue(run: Nameable, facet: Facet): FieldValue {
  if (facet === 'data') return run.config.dataset === 'file' ? run.data.fingerprint : '';
  return facet === 'backend' || facet === 'engine' ? run[facet] : run.config[facet];
}

/** Of runs that have all but these in common, an ordinary one is named by up to so many. */
const mostOfOrdinary = 2;

/**
 * For each of `runs` the facets that it is named by. What more than half of them have in common is not worth a word: only those that
 * deviate are named by it. Two runs that differ in any facet have different names. An ordinary run, which deviates in nothing, is named
 * by what varies, if that is little; else by nothing.
 */
export function namingFacets(runs: readonly Nameable[]): readonly (readonly Facet[])[] {
  const varying = facets.flatMap((facet) => {
    const values = runs.map((run) => facetValue(run, facet));
    const counts = new Map<FieldValue, number>();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    if (counts.size < 2) return [];
    const common = [...counts].find(([, count]) => count > runs.length / 2);
    return [{ facet, common }];
  });
  return runs.map((run) => {
    const own = varying.filter(({ facet, common }) => !common || common[0] !== facetValue(run, facet));
    const named = own.length > 0 ? own : varying.length <= mostOfOrdinary ? varying : [];
    return named.map(({ facet }) => facet);
  });
}
