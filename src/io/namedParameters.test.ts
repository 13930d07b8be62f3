/** A state's numbers get the method's names and come back in their places. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyConfig } from '../config/arbitraries';
import { defaults } from '../config/clamp';
import { fields } from '../config/fields';
import { modelConfig } from '../config/modelConfig';
import { parameterCount } from '../config/parameters';
import { flatParameters, namedParameters } from './namedParameters';

const model = modelConfig({ ...defaults(fields), latentDim: 2, heads: 1, headDim: 3 }, 4, 5);
const flat = (count: number) => Float32Array.from({ length: count }, (_, i) => i);

describe('named parameters', () => {
  it('have the names and shapes of a PyTorch state_dict, weights [out, in]', () => {
    const named = namedParameters(model, flat(parameterCount(model)));
    expect(named.map(([name, { shape }]) => `${name} ${shape}`)).toEqual([
      'encoder.weight 2,5',
      'encoder.bias 2',
      ...['q', 'k', 'v'].flatMap((part) => [`attention.${part}.weight 3,2`, `attention.${part}.bias 3`]),
      'attention.out.weight 2,3',
      'attention.out.bias 2',
      'decoder.weight 5,2',
      'decoder.bias 5',
    ]);
    expect(named[1]?.[1].data).toEqual(new Float32Array([10, 11]));
  });

  it('come back for any model, whatever else is in the file and in any order', () => {
    fc.assert(
      fc.property(anyConfig, fc.integer({ min: 1, max: 9 }), (config, tokens) => {
        const any = modelConfig(config, tokens, 9);
        const numbers = flat(parameterCount(any));
        const tensors = new Map(
          [...namedParameters(any, numbers), ['more', { shape: [], data: flat(1) }] as const].reverse(),
        );
        expect(flatParameters(any, tensors, 'f')).toEqual(numbers);
      }),
      { numRuns: 50 },
    );
  }, 120_000);

  it('names the first tensor that does not fit', () => {
    const tensors = new Map(namedParameters(model, flat(parameterCount(model))));
    const refusal = (
      change: (tensors: Map<string, { shape: readonly number[]; data: Float32Array<ArrayBuffer> }>) => void,
    ) => {
      const changed = new Map(tensors);
      change(changed);
      try {
        flatParameters(model, changed, 'w.safetensors');
      } catch (error) {
        return error;
      }
      return null;
    };
    expect(refusal((t) => t.delete('attention.q.bias') && t.delete('decoder.bias'))).toMatchObject({
      problem: { code: 'weights-missing', facts: { file: 'w.safetensors', tensor: 'attention.q.bias', shape: '[3]' } },
    });
    expect(refusal((t) => t.set('encoder.weight', { shape: [5, 2], data: flat(10) }))).toMatchObject({
      problem: { code: 'weights-shape', facts: { tensor: 'encoder.weight', shape: '[5, 2]', expected: '[2, 5]' } },
    });
  });
});
