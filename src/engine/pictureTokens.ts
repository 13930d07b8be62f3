/** A sample from the page as a run's tokens. Knows neither what is shown nor who asks. */

import { picturesToTokens, type TokenGrid } from '../data/tokens';
import type { Frame } from '../protocol';

/** The tokens [S, I] of `picture` [rows, cols, channels] with the grid's padded sides; null where it has another size. */
export function pictureTokens({ shape, data }: Frame, grid: TokenGrid): Float32Array | null {
  const [rows, cols, channels = 1] = shape;
  const fits = rows === grid.rows && cols === grid.cols && channels === grid.channels;
  return fits && data.length === rows * cols * channels ? picturesToTokens(data, 1, grid) : null;
}
