/** A run's data made ready: split, cut into tokens, with the few held-out samples that the page shows. */

import type { Config } from '../config/fields';
import { type ModelConfig, modelConfig } from '../config/modelConfig';
import type { Dataset, Factor } from '../data/dataset';
import { splitIndices } from '../data/split';
import { gridOf, samplesToTokens, type TokenGrid, tokensToPictures } from '../data/tokens';
import type { Frame, Problem, Samples } from '../protocol';

/** Held-out samples shown on the page, N. */
const SHOWN = 10;
/** Training samples shown as thumbnails of the data. */
const THUMBNAILS = 24;
/** Attention is S×S a head: more tokens than this the page neither trains nor draws well. */
const MAX_TOKENS = 64;

/** Values of the training split, and a quarter of that of the held-out one, that a device can be trusted to hold: 256 MB. */
const MOST_VALUES = 1 << 26;

export interface RunData {
  readonly grid: TokenGrid;
  readonly model: ModelConfig;
  readonly trainCount: number;
  readonly testCount: number;
  readonly train: Float32Array; // [trainCount, S, I]
  readonly test: Float32Array; // [testCount, S, I]
  readonly trainLabels: Uint8Array | null; // [trainCount]
  readonly testLabels: Uint8Array | null; // [testCount]
  readonly testFactors: readonly Factor[]; // [testCount] each
  readonly shown: Float32Array; // [N, S, I]
  readonly shownCount: number; // N
  readonly samples: Samples;
}

/** What keeps `config` from training on `data`, or null. */
export function dataProblem(config: Config, data: Dataset): Problem | null {
  const { tokens, inputDim, patchRows, patchCols } = gridOf(data, config);
  if (tokens > MAX_TOKENS) {
    return { code: 'too-many-tokens', facts: { tokens, limit: MAX_TOKENS, patch: `${patchRows} × ${patchCols}` } };
  }
  // The page mends this beforehand wherever it knows the data.
  return config.reconstructionTarget === 'code' && config.latentDim !== inputDim
    ? { code: 'code-target-width', facts: { inputDim, latentDim: config.latentDim } }
    : null;
}

/** Splits and cuts `data` as `config` says. */
export function prepareRunData(config: Config, data: Dataset): RunData {
  const grid = gridOf(data, config);
  const split = splitIndices(data.count, config.trainFraction, config.seed, config.sampleLimit);
  const most = Math.floor(MOST_VALUES / (grid.tokens * grid.inputDim));
  const train = split.train.subarray(0, most);
  const test = split.test.subarray(0, Math.ceil(most / 4));
  const shownIndices = pickShown(data, test);
  const shown = samplesToTokens(data, shownIndices, grid);
  const thumbnails = train.subarray(0, THUMBNAILS);
  return {
    grid,
    model: modelConfig(config, grid.tokens, grid.inputDim),
    trainCount: train.length,
    testCount: test.length,
    train: samplesToTokens(data, train, grid),
    test: samplesToTokens(data, test, grid),
    trainLabels: pick(data.labels, train),
    testLabels: pick(data.labels, test),
    testFactors: (data.factors ?? []).map(({ name, values }) => ({
      name,
      values: Float32Array.from(test, (index) => values[index] ?? Number.NaN),
    })),
    shown,
    shownCount: shownIndices.length,
    samples: {
      inputs: pictures(shown, shownIndices.length, grid),
      labels: data.labels && [...(pick(data.labels, shownIndices) ?? [])],
      thumbnails: pictures(samplesToTokens(data, thumbnails, grid), thumbnails.length, grid),
    },
  };
}

/** The labels of the samples at `indices`; null where there are none. */
function pick(labels: Uint8Array | null, indices: Int32Array): Uint8Array | null {
  return labels && Uint8Array.from(indices, (index) => labels[index] ?? 0);
}

/** A frame of `count` pictures [count, rows, cols, channels] from their tokens [count, S, I]. */
export function pictures(tokens: Float32Array, count: number, grid: TokenGrid): Frame {
  return { shape: [count, grid.rows, grid.cols, grid.channels], data: tokensToPictures(tokens, count, grid) };
}

/** One held-out sample of each class, in class order, filled up with the next ones; without labels simply the first. */
function pickShown(data: Dataset, test: Int32Array): Int32Array {
  const { labels } = data;
  if (!labels) return test.slice(0, SHOWN);
  const firstOfClass = new Map<number, number>();
  for (const index of test) {
    const label = labels[index] ?? 0;
    if (!firstOfClass.has(label)) firstOfClass.set(label, index);
  }
  const chosen = [...firstOfClass]
    .sort(([a], [b]) => a - b)
    .slice(0, SHOWN)
    .map(([, index]) => index);
  for (const index of test) {
    if (chosen.length >= SHOWN) break;
    if (!chosen.includes(index)) chosen.push(index);
  }
  return Int32Array.from(chosen);
}
