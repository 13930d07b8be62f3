/** Draws an image in ink over patches tinted by a weight each: where a head looks. Knows nothing of heads or canvases on a page. */

import { type Ramp, rampIndex, rampSize } from './colour';
import { type PictureLayout, patchAt } from './patches';
import type { PixelBlock, PixelTarget } from './pixels';

export interface OverlayOptions extends PictureLayout {
  /** For the weights, 0 … `high`. */
  readonly tint: Ramp;
  readonly high: number;
  /** For the image's ink; only its far end is used. */
  readonly ink: Ramp;
}

/** How much of the ink's colour a full pixel takes on, and how much of its own a coloured one, so that the tint below stays readable. */
const inkStrength = 0.6;
const colourStrength = 0.45;

/**
 * Draws `image` [rows, cols, channels], 0…1, over its patches' `weights` [gridRows·gridCols], 0…high, onto a canvas of cols × rows pixels.
 */
export function drawOverlay<Block extends PixelBlock>(
  target: PixelTarget<Block>,
  image: ArrayLike<number>,
  weights: ArrayLike<number>,
  options: OverlayOptions,
): void {
  const { rows, cols, channels, tint, ink, high } = options;
  const block = target.createImageData(cols, rows);
  const lastInk = 3 * (rampSize - 1);
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < cols; col++) {
      const pixel = row * cols + col;
      const colour = 3 * rampIndex(weights[patchAt(options, row, col)] ?? 0, 0, high);
      for (let channel = 0; channel < 3; channel++) {
        const below = tint[colour + channel] ?? 0;
        const value = Math.min(1, Math.max(0, image[channels * pixel + (channels === 3 ? channel : 0)] ?? 0));
        const [share, above] =
          channels === 3 ? [colourStrength, 255 * value] : [inkStrength * value, ink[lastInk + channel] ?? 0];
        block.data[4 * pixel + channel] = below + share * (above - below);
      }
      block.data[4 * pixel + 3] = 255;
    }
  }
  target.putImageData(block, 0, 0);
}
