/** Numbers that the kernels are written with besides their sizes: where parameters and sections of a row lie, and scales. Pure. */

import type { ParameterLayout } from './parameterLayout';
import type { Flags, Sizes, StepConfig } from './stepShape';
import { blocksOf } from './tiling';

/** Where keys and values begin within a token's row of qkv, and in that of their gradients. */
export function sections(flags: Flags, { W4 }: Sizes) {
  const [one, two] = flags.RAW || flags.UNIFORM ? [0, 0] : [W4, 2 * W4];
  return {
    KEY: one,
    VALUE: two,
    MIXED: flags.PROSE ? one : two,
    ...(flags.UNIFORM ? { BACK_KEY: 0, BACK_VALUE: 0 } : { BACK_KEY: W4, BACK_VALUE: 2 * W4 }),
  };
}

/** Where each parameter begins, by the names the kernels use. */
export function regionOffsets(layout: ParameterLayout): Record<string, number> {
  const names: Record<string, string> = {
    ENCODER_WEIGHT: 'encoder.weight',
    ENCODER_BIAS: 'encoder.bias',
    POSITION: 'position.weight',
    PROJECTION_WEIGHT: layout.regions[0]?.name ?? '',
    PROJECTION_BIAS: layout.regions.find(({ name }) => /^attention\.[qkv]\.bias$/.test(name))?.name ?? '',
    OUT_WEIGHT: 'attention.out.weight',
    OUT_BIAS: 'attention.out.bias',
    DECODER_WEIGHT: 'decoder.weight',
    DECODER_BIAS: 'decoder.bias',
  };
  const offsetOf = (name: string) => layout.regions.find((region) => region.name === name)?.offset ?? 0;
  return Object.fromEntries(Object.entries(names).map(([constant, name]) => [constant, offsetOf(name)]));
}

/** How the depth of each kind of layer is parted where weights are stationary: NAME_GROUPS of four vec4s are a NAME_BLOCK, NAME_BLOCKS of those all. */
export function depthBlocks({ I4, D4, W4, DQ4 }: Sizes) {
  const numbers: Record<string, number> = {};
  const flags: Record<string, boolean> = {};
  for (const [name, depth4] of Object.entries({ I4, D4, W4, DQ4 })) {
    const { count, size } = blocksOf(Math.max(1, depth4));
    numbers[`${name}_GROUPS`] = size / 4;
    numbers[`${name}_BLOCK`] = size;
    numbers[`${name}_BLOCKS`] = count;
    flags[`${name}_DEEP`] = count > 1;
    flags[`${name}_EXACT`] = count * size === depth4;
  }
  return { numbers, flags };
}

const SPARSITY = 0.05;

/** The float constants. */
export function scales({ model }: StepConfig, { N, I, D, H, groups, elements }: Sizes): Record<string, number> {
  const width = model.attention === 'raw' ? D : model.headDim;
  return {
    PI: Math.PI,
    BETA1: 0.9,
    BETA2: 0.999,
    EPSILON: 1e-8,
    TINY: 1e-30,
    LOWEST: -1e30,
    SCALE: 1 / Math.sqrt(width),
    LOSS_SCALE: 1 / (N * I),
    TANGENT_SCALE: 1 / (N * I),
    CONTRACTIVE_SCALE: 1 / (N * I),
    ROW_SHARE: 1 / N,
    L1_SCALE: 1 / (N * D),
    KL_SCALE: 1 / (N * D),
    SPARSITY,
    SPARSITY_ENTROPY: SPARSITY * Math.log(SPARSITY) + (1 - SPARSITY) * Math.log(1 - SPARSITY),
    ENTROPY_SCALE: elements > 1 ? 1 / (groups * elements * Math.log(elements)) : 0,
    DISAGREEMENT_SCALE: 1 / (H * H * N),
  };
}
