/** Tests that a golden case is read whole, and that nothing unknown in it goes unnoticed. */

import { describe, expect, it } from 'vitest';
import { readGoldenCase } from './goldenCase';

const config = {
  tokens: 16,
  inputDim: 49,
  latentDim: 32,
  heads: 1,
  headDim: 24,
  encoderActivation: 'tanh',
  decoderActivation: 'sigmoid',
  positionalEncoding: 'learned',
  attention: 'article-prose',
  residual: true,
  tiedWeights: false,
  unitNormDecoder: true,
  reconstruction: 'bce',
  reconstructionTarget: 'code',
  regulariser: 'l1',
  lambda: -0.05,
  learningRate: 0.001,
};

describe('readGoldenCase', () => {
  it('reads every key', () => {
    const { regulariser, lambda, learningRate, ...model } = config;
    expect(readGoldenCase(config)).toEqual({ model, objective: { regulariser, lambda, learningRate }, unknown: [] });
  });

  it.each([
    [{ attention: 'causal' }, 'attention="causal"'],
    [{ regulariser: 'spectral' }, 'regulariser="spectral"'],
    [{ residual: 'pre-norm' }, 'residual="pre-norm"'],
    [{ heads: 0 }, 'heads=0'],
    [{ headDim: 2.5 }, 'headDim=2.5'],
    [{ lambda: null }, 'lambda=null'],
    [{ dropout: 0.1 }, 'dropout=0.1'],
  ])('names %o as unknown', (change, named) => {
    expect(readGoldenCase({ ...config, ...change }).unknown).toEqual([named]);
  });

  it.each(Object.keys(config))('names a missing %s', (key) => {
    expect(readGoldenCase({ ...config, [key]: undefined }).unknown[0]).toBe(`${key}=undefined`);
  });

  it.each([null, 7, 'config', []])('finds nothing in %o', (value) => {
    expect(readGoldenCase(value).unknown.length).toBe(Object.keys(config).length);
  });
});
