/** The presets: named sets of knobs over the defaults. Knows neither the page nor its sentences. */

import { defaults, type FieldValue } from './clamp';
import { mend } from './constraints';
import type { DataShape } from './dataShape';
import { type Config, type ConfigKey, fields } from './fields';

/** Knobs a preset leaves as they are: which data, and which of the random runs. */
const untouched = ['dataset', 'seed'] as const satisfies readonly ConfigKey[];
type PresetValues = Partial<Omit<Config, (typeof untouched)[number]>>;

/** Each preset's differences from the defaults, which are themselves the first preset. */
export const presets = {
  'article-corrected': {},
  'article-as-written': {
    attention: 'article-prose',
    positionalEncoding: 'article',
    encoderActivation: 'relu',
    decoderActivation: 'relu',
    regulariser: 'attention-entropy',
    lambda: 0.01,
  },
  'literal-objective': { reconstructionTarget: 'code', latentDim: 49 },
  'plain-autoencoder': { attention: 'none', positionalEncoding: 'none', lambda: 0 },
  'rifai-2011': {
    attention: 'none',
    positionalEncoding: 'none',
    tiedWeights: true,
    encoderActivation: 'sigmoid',
    decoderActivation: 'sigmoid',
    reconstruction: 'bce',
    latentDim: 64,
    lambda: 0.1,
  },
  'robust-code': { regulariser: 'contractive-code', decoderActivation: 'sigmoid' },
  overfit: { sampleLimit: 100, latentDim: 32, lambda: 0 },
  'masked-patches': { corruptionType: 'token-mask', corruption: 0.3, residual: true },
} as const satisfies Record<string, PresetValues>;

export type PresetId = keyof typeof presets;

/** The presets in the order in which they are shown. */
export const presetIds: readonly PresetId[] = Object.keys(presets).filter((id): id is PresetId => id in presets);

/** The whole configuration of a preset, with the data and the seed of `config`; a width that follows from the data is theirs. @param opened the shape of the opened data */
export function presetConfig(id: PresetId, config: Config, opened: DataShape | null = null): Config {
  const changes: PresetValues = presets[id];
  return mend({ ...defaults(fields), ...changes, dataset: config.dataset, seed: config.seed }, opened).config;
}

/** The preset that `config` is, whatever its data and seed; null where it is none. */
export function presetOf(config: Config, opened: DataShape | null = null): PresetId | null {
  return presetIds.find((id) => differences(config, presetConfig(id, config, opened)).length === 0) ?? null;
}

/** A knob and its value in two configurations. */
export interface Difference {
  readonly key: ConfigKey;
  readonly value: FieldValue;
  readonly base: FieldValue;
}

/** The keys of all knobs, in the table's order. */
export const configKeys: readonly ConfigKey[] = Object.keys(fields).filter((key): key is ConfigKey => key in fields);

/** The knobs in which `config` differs from `base` (the defaults when not given), in the table's order. */
export function differences(config: Config, base: Config = defaults(fields)): Difference[] {
  return configKeys
    .filter((key) => config[key] !== base[key])
    .map((key) => ({ key, value: config[key], base: base[key] }));
}
