/** The runs that `npm run torch` exports and continues in PyTorch. Together they have every choice of every knob (a test holds that). */

/**
 * @typedef {object} Case
 * @property {string} name
 * @property {Record<string, string | number | boolean>} changes knobs that are not as by default
 * @property {Record<string, string | number | boolean>} [turned] knobs that are turned before the export, while the run goes on
 * @property {number} [before] steps before the export, 30 where not said
 */

/** Few images and small batches, of sizes that do not divide by two, so that two processes have unequal parts. */
const small = { sampleLimit: 300, batchSize: 33 };

/** @type {Case[]} */
export const torchCases = [
  { name: 'article-corrected', changes: { sampleLimit: 1000 } },
  { name: 'untrained', changes: small, before: 0 },
  {
    name: 'article-as-written',
    changes: {
      ...small,
      patchSize: '4', // 49 tokens: the article's positions are wild there
      attention: 'article-prose',
      positionalEncoding: 'article',
      regulariser: 'attention-entropy',
      lambda: 0.01,
      dropout: 0.2,
    },
  },
  {
    name: 'literal-objective',
    changes: { ...small, reconstructionTarget: 'code', latentDim: 49, seed: 2 },
  },
  {
    name: 'plain-sgd',
    changes: {
      ...small,
      attention: 'none',
      positionalEncoding: 'none',
      regulariser: 'none',
      optimiser: 'sgd',
      learningRate: 0.5,
    },
  },
  {
    name: 'rifai-2011',
    changes: {
      ...small,
      attention: 'none',
      positionalEncoding: 'none',
      tiedWeights: true,
      encoderActivation: 'sigmoid',
      decoderActivation: 'sigmoid',
      reconstruction: 'bce',
      latentDim: 64,
      lambda: 0.1,
    },
  },
  { name: 'robust-code', changes: { ...small, regulariser: 'contractive-code', decoderActivation: 'sigmoid' } },
  {
    name: 'overfit', // the batch is cut to the samples there are
    changes: { sampleLimit: 100, latentDim: 32, lambda: 0, regulariser: 'none' },
  },
  {
    name: 'masked-patches',
    changes: { ...small, corruptionType: 'token-mask', corruption: 0.3, residual: true, schedule: 'cosine' },
  },
  {
    name: 'heads-in-token',
    changes: {
      ...small,
      attention: 'article-code',
      positionalEncoding: 'learned',
      encoderActivation: 'tanh',
      regulariser: 'contractive-code',
      dropout: 0.3,
      heads: 5,
      headDim: 3,
    },
  },
  {
    name: 'raw-noise',
    changes: {
      ...small,
      attention: 'raw',
      corruptionType: 'gaussian',
      corruption: 0.2,
      regulariser: 'l1',
      encoderActivation: 'linear',
      decoderActivation: 'linear',
      schedule: 'warmup',
    },
  },
  {
    name: 'uniform-decayed', // q and k have moments, but no gradient any more
    changes: { ...small, attention: 'uniform', regulariser: 'weight-decay', lambda: 0.01 },
    turned: { regulariser: 'none' },
  },
  {
    name: 'uniform-code-sgd',
    changes: {
      ...small,
      attention: 'uniform',
      regulariser: 'contractive-code',
      optimiser: 'sgd',
      momentum: 0,
      learningRate: 0.3,
      dropout: 0.1,
    },
  },
  {
    name: 'disagreement',
    changes: {
      ...small,
      regulariser: 'head-disagreement',
      unitNormDecoder: true,
      corruptionType: 'pixel-mask',
      heads: 3,
      headDim: 7,
    },
  },
  {
    name: 'sparse',
    changes: {
      ...small,
      batchSize: 7,
      regulariser: 'kl',
      encoderActivation: 'sigmoid',
      tiedWeights: true,
      residual: true,
      trainFraction: 0.5,
    },
  },
  {
    name: 'one-sample', // the second process has an empty part
    changes: { ...small, batchSize: 1, encoderActivation: 'linear', learningRate: 0.001 },
  },
  {
    name: 'raw-code',
    changes: { ...small, patchSize: '14', attention: 'raw', regulariser: 'contractive-code', dropout: 0.2 },
  },
  {
    name: 'prose-code',
    changes: {
      ...small,
      attention: 'article-prose',
      residual: true,
      regulariser: 'contractive-code',
      encoderActivation: 'sigmoid',
      corruptionType: 'gaussian',
    },
  },
  {
    name: 'spreading', // every live knob is turned on the way
    changes: { ...small, heads: 1, headDim: 16 },
    turned: {
      regulariser: 'attention-entropy',
      lambda: -0.1,
      learningRate: 0.01,
      schedule: 'cosine',
      stopAfter: 60,
      dropout: 0.5,
      corruptionType: 'pixel-mask',
      corruption: 0.1,
    },
  },
  { name: 'shapes', changes: { ...small, dataset: 'shapes' } },
  { name: 'waves', changes: { ...small, dataset: 'waves', corruptionType: 'token-mask', residual: true } },
  { name: 'text-en', changes: { ...small, dataset: 'text-en', decoderActivation: 'sigmoid', reconstruction: 'bce' } },
  { name: 'text-zh', changes: { ...small, dataset: 'text-zh', positionalEncoding: 'learned' } },
  { name: 'decay', changes: { ...small, regulariser: 'weight-decay', lambda: 0.001, tiedWeights: true } },
];
