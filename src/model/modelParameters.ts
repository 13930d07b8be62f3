/** A model's parameters as tensors, looked up by their state_dict name. */

import * as tf from '@tensorflow/tfjs-core';
import type { ModelConfig } from '../config/modelConfig';
import { parameterSpecs } from './parameters';

/** Named parameters. Looking up one that the model lacks, or as the wrong rank, is a programming error and throws. */
export interface Parameters {
  matrix(name: string): tf.Tensor2D;
  vector(name: string): tf.Tensor1D;
  /** All, in layout order. */
  readonly entries: ReadonlyArray<readonly [name: string, tensor: tf.Tensor]>;
}

/** Wraps tensors in layout order; it does not own them. */
export function namedParameters(model: ModelConfig, tensors: readonly tf.Tensor[]): Parameters {
  const entries = parameterSpecs(model).map(({ name }, i) => [name, need(tensors[i], name)] as const);
  const byName = new Map(entries);
  return {
    matrix(name) {
      const tensor = need(byName.get(name), name);
      if (!isMatrix(tensor)) throw new Error(`parameter ${name} is no matrix`);
      return tensor;
    },
    vector(name) {
      const tensor = need(byName.get(name), name);
      if (!isVector(tensor)) throw new Error(`parameter ${name} is no vector`);
      return tensor;
    },
    entries,
  };
}

/** The flat vector [P] cut into parameters, in layout order. */
export function splitParameters(model: ModelConfig, theta: tf.Tensor1D): tf.Tensor[] {
  const specs = parameterSpecs(model);
  const sizes = specs.map(({ size }) => size);
  return tf.split(theta, sizes).map((part, i) => tf.reshape(part, [...(specs[i]?.shape ?? [])]));
}

function isMatrix(tensor: tf.Tensor): tensor is tf.Tensor2D {
  return tensor.rank === 2;
}

function isVector(tensor: tf.Tensor): tensor is tf.Tensor1D {
  return tensor.rank === 1;
}

function need<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`no parameter ${name}`);
  return value;
}
