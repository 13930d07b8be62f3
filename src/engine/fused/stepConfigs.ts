/** Random step configurations for property tests: all variants, odd sizes, both tilings. */

import fc from 'fast-check';
import { anyConfig } from '../../config/arbitraries';
import { type ModelConfig, modelConfig } from '../../config/modelConfig';
import type { StepConfig } from './stepShape';
import { fatTiling, thinTiling } from './tiling';

const shape = fc.record({ tokens: fc.integer({ min: 1, max: 64 }), inputDim: fc.integer({ min: 1, max: 64 }) });

export const anyModel: fc.Arbitrary<ModelConfig> = fc
  .tuple(anyConfig, shape)
  .map(([config, { tokens, inputDim }]) => modelConfig(config, tokens, inputDim));

export const anyStepConfig: fc.Arbitrary<StepConfig> = fc
  .record({
    config: anyConfig,
    shape,
    samples: fc.integer({ min: 1, max: 600 }),
    tiling: fc.constantFrom(fatTiling, { ...fatTiling, quads: false }, thinTiling),
    given: fc.boolean(),
  })
  .map(({ config, shape: { tokens, inputDim }, samples, tiling, given }) => ({
    model: modelConfig(config, tokens, inputDim),
    tiling,
    optimiser: config.optimiser,
    regulariser: config.regulariser,
    corruptionType: config.corruptionType,
    seed: config.seed,
    samples,
    batch: Math.min(config.batchSize, samples),
    dropout: config.dropout > 0,
    given,
  }));
