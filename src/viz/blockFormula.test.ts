/** Each block shows the formula and the shapes of its configuration. */

import { describe, expect, it } from 'vitest';
import { blockFormula, blockShapes } from './blockFormula';

const config = {
  attention: 'standard',
  encoderActivation: 'relu',
  decoderActivation: 'sigmoid',
  positionalEncoding: 'sinusoidal',
  residual: false,
  tiedWeights: false,
} as const;
const sizes = { tokens: 16, inputDim: 49, latentDim: 12, heads: 4, headDim: 8 };

describe('blockFormula', () => {
  it('follows the activations, the positions and the tie', () => {
    expect(blockFormula('encoder', config)[1]).toContain('\\max(0');
    expect(blockFormula('encoder', { ...config, encoderActivation: 'linear' })[1]).toBe('h_i=u_i');
    expect(blockFormula('decoder', config)[1]).toContain('e^{-y_i}');
    expect(blockFormula('decoder', { ...config, tiedWeights: true })[0]).toContain('W_e^{\\top}');
    expect(blockFormula('hidden', { ...config, positionalEncoding: 'none' })).toEqual(['z_i=h_i']);
    expect(blockFormula('hidden', { ...config, positionalEncoding: 'article' })[0]).toContain('2-(i-1)/10');
  });

  it('mixes as the variant does', () => {
    const output = (attention: 'standard' | 'article-prose' | 'raw' | 'uniform' | 'article-code') =>
      blockFormula('head', { ...config, attention }).at(-1);
    expect(output('standard')).toBe('O_i=\\sum_j A_{ij}\\,v_j');
    expect(output('article-prose')).toBe('O_i=\\sum_j A_{ij}\\,k_j+v_i');
    expect(output('raw')).toBe('O_i=\\sum_j A_{ij}\\,z_j');
    expect(output('article-code')).toBe('O_g=\\sum_h A_{gh}\\,v_h');
    expect(blockFormula('head', { ...config, attention: 'uniform' })[0]).toContain('{S}');
    expect(blockFormula('head', { ...config, attention: 'none' })).toEqual([]);
  });

  it('sums the code from what there is', () => {
    expect(blockFormula('code', { ...config, attention: 'none', residual: true })).toEqual(['c_i=z_i+h_i']);
    expect(blockFormula('code', { ...config, attention: 'raw' })).toEqual(['c_i=O_i']);
    expect(blockFormula('code', config)[0]).toContain('W_o');
  });
});

describe('blockShapes', () => {
  it('names weights [out, in] and heads first, but for heads among themselves', () => {
    expect(blockShapes('encoder', config, sizes)).toEqual(['x 16×49', 'W_e 12×49', 'b_e 12', 'h 16×12']);
    expect(blockShapes('head', config, sizes)).toContain('A 4×16×16');
    expect(blockShapes('head', { ...config, attention: 'article-code' }, sizes)).toEqual([
      ...['q 16×4×8', 'k 16×4×8', 'v 16×4×8', 'A 16×4×4', 'O 4×16×8'],
    ]);
    expect(blockShapes('head', { ...config, attention: 'raw' }, sizes)).toContain('q 16×12');
    expect(blockShapes('project', { ...config, attention: 'uniform' }, sizes)).toEqual([
      'z 16×12',
      'W_v 32×12',
      'v 4×16×8',
    ]);
    expect(blockShapes('code', config, sizes)).toContain('W_o 12×32');
    expect(blockShapes('decoder', { ...config, tiedWeights: true }, sizes)).toContain('W_e 12×49');
  });
});
