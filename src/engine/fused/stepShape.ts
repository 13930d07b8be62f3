/** What a fused step is made for: the model, the batch, what is switched on, and all sizes that follow. Pure. */

import type { Config } from '../../config/fields';
import type { ModelConfig } from '../../config/modelConfig';
import { headWidth4, projections } from './parameterLayout';
import { heldWidth, type LayerTiling, stationaryTiling, type Tiling } from './tiling';

/** The knobs that a compiled step is made for; all others act through the uniform buffer. */
export interface StepConfig extends Pick<Config, 'optimiser' | 'regulariser' | 'corruptionType' | 'seed'> {
  readonly model: ModelConfig;
  readonly tiling: Tiling;
  /** Samples in the training split. */
  readonly samples: number;
  /** Samples in a batch, at most all. */
  readonly batch: number;
  readonly dropout: boolean;
  /** The batch is the samples as they lie, the probe lies behind them, and x̂ and the gradient are kept: for checks. */
  readonly given: boolean;
}

/** Flags of the kernels, by the names they have there. */
export type Flags = Readonly<Record<string, boolean>>;

/** Whether a token's hidden vector and code are narrow enough to be held in variables from one layer to the next. */
function holdsTokens(model: ModelConfig, tiling: Tiling): boolean {
  return tiling.lanes === 1 && Math.ceil(model.latentDim / 4) <= heldWidth(tiling) && projections(model).length > 0;
}

/** Whether weights are held instead, and tokens pass by. */
function holdsWeights(model: ModelConfig, tiling: Tiling): boolean {
  return tiling.quads && !holdsTokens(model, tiling);
}

export function stepFlags({
  model,
  optimiser,
  regulariser,
  corruptionType,
  dropout,
  given,
  tiling,
}: StepConfig): Flags {
  const { attention, encoderActivation: encoder, decoderActivation: decoder } = model;
  const attends = attention !== 'none';
  const contractive = regulariser === 'contractive';
  const tokenPenalty = regulariser === 'contractive-code' || (regulariser === 'head-disagreement' && attends);
  const entropy = regulariser === 'attention-entropy' && attends;
  const held = holdsTokens(model, tiling);
  const stationary = holdsWeights(model, tiling);
  const curved = encoder === 'sigmoid' || encoder === 'tanh';
  return {
    QUADS: tiling.quads,
    // rows of A stay in registers for the product with the values
    FEW_KEYS: (attention === 'article-code' ? model.heads : model.tokens) <= 16,
    // a quad holds all members of a group
    WHOLE_GROUPS:
      tiling.quads &&
      attends &&
      attention !== 'uniform' &&
      attention !== 'article-code' &&
      regulariser !== 'contractive-code' &&
      model.tokens <= 16 &&
      headWidth4(model) <= 4,
    FULL_GROUPS: model.tokens % 4 === 0,
    // what one invocation writes of a token, others read in the next layer
    SHARED: tiling.lanes > 1 || stationary,
    // the losses are summed by a whole workgroup
    SUMMED_TOGETHER: tiling.lanes > 1,
    HELD: held,
    STATIONARY: stationary,
    // tokens go from the data into the encoder as they are
    DIRECT: held && corruptionType === 'none' && regulariser !== 'contractive-code',
    GIVEN: given,
    ENCODER_RELU: encoder === 'relu',
    ENCODER_SIGMOID: encoder === 'sigmoid',
    ENCODER_TANH: encoder === 'tanh',
    ENCODER_LINEAR: encoder === 'linear',
    DECODER_RELU: decoder === 'relu',
    DECODER_SIGMOID: decoder === 'sigmoid',
    DECODER_LINEAR: decoder === 'linear',
    POSITIONED: model.positionalEncoding !== 'none',
    LEARNED_POSITIONS: model.positionalEncoding === 'learned',
    PROJECTED: projections(model).length > 0,
    HAS_OUTPUT: projections(model).length > 0,
    RAW: attention === 'raw',
    UNATTENDED: !attends,
    UNIFORM: attention === 'uniform',
    PROSE: attention === 'article-prose',
    WITHIN_TOKEN: attention === 'article-code',
    RESIDUAL: model.residual,
    TIED: model.tiedWeights,
    UNIT_NORM: model.unitNormDecoder && !model.tiedWeights,
    BCE: model.reconstruction === 'bce',
    TARGET_CODE: model.reconstructionTarget === 'code',
    CORRUPTED: corruptionType !== 'none',
    GAUSSIAN: corruptionType === 'gaussian',
    PIXEL_MASK: corruptionType === 'pixel-mask',
    TOKEN_MASK: corruptionType === 'token-mask',
    DROPOUT: dropout && attends,
    TANGENT: regulariser === 'contractive-code',
    CONTRACTIVE: contractive,
    CONTRACTIVE_BENT: contractive && curved,
    KL: regulariser === 'kl',
    L1: regulariser === 'l1',
    WEIGHT_DECAY: regulariser === 'weight-decay',
    ENTROPY: entropy,
    DISAGREEMENT: regulariser === 'head-disagreement' && attends,
    TOKEN_PENALTY: tokenPenalty,
    PENALTY_IN_PARTS: tokenPenalty || entropy,
    ADAM: optimiser === 'adam',
  };
}

