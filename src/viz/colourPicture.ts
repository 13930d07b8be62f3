/** Draws a picture of red, green and blue as a block of pixels; CSS scales it up. Knows nothing of what it shows. */

import type { PixelBlock, PixelTarget } from './pixels';

/** Draws `picture` [rows, cols, 3], 0…1, onto a canvas of cols × rows pixels; numbers beyond are clamped, a pixel of any other is left out. */
export function drawColours<Block extends PixelBlock>(
  target: PixelTarget<Block>,
  picture: ArrayLike<number>,
  { rows, cols }: { readonly rows: number; readonly cols: number },
): void {
  const block = target.createImageData(cols, rows);
  for (let pixel = 0; pixel < rows * cols; pixel++) {
    const colour = [0, 1, 2].map((channel) => picture[3 * pixel + channel] ?? Number.NaN);
    if (!colour.every(Number.isFinite)) continue;
    for (const [channel, value] of colour.entries()) {
      block.data[4 * pixel + channel] = Math.round(255 * Math.min(1, Math.max(0, value)));
    }
    block.data[4 * pixel + 3] = 255;
  }
  target.putImageData(block, 0, 0);
}
