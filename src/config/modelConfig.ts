/** What the model itself needs to know: a run's configuration once the data's shape is known. Names as in the golden cases. */

import type { Config } from './fields';

/** Letters as everywhere: S tokens, I features per token, D latent width, H heads, d head width. */
export interface ModelConfig
  extends Pick<
    Config,
    | 'latentDim' // D
    | 'heads' // H
    | 'headDim' // d
    | 'encoderActivation'
    | 'decoderActivation'
    | 'positionalEncoding'
    | 'attention'
    | 'residual'
    | 'tiedWeights'
    | 'unitNormDecoder'
    | 'reconstruction'
    | 'reconstructionTarget'
  > {
  tokens: number; // S
  inputDim: number; // I
}

/** The model's part of `config` for tokens of shape [tokens, inputDim]. */
export function modelConfig(config: Config, tokens: number, inputDim: number): ModelConfig {
  return {
    tokens,
    inputDim,
    latentDim: config.latentDim,
    heads: config.heads,
    headDim: config.headDim,
    encoderActivation: config.encoderActivation,
    decoderActivation: config.decoderActivation,
    positionalEncoding: config.positionalEncoding,
    attention: config.attention,
    residual: config.residual,
    tiedWeights: config.tiedWeights,
    unitNormDecoder: config.unitNormDecoder,
    reconstruction: config.reconstruction,
    reconstructionTarget: config.reconstructionTarget,
  };
}
