/** Images cut into square patches, one token each, and put together again. Knows nothing of where images come from or of the model. */

import type { ImageDataset } from './dataset';

/** How images of one size are cut; sides are padded at the right and bottom to whole patches. */
export interface PatchGrid {
  readonly gridRows: number;
  readonly gridCols: number;
  /** Padded sides in pixels. */
  readonly rows: number;
  readonly cols: number;
  /** S = gridRows · gridCols */
  readonly tokens: number;
  /** I = patch² */
  readonly inputDim: number;
}

/** The grid of `patch` × `patch` pixel patches that covers `rows` × `cols` pixels. */
export function patchGrid(rows: number, cols: number, patch: number): PatchGrid {
  const gridRows = Math.ceil(rows / patch);
  const gridCols = Math.ceil(cols / patch);
  return {
    gridRows,
    gridCols,
    rows: gridRows * patch,
    cols: gridCols * patch,
    tokens: gridRows * gridCols,
    inputDim: patch * patch,
  };
}

/**
 * The images at `indices` as tokens [N, S, I] with values in [0, 1].
 * Patches are in row-major order and so are the pixels in a patch; padding is 0.
 */
export function imagesToTokens(
  dataset: ImageDataset,
  indices: ArrayLike<number>,
  patch: number,
): Float32Array<ArrayBuffer> {
  const { rows, cols, pixels } = dataset;
  const grid = patchGrid(rows, cols, patch);
  const offsets = tokenOffsets(grid, patch);
  const size = grid.rows * grid.cols;
  const tokens = new Float32Array(indices.length * size); // [N, S, I]
  for (let n = 0; n < indices.length; n++) {
    const image = (indices[n] ?? 0) * rows * cols;
    for (let row = 0; row < rows; row++) {
      for (let col = 0; col < cols; col++) {
        const at = n * size + (offsets[row * grid.cols + col] ?? 0);
        tokens[at] = (pixels[image + row * cols + col] ?? 0) / 255;
      }
    }
  }
  return tokens;
}

/** The inverse of `imagesToTokens` up to its padding and scale: `count` images [N, rows, cols] with the grid's padded sides. */
export function tokensToImages(
  tokens: Float32Array,
  count: number,
  grid: PatchGrid,
  patch: number,
): Float32Array<ArrayBuffer> {
  const offsets = tokenOffsets(grid, patch);
  const images = new Float32Array(count * offsets.length); // [N, rows, cols]
  for (let i = 0; i < images.length; i++) {
    const pixel = i % offsets.length;
    images[i] = tokens[i - pixel + (offsets[pixel] ?? 0)] ?? 0;
  }
  return images;
}

/** The inverse of `tokensToImages`: `count` images [N, rows, cols] with the grid's padded sides as tokens [N, S, I]. */
export function paddedToTokens(images: Float32Array, count: number, grid: PatchGrid): Float32Array<ArrayBuffer> {
  const offsets = tokenOffsets(grid, Math.sqrt(grid.inputDim));
  const tokens = new Float32Array(count * offsets.length); // [N, S, I]
  for (let i = 0; i < tokens.length; i++) {
    const pixel = i % offsets.length;
    tokens[i - pixel + (offsets[pixel] ?? 0)] = images[i] ?? 0;
  }
  return tokens;
}

/** For each pixel of a padded image [rows, cols], where it stands among the image's tokens [S, I]. */
function tokenOffsets({ rows, cols, gridCols, inputDim }: PatchGrid, patch: number): Int32Array {
  const offsets = new Int32Array(rows * cols);
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < cols; col++) {
      const token = Math.floor(row / patch) * gridCols + Math.floor(col / patch);
      offsets[row * cols + col] = token * inputDim + (row % patch) * patch + (col % patch);
    }
  }
  return offsets;
}
