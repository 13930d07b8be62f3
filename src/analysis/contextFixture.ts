/** A small model with random parameters and random data, for the tests of the measures. */

import * as tf from '@tensorflow/tfjs-core';
import type { ModelConfig } from '../config/modelConfig';
import { randomStream } from '../lib/random';
import { initialParameters } from '../model/init';
import { parameterSpecs } from '../model/parameters';
import type { MeasureContext } from './context';

/** Odd widths, D ≠ H·d, smooth activations. */
export const oddModel: ModelConfig = {
  tokens: 6,
  inputDim: 5,
  latentDim: 7,
  heads: 3,
  headDim: 2,
  encoderActivation: 'tanh',
  decoderActivation: 'sigmoid',
  positionalEncoding: 'sinusoidal',
  attention: 'standard',
  residual: false,
  tiedWeights: false,
  unitNormDecoder: false,
  reconstruction: 'mse',
  reconstructionTarget: 'input',
};

export const attentions = ['standard', 'article-prose', 'article-code', 'raw', 'uniform', 'none'] as const;

/** Parameters with biases that are not zero, in layout order. `set` overrides some by name. */
export function fixtureTensors(model: ModelConfig, set: Record<string, (index: number) => number> = {}): tf.Tensor[] {
  const random = randomStream(5, 'fixture-parameters');
  const theta = initialParameters(model, 5).map((value) => value + 0.2 * random.normal());
  let offset = 0;
  return parameterSpecs(model).map(({ name, shape, size }) => {
    const values = theta.slice(offset, offset + size);
    offset += size;
    const value = set[name];
    return tf.tensor(value ? values.map((_, i) => value(i)) : values, [...shape]);
  });
}

/** Uniform random values in [0, 1]; another `name`, other values. */
export function fixtureSamples(name: string, count: number, { tokens, inputDim }: ModelConfig): tf.Tensor3D {
  const random = randomStream(7, name);
  return tf.tensor3d(
    Float32Array.from({ length: count * tokens * inputDim }, () => random.uniform()),
    [count, tokens, inputDim],
  );
}

export interface FixtureOptions {
  readonly test?: number;
  readonly train?: number;
  readonly set?: Record<string, (index: number) => number>;
}

/** A context of the fixture's parameters and samples. The caller disposes it by `disposeContext`. */
export function fixtureContext(
  model: ModelConfig,
  { test = 12, train = 10, set = {} }: FixtureOptions = {},
): MeasureContext {
  const labels = (count: number) => Array.from({ length: count }, (_, i) => i % 3);
  const focus = fixtureSamples('focus', 1, model);
  const context: MeasureContext = {
    model,
    tensors: fixtureTensors(model, set),
    test: fixtureSamples('test', test, model),
    train: fixtureSamples('train', train, model),
    testLabels: labels(test),
    trainLabels: labels(train),
    grid: { gridRows: 1, gridCols: model.tokens },
    focusInput: tf.squeeze<tf.Tensor2D>(focus, [0]),
    seed: 3,
  };
  focus.dispose();
  return context;
}

export function disposeContext({ tensors, test, train, focusInput }: MeasureContext): void {
  tf.dispose([...tensors, test, train, focusInput]);
}
