import { describe, expect, it } from 'vitest';
import { defaults } from '../config/clamp';
import { type Config, fields } from '../config/fields';
import { modelConfig } from '../config/modelConfig';
import { initialParameters } from './init';
import { parameterCount, parameterSpecs } from './parameters';

const model = (changes: Partial<Config> = {}) => modelConfig({ ...defaults(fields), ...changes }, 16, 49);

function named(changes: Partial<Config>, seed = 1): Map<string, Float32Array> {
  const theta = initialParameters(model(changes), seed);
  let offset = 0;
  return new Map(
    parameterSpecs(model(changes)).map(({ name, size }) => {
      offset += size;
      return [name, theta.subarray(offset - size, offset)];
    }),
  );
}

describe('parameterSpecs', () => {
  it('counts the default model', () => {
    // encoder 16·49+16, q k v 3·(32·16+32), out 16·32+16, decoder 49·16+49
    expect(parameterCount(model())).toBe(800 + 1632 + 528 + 833);
  });

  it('leaves out what a variant does not have', () => {
    const names = (changes: Partial<Config>) => parameterSpecs(model(changes)).map(({ name }) => name);
    expect(names({ attention: 'raw' })).toEqual(['encoder.weight', 'encoder.bias', 'decoder.weight', 'decoder.bias']);
    expect(names({ attention: 'none', tiedWeights: true })).toEqual(['encoder.weight', 'encoder.bias', 'decoder.bias']);
    expect(names({ positionalEncoding: 'learned' })).toContain('position.weight');
  });
});

describe('initialParameters', () => {
  it('is Xavier-uniform with zero biases', () => {
    const weight = named({}).get('encoder.weight') ?? new Float32Array();
    const bound = Math.sqrt(6 / (16 + 49));
    const variance = weight.reduce((sum, w) => sum + w * w, 0) / weight.length;
    expect(Math.max(...weight.map(Math.abs))).toBeLessThanOrEqual(bound);
    expect(variance / (bound ** 2 / 3)).toBeCloseTo(1, 0);
    expect(new Set(named({}).get('encoder.bias'))).toEqual(new Set([0]));
  });

  it('is a function of the seed, and a parameter does not depend on what others there are', () => {
    expect(initialParameters(model(), 4)).toEqual(initialParameters(model(), 4));
    expect(initialParameters(model(), 4)).not.toEqual(initialParameters(model(), 5));
    expect(named({ positionalEncoding: 'learned' }).get('decoder.weight')).toEqual(named({}).get('decoder.weight'));
  });

  it('starts on the constraint of unit-norm columns', () => {
    const weight = named({ unitNormDecoder: true }).get('decoder.weight') ?? new Float32Array();
    for (let j = 0; j < 16; j++) {
      let sum = 0;
      for (let i = 0; i < 49; i++) sum += (weight[i * 16 + j] ?? 0) ** 2;
      expect(sum).toBeCloseTo(1, 5);
    }
  });
});
