/** The formula of each block of the network in TeX, and the shapes it is about, for a configuration. Pure; knows no typesetter and no words. */

import type { Config } from '../config/fields';

/** The blocks that the network's drawing opens, from left to right. */
export type Block = 'patches' | 'encoder' | 'hidden' | 'project' | 'head' | 'code' | 'decoder' | 'output';

export type BlockConfig = Pick<
  Config,
  'attention' | 'encoderActivation' | 'decoderActivation' | 'positionalEncoding' | 'residual' | 'tiedWeights'
>;

/** Letters as everywhere: S tokens, I features, D latent width, H heads, d head width. */
export interface BlockSizes {
  readonly tokens: number;
  readonly inputDim: number;
  readonly latentDim: number;
  readonly heads: number;
  readonly headDim: number;
}

const activations = {
  relu: (of: string) => `\\max(0,\\,${of})`,
  sigmoid: (of: string) => `\\dfrac{1}{1+e^{-${of}}}`,
  tanh: (of: string) => `\\tanh(${of})`,
  linear: (of: string) => of,
} as const;

const positions = {
  none: 'z_i=h_i',
  sinusoidal:
    'z_i=h_i+p_i,\\quad p_{i,2m}=\\sin\\dfrac{i-1}{10000^{2m/D}},\\;\\;p_{i,2m+1}=\\cos\\dfrac{i-1}{10000^{2m/D}}',
  learned: 'z_i=h_i+p_i,\\quad p_i\\;\\text{learnt}',
  article: 'z_i=h_i+p_i,\\quad p_i=\\sin a+\\cos a,\\;\\;a=\\dfrac{i-1}{10000^{\\,2-(i-1)/10}}',
} as const;

/** The lines of a block's formula; i is the chosen patch, counted from 1. */
export function blockFormula(block: Block, config: BlockConfig): string[] {
  switch (block) {
    case 'patches':
      return ['x_i\\in[0,1]^I,\\quad i=1,\\dots,S'];
    case 'encoder':
      return ['u_i=W_e\\,x_i+b_e', `h_i=${activations[config.encoderActivation]('u_i')}`];
    case 'hidden':
      return [positions[config.positionalEncoding]];
    case 'project':
      return projectFormula(config.attention);
    case 'head':
      return headFormula(config.attention);
    case 'code':
      return [`c_i=${codeSum(config.attention)}${config.residual ? '+h_i' : ''}`];
    case 'decoder':
      return [
        config.tiedWeights ? 'y_i=W_e^{\\top}c_i+b_d' : 'y_i=W_d\\,c_i+b_d',
        `\\hat{x}_i=${activations[config.decoderActivation]('y_i')}`,
      ];
    case 'output':
      return ['\\mathrm{MSE}=\\dfrac{1}{S\\,I}\\sum_{i,\\,n}(\\hat{x}_{i,n}-x_{i,n})^2'];
  }
}

function projectFormula(attention: Config['attention']): string[] {
  if (attention === 'none') return ['c_i=z_i'];
  if (attention === 'raw') return ['q_i=k_i=v_i=z_i'];
  const projection = (name: string) => `${name}_i=W_${name}\\,z_i+b_${name}`;
  return attention === 'uniform' ? [projection('v')] : [['q', 'k', 'v'].map(projection).join(',\\quad ')];
}

function headFormula(attention: Config['attention']): string[] {
  const softmax = (width: string) =>
    `s_{ij}=\\dfrac{q_i\\cdot k_j}{\\sqrt{${width}}},\\quad A_{ij}=\\dfrac{e^{s_{ij}-\\max_m s_{im}}}{\\sum_m e^{s_{im}-\\max_m s_{im}}}`;
  switch (attention) {
    case 'none':
      return [];
    case 'uniform':
      return ['A_{ij}=\\dfrac{1}{S}', 'O_i=\\sum_j A_{ij}\\,v_j'];
    case 'raw':
      return [softmax('D'), 'O_i=\\sum_j A_{ij}\\,z_j'];
    case 'article-prose':
      return [softmax('d'), 'O_i=\\sum_j A_{ij}\\,k_j+v_i'];
    case 'article-code':
      return [
        's_{gh}=\\dfrac{q_g\\cdot k_h}{\\sqrt{d}},\\quad A_{gh}=\\dfrac{e^{s_{gh}-\\max_m s_{gm}}}{\\sum_m e^{s_{gm}-\\max_m s_{gm}}}',
        'O_g=\\sum_h A_{gh}\\,v_h',
      ];
    case 'standard':
      return [softmax('d'), 'O_i=\\sum_j A_{ij}\\,v_j'];
  }
}

function codeSum(attention: Config['attention']): string {
  if (attention === 'none') return 'z_i';
  return attention === 'raw' ? 'O_i' : '\\sum_h W_o^{(h)}O_i^{(h)}+b_o';
}

/** What the block reads and makes, with shapes: 'h 16×12'. Weights stand as [out, in]. */
export function blockShapes(block: Block, config: BlockConfig, sizes: BlockSizes): string[] {
  const { tokens: S, inputDim: I, latentDim: D, heads: H, headDim: d } = sizes;
  const { attention } = config;
  const raw = attention === 'raw';
  const within = attention === 'article-code';
  const shape = (name: string, ...sides: number[]) => `${name} ${sides.join('×')}`;
  const split = (name: string) => (raw ? shape(name, S, D) : within ? shape(name, S, H, d) : shape(name, H, S, d));
  switch (block) {
    case 'patches':
      return [shape('x', S, I)];
    case 'encoder':
      return [shape('x', S, I), shape('W_e', D, I), shape('b_e', D), shape('h', S, D)];
    case 'hidden':
      return [shape('h', S, D), ...(config.positionalEncoding === 'none' ? [] : [shape('p', S, D)]), shape('z', S, D)];
    case 'project': {
      const names = attention === 'uniform' ? ['v'] : ['q', 'k', 'v'];
      if (attention === 'none') return [shape('z', S, D)];
      return [shape('z', S, D), ...(raw ? [] : names.map((name) => shape(`W_${name}`, H * d, D))), ...names.map(split)];
    }
    case 'head':
      return [
        ...(attention === 'uniform' ? ['v'] : ['q', 'k', 'v']).map(split),
        raw ? shape('A', S, S) : within ? shape('A', S, H, H) : shape('A', H, S, S),
        raw ? shape('O', S, D) : shape('O', H, S, d),
      ];
    case 'code':
      if (attention === 'none') return [shape('z', S, D), shape('c', S, D)];
      return raw
        ? [shape('O', S, D), shape('c', S, D)]
        : [shape('O', H, S, d), shape('W_o', D, H * d), shape('b_o', D), shape('c', S, D)];
    case 'decoder':
      return [
        shape('c', S, D),
        config.tiedWeights ? shape('W_e', D, I) : shape('W_d', I, D),
        shape('b_d', I),
        shape('x̂', S, I),
      ];
    case 'output':
      return [shape('x̂', S, I), shape('x', S, I)];
  }
}
