import { describe, expect, it } from 'vitest';
import { defaults } from '../src/config/clamp';
import { type Config, fields } from '../src/config/fields';
import { modelConfig } from '../src/config/modelConfig';
import { stepFlops } from './flops';

const flops = (changes: Partial<Config>, S = 16, I = 49, B = 128) =>
  stepFlops(modelConfig({ ...defaults(fields), ...changes }, S, I), B);

describe('stepFlops', () => {
  it('counts the default model as a sum over its layers', () => {
    const N = 128 * 16;
    const layer = 2 * N * 49 * 16;
    const projection = 2 * N * 16 * 32;
    const pairs = 2 * 128 * 4 * 16 * 16 * 8;
    const { forward, backward, total } = flops({});
    expect(forward).toBe(2 * layer + 4 * projection + 2 * pairs);
    expect(backward).toBe(layer + 2 * (layer + 4 * projection + 2 * pairs));
    expect(total).toBe(forward + backward);
  });

  it('counts a tiny model that can be counted by hand', () => {
    // one sample, one token, one feature, one unit, one head of one: encoder, q, k, v, score, mix, out, decoder
    const { forward, backward } = flops({ latentDim: 1, heads: 1, headDim: 1 }, 1, 1, 1);
    expect(forward).toBe(2 * 8);
    expect(backward).toBe(2 * (1 + 2 * 7));
  });

  it('is linear in the batch and quadratic in the tokens only where there is attention', () => {
    expect(flops({}, 16, 49, 256).total).toBe(2 * flops({}).total);
    expect(flops({ attention: 'none' }, 32).total).toBe(2 * flops({ attention: 'none' }).total);
    expect(flops({}, 32).total).toBeGreaterThan(2 * flops({}).total);
  });

  it('knows what each variant leaves out', () => {
    const of = (attention: Config['attention']) => flops({ attention }).total;
    expect(of('article-prose')).toBe(of('standard'));
    expect(of('none')).toBeLessThan(of('uniform'));
    expect(of('uniform')).toBeLessThan(of('standard'));
    expect(of('raw') - of('none')).toBe(6 * 2 * 128 * 16 * 16 * 16);
    expect(of('standard') - of('article-code')).toBe(6 * 2 * 128 * 4 * 8 * (16 * 16 - 16 * 4));
  });
});
