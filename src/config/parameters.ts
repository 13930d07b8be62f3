/** Which parameters a model has: names and shapes as in a PyTorch state_dict, weights [out, in]. Knows no tensor library. */

import type { ModelConfig } from './modelConfig';

export interface ParameterSpec {
  readonly name: string;
  readonly shape: readonly number[];
  /** Number of elements. */
  readonly size: number;
}

/** Whether the variant projects z to queries, keys and values; `raw` and `none` work on z itself. */
export function hasProjections(model: ModelConfig): boolean {
  return model.attention !== 'raw' && model.attention !== 'none';
}

/** The parameters of `model` in layout order: the order in which they lie in the flat parameter vector. */
export function parameterSpecs(model: ModelConfig): ParameterSpec[] {
  const { tokens: S, inputDim: I, latentDim: D } = model;
  const width = model.heads * model.headDim; // H·d
  const specs: ParameterSpec[] = [];
  const add = (name: string, ...shape: number[]) => {
    specs.push({ name, shape, size: shape.reduce((product, n) => product * n, 1) });
  };
  add('encoder.weight', D, I);
  add('encoder.bias', D);
  if (model.positionalEncoding === 'learned') add('position.weight', S, D);
  if (hasProjections(model)) {
    for (const part of ['q', 'k', 'v']) {
      add(`attention.${part}.weight`, width, D);
      add(`attention.${part}.bias`, width);
    }
    add('attention.out.weight', D, width);
    add('attention.out.bias', D);
  }
  if (!model.tiedWeights) add('decoder.weight', I, D);
  add('decoder.bias', I);
  return specs;
}

/** P, the number of trainable numbers. */
export function parameterCount(model: ModelConfig): number {
  return parameterSpecs(model).reduce((sum, spec) => sum + spec.size, 0);
}

/** Whether weight decay reaches this parameter: weight matrices, not biases, not positions (spec §2). */
export function isWeightMatrix(name: string): boolean {
  return name.endsWith('.weight') && name !== 'position.weight';
}
