/** THE table of knobs. A knob is one line here: its type, default, clamping, URL key, control and text keys follow from it. */

import { choice, flag, num, type Values } from './field';

export const fields = {
  // data
  dataset: choice({
    default: 'digits',
    options: ['digits', 'shapes', 'waves', 'text-en', 'text-zh', 'file'],
    url: 'data',
    group: 'data',
  }),
  patchSize: choice({ default: '7', options: ['4', '7', '14'], url: 'patch', group: 'data' }),
  trainFraction: num({ default: 0.8, min: 0.1, max: 0.95, smallest: 0.05, url: 'split', group: 'data' }),
  sampleLimit: num({
    default: 0,
    min: 0,
    max: 10000,
    integer: true,
    scale: 'log',
    smallest: 10,
    url: 'limit',
    group: 'data',
  }),
  corruptionType: choice({
    default: 'none',
    options: ['none', 'gaussian', 'pixel-mask', 'token-mask'],
    url: 'noise',
    group: 'data',
    live: true,
  }),
  corruption: num({ default: 0.3, min: 0, max: 0.9, smallest: 0.05, url: 'corrupt', group: 'data', live: true }),
  seed: num({ default: 1, min: 0, max: 9999, integer: true, url: 'seed', group: 'data' }),

  // model
  latentDim: num({ default: 16, min: 2, max: 64, integer: true, url: 'latent', group: 'model' }),
  heads: num({ default: 4, min: 1, max: 8, integer: true, url: 'heads', group: 'model' }),
  headDim: num({ default: 8, min: 1, max: 32, integer: true, url: 'dhead', group: 'model' }),
  attention: choice({
    default: 'standard',
    options: ['standard', 'article-prose', 'article-code', 'raw', 'uniform', 'none'],
    url: 'attn',
    group: 'model',
  }),
  positionalEncoding: choice({
    default: 'sinusoidal',
    options: ['none', 'sinusoidal', 'learned', 'article'],
    url: 'pe',
    group: 'model',
  }),
  encoderActivation: choice({
    default: 'relu',
    options: ['relu', 'sigmoid', 'tanh', 'linear'],
    url: 'enc',
    group: 'model',
  }),
  decoderActivation: choice({ default: 'relu', options: ['relu', 'sigmoid', 'linear'], url: 'dec', group: 'model' }),
  residual: flag({ default: false, url: 'res', group: 'model' }),
  tiedWeights: flag({ default: false, url: 'tied', group: 'model' }),
  unitNormDecoder: flag({ default: false, url: 'unit', group: 'model' }),

  // objective
  regulariser: choice({
    default: 'contractive',
    options: [
      'none',
      'contractive',
      'contractive-code',
      'attention-entropy',
      'head-disagreement',
      'l1',
      'kl',
      'weight-decay',
    ],
    url: 'reg',
    group: 'objective',
    live: true,
  }),
  lambda: num({
    default: 0.05,
    min: -1,
    max: 10,
    scale: 'log',
    smallest: 1e-4,
    url: 'l',
    group: 'objective',
    live: true,
  }),
  reconstruction: choice({ default: 'mse', options: ['mse', 'bce'], url: 'rec', group: 'objective' }),
  reconstructionTarget: choice({ default: 'input', options: ['input', 'code'], url: 'target', group: 'objective' }),

  // training
  learningRate: num({
    default: 0.003,
    min: 1e-5,
    max: 10,
    scale: 'log',
    smallest: 1e-5,
    url: 'lr',
    group: 'training',
    live: true,
  }),
  batchSize: num({
    default: 128,
    min: 1,
    max: 512,
    integer: true,
    scale: 'log',
    smallest: 1,
    url: 'batch',
    group: 'training',
  }),
  optimiser: choice({ default: 'adam', options: ['adam', 'sgd'], url: 'opt', group: 'training' }),
  momentum: num({ default: 0.9, min: 0, max: 0.99, smallest: 0.01, url: 'mom', group: 'training' }),
  schedule: choice({
    default: 'constant',
    options: ['constant', 'cosine', 'warmup'],
    url: 'sched',
    group: 'training',
    live: true,
  }),
  dropout: num({ default: 0, min: 0, max: 0.9, smallest: 0.05, url: 'drop', group: 'training', live: true }),
  stopAfter: num({
    default: 0,
    min: 0,
    max: 100000,
    integer: true,
    scale: 'log',
    smallest: 10,
    url: 'stop',
    group: 'training',
    live: true,
  }),
};

/** A run's whole configuration. */
export type Config = Values<typeof fields>;
export type ConfigKey = keyof Config;

/** The knobs a running session takes without a restart. */
export const liveKeys = [
  'corruptionType',
  'corruption',
  'regulariser',
  'lambda',
  'learningRate',
  'schedule',
  'dropout',
  'stopAfter',
] as const satisfies readonly ConfigKey[];
export type LiveConfig = Pick<Config, (typeof liveKeys)[number]>;
