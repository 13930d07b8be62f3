/** Samples cut into rectangular tokens, and put together again. Knows nothing of where samples come from or of the model. */

import { type DataShape, tokenSides } from '../config/dataShape';
import type { Config } from '../config/fields';
import type { Dataset } from './dataset';

/** How samples [rows, cols, channels] are cut; sides are padded at the right and bottom to whole tokens. */
export interface TokenGrid {
  readonly gridRows: number;
  readonly gridCols: number;
  /** Padded sides in pixels. */
  readonly rows: number;
  readonly cols: number;
  readonly channels: number;
  /** Sides of a token in pixels. */
  readonly patchRows: number;
  readonly patchCols: number;
  /** S = gridRows · gridCols */
  readonly tokens: number;
  /** I = patchRows · patchCols · channels */
  readonly inputDim: number;
}

/** The sides of a token, and how many numbers a pixel has. */
interface TokenShape {
  readonly patchRows: number;
  readonly patchCols: number;
  readonly channels: number;
}

/** The grid of tokens of `shape` that covers `rows` × `cols` pixels. */
export function tokenGrid(rows: number, cols: number, { patchRows, patchCols, channels }: TokenShape): TokenGrid {
  const gridRows = Math.ceil(rows / patchRows);
  const gridCols = Math.ceil(cols / patchCols);
  return {
    gridRows,
    gridCols,
    rows: gridRows * patchRows,
    cols: gridCols * patchCols,
    channels,
    patchRows,
    patchCols,
    tokens: gridRows * gridCols,
    inputDim: patchRows * patchCols * channels,
  };
}

/** The grid of `data`, cut as it asks to be or as the knob of the patch size says. */
export function gridOf(data: DataShape, config: Pick<Config, 'patchSize'>): TokenGrid {
  const { rows, cols } = tokenSides(data, config);
  return tokenGrid(data.rows, data.cols, { patchRows: rows, patchCols: cols, channels: data.channels });
}

/** The samples at `indices` as tokens [N, S, I] with values in [0, 1]. Tokens are in row-major order, and so are the pixels in a token; padding is 0. */
export function samplesToTokens(
  dataset: Pick<Dataset, 'rows' | 'cols' | 'values'>,
  indices: ArrayLike<number>,
  grid: TokenGrid,
): Float32Array<ArrayBuffer> {
  const { rows, cols, values } = dataset;
  const { channels } = grid;
  const offsets = tokenOffsets(grid);
  const full = values instanceof Uint8Array ? 255 : 1;
  const line = cols * channels;
  const tokens = new Float32Array(indices.length * offsets.length); // [N, S, I]
  for (let n = 0; n < indices.length; n++) {
    const sample = (indices[n] ?? 0) * rows * line;
    for (let row = 0; row < rows; row++) {
      for (let i = 0; i < line; i++) {
        const at = n * offsets.length + (offsets[row * grid.cols * channels + i] ?? 0);
        tokens[at] = (values[sample + row * line + i] ?? 0) / full;
      }
    }
  }
  return tokens;
}

/** The inverse of `samplesToTokens` up to its padding: `count` pictures [N, rows, cols, channels] with the grid's padded sides. */
export function tokensToPictures(tokens: Float32Array, count: number, grid: TokenGrid): Float32Array<ArrayBuffer> {
  const offsets = tokenOffsets(grid);
  const pictures = new Float32Array(count * offsets.length); // [N, rows, cols, channels]
  for (let i = 0; i < pictures.length; i++) {
    const place = i % offsets.length;
    pictures[i] = tokens[i - place + (offsets[place] ?? 0)] ?? 0;
  }
  return pictures;
}

/** The inverse of `tokensToPictures`: `count` pictures [N, rows, cols, channels] with the grid's padded sides as tokens [N, S, I]. */
export function picturesToTokens(pictures: Float32Array, count: number, grid: TokenGrid): Float32Array<ArrayBuffer> {
  const offsets = tokenOffsets(grid);
  const tokens = new Float32Array(count * offsets.length); // [N, S, I]
  for (let i = 0; i < tokens.length; i++) {
    const place = i % offsets.length;
    tokens[i - place + (offsets[place] ?? 0)] = pictures[i] ?? 0;
  }
  return tokens;
}

/** For each number of a padded picture [rows, cols, channels], where it stands among the sample's tokens [S, I]. */
function tokenOffsets({ rows, cols, channels, gridCols, patchRows, patchCols, inputDim }: TokenGrid): Int32Array {
  const offsets = new Int32Array(rows * cols * channels);
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < cols; col++) {
      const token = Math.floor(row / patchRows) * gridCols + Math.floor(col / patchCols);
      const within = (row % patchRows) * patchCols + (col % patchCols);
      for (let channel = 0; channel < channels; channel++) {
        offsets[(row * cols + col) * channels + channel] = token * inputDim + within * channels + channel;
      }
    }
  }
  return offsets;
}
