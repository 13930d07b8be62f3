/** An image from the page as a run's tokens. Knows neither what is shown nor who asks. */

import { type PatchGrid, paddedToTokens } from '../data/tokens';
import type { Frame } from '../protocol';

/** The tokens [S, I] of `image` [rows, cols] with the grid's padded sides; null where it has another size. */
export function imageTokens(image: Frame, grid: PatchGrid): Float32Array | null {
  return image.data.length === grid.rows * grid.cols ? paddedToTokens(image.data, 1, grid) : null;
}
