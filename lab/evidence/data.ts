/** The data of a trial: images, split by the seed, as tokens with their labels. Knows nothing of training. */

import type { Config } from '../../src/config/fields';
import type { Dataset } from '../../src/data/dataset';
import { generateDigits } from '../../src/data/digits/generateDigits';
import { splitIndices } from '../../src/data/split';
import { samplesToTokens, type TokenGrid, tokenGrid } from '../../src/data/tokens';
import type { DataChoice } from './experiment';

/** One side of the split. */
export interface Side {
  readonly count: number;
  readonly tokens: Float32Array; // [count, S, I]
  readonly labels: readonly number[] | null; // [count]
}

export interface TrialData {
  readonly grid: TokenGrid;
  readonly train: Side;
  readonly test: Side;
}

/** Splits and cuts the images of `choice` as `config` says. @param mnist the real images, where they are here */
export function trialData(config: Config, choice: DataChoice, mnist: Dataset | null): TrialData {
  const images = choice.images === 'mnist' ? mnist : generateDigits(config.seed);
  if (!images) throw new Error('the MNIST files are not here');
  const dataset = choice.rows === undefined ? images : middleRows(images, choice.rows);
  const patch = choice.patch ?? Number(config.patchSize);
  const grid = tokenGrid(dataset.rows, dataset.cols, { patchRows: patch, patchCols: patch, channels: 1 });
  const split = splitIndices(dataset.count, config.trainFraction, config.seed, config.sampleLimit);
  const side = (indices: Int32Array): Side => ({
    count: indices.length,
    tokens: samplesToTokens(dataset, indices, grid),
    labels: dataset.labels ? Array.from(indices, (i) => dataset.labels?.[i] ?? 0) : null,
  });
  return { grid, train: side(split.train), test: side(split.test) };
}

/** The images without their upper and lower rows. */
function middleRows(images: Dataset, rows: number): Dataset {
  const { count, cols } = images;
  const skipped = Math.ceil((images.rows - rows) / 2);
  const values = new Uint8Array(count * rows * cols);
  for (let n = 0; n < count; n++) {
    const start = (n * images.rows + skipped) * cols;
    values.set(images.values.subarray(start, start + rows * cols), n * rows * cols);
  }
  return { ...images, rows, values };
}