/** Sizes of the step; widths ending in 4 count vec4s. */
export interface Sizes {
  readonly B: number;
  readonly S: number;
  readonly I: number;
  readonly D: number;
  readonly H: number;
  readonly N: number; // tokens of the batch, B·S
  readonly I4: number;
  readonly D4: number;
  readonly head4: number; // of one head's vector
  readonly W4: number; // of all heads' vectors
  readonly Q4: number; // of q, k, v together
  readonly DQ4: number; // of their gradients
  readonly elements: number; // n: what attends to each other
  readonly keys4: number;
  readonly groups: number;
  readonly queries: number; // whose scores an invocation holds
  readonly queryTiles: number;
  readonly layers: LayerTiling;
  readonly rowTiles: number; // bands of tokens
  /** Tokens with those that fill up the last tile, and some that keys beyond the last may reach. */
  readonly paddedRows: number;
}

export function stepSizes({ model, batch, tiling }: StepConfig): Sizes {
  const { tokens: S, inputDim: I, latentDim: D, attention } = model;
  const raw = attention === 'raw';
  const H = raw ? 1 : model.heads;
  const [I4, D4] = [Math.ceil(I / 4), Math.ceil(D / 4)];
  const head4 = headWidth4(model);
  const parts = projections(model).length;
  const withinToken = attention === 'article-code';
  const elements = withinToken ? H : S;
  const keys4 = Math.ceil(elements / 4);
  const most = Math.max(1, Math.min(elements, Math.floor(tiling.scores / keys4)));
  // the four invocations of a quad take queries of the same group
  const queries = tiling.quads ? Math.max(1, Math.min(most, Math.ceil(elements / 4))) : most;
  const queryTiles = Math.ceil(elements / queries);
  const layers = holdsWeights(model, tiling) ? stationaryTiling(batch * S) : { ...tiling, band: tiling.rows };
  const rowTiles = Math.ceil((batch * S) / layers.band);
  return {
    B: batch,
    S,
    I,
    D,
    H,
    N: batch * S,
    I4,
    D4,
    head4,
    W4: H * head4,
    Q4: raw ? D4 : parts * H * head4,
    DQ4: raw ? 3 * D4 : parts * H * head4,
    elements,
    keys4,
    groups: attention === 'none' ? 0 : withinToken ? batch * S : batch * H,
    queries,
    queryTiles: tiling.quads ? 4 * Math.ceil(queryTiles / 4) : queryTiles,
    layers,
    rowTiles,
    paddedRows: rowTiles * layers.band + 4,
  };
}
