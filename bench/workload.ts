/** What every peer trains: the same model, data, batches and first parameters. Knows no library. */

import { defaults } from '../src/config/clamp';
import { type Config, fields } from '../src/config/fields';
import { modelConfig } from '../src/config/modelConfig';
import { datasets } from '../src/data/registry';
import type { EngineOptions } from '../src/engine/engine';
import { prepareRunData } from '../src/engine/runData';

/** Model, training set and seed: the batches are `createBatcher(seed, trainCount, batchSize)`, the parameters `initialParameters(model, seed)`. */
export type Workload = Omit<EngineOptions, 'resume'>;

/** The two configurations that the peers are compared on. */
export const configurations = {
  default: {},
  wide: { latentDim: 64, headDim: 16 },
} as const satisfies Record<string, Partial<Config>>;

export type ConfigurationName = keyof typeof configurations;

export const configurationNames: readonly ConfigurationName[] = ['default', 'wide'];

/** The page's default configuration with `changes`, on the digits that the program draws. */
export function makeWorkload(changes: Partial<Config>): Workload {
  const config = { ...defaults(fields), ...changes };
  const { model, train, trainCount } = prepareRunData(config, datasets.digits(config.seed));
  return { model, config, train, trainCount };
}

/**
 * The same images, `count` of them beside each other as one sample: S grows by that factor while I stays.
 * Images left over at the end are dropped.
 */
export function withMoreTokens(workload: Workload, count: number): Workload {
  const { model, config, train } = workload;
  const trainCount = Math.floor(workload.trainCount / count);
  const tokens = model.tokens * count;
  return {
    model: modelConfig(config, tokens, model.inputDim),
    config,
    train: train.subarray(0, trainCount * tokens * model.inputDim),
    trainCount,
  };
}
