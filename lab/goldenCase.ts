/** Reads a golden case's JSON. What the playground does not know in it is named, so that it can be reported and never passes silently. */

import type { ChoiceField } from '../src/config/field';
import { type Config, fields } from '../src/config/fields';
import type { ModelConfig } from '../src/config/modelConfig';

export interface GoldenCase {
  readonly model: ModelConfig;
  readonly objective: Pick<Config, 'regulariser' | 'lambda' | 'learningRate'>;
}

/** A property of a parsed JSON value, undefined where there is none. */
export function property(value: unknown, key: string): unknown {
  return value !== null && typeof value === 'object' ? Reflect.get(value, key) : undefined;
}

/** The number at `key`, NaN where there is none. */
export function numberAt(value: unknown, key: string): number {
  const found = property(value, key);
  return typeof found === 'number' ? found : Number.NaN;
}

/**
 * The configuration in a golden case.
 * @param config the value of `config` in the case's JSON
 * @returns the case, and the keys whose values the playground does not know; with such keys the case must not be run
 */
export function readGoldenCase(config: unknown): GoldenCase & { readonly unknown: readonly string[] } {
  const unknown: string[] = [];
  const read = new Set<string>();
  const take = (key: string) => {
    read.add(key);
    return property(config, key);
  };
  const choice = <Option extends string>(key: string, field: ChoiceField<Option>): Option => {
    const value = take(key);
    const option = field.options.find((each) => each === value);
    if (option === undefined) unknown.push(`${key}=${JSON.stringify(value)}`);
    return option ?? field.default;
  };
  const number = (key: string, holds: (value: number) => boolean): number => {
    const value = take(key);
    if (typeof value === 'number' && holds(value)) return value;
    unknown.push(`${key}=${JSON.stringify(value)}`);
    return 1;
  };
  const size = (key: string) => number(key, (value) => Number.isInteger(value) && value >= 1);
  const flag = (key: string): boolean => {
    const value = take(key);
    if (typeof value !== 'boolean') unknown.push(`${key}=${JSON.stringify(value)}`);
    return value === true;
  };
  const model: ModelConfig = {
    tokens: size('tokens'),
    inputDim: size('inputDim'),
    latentDim: size('latentDim'),
    heads: size('heads'),
    headDim: size('headDim'),
    encoderActivation: choice('encoderActivation', fields.encoderActivation),
    decoderActivation: choice('decoderActivation', fields.decoderActivation),
    positionalEncoding: choice('positionalEncoding', fields.positionalEncoding),
    attention: choice('attention', fields.attention),
    residual: flag('residual'),
    tiedWeights: flag('tiedWeights'),
    unitNormDecoder: flag('unitNormDecoder'),
    reconstruction: choice('reconstruction', fields.reconstruction),
    reconstructionTarget: choice('reconstructionTarget', fields.reconstructionTarget),
  };
  const objective = {
    regulariser: choice('regulariser', fields.regulariser),
    lambda: number('lambda', Number.isFinite),
    learningRate: number('learningRate', Number.isFinite),
  };
  const keys = config !== null && typeof config === 'object' ? Object.keys(config) : [];
  unknown.push(...keys.filter((key) => !read.has(key)).map((key) => `${key}=${JSON.stringify(property(config, key))}`));
  return { model, objective, unknown };
}
