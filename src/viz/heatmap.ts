/** Draws a matrix as a block of pixels, one for each number; CSS scales it up. Knows nothing of what the numbers mean. */

import { type Ramp, rampIndex } from './colour';
import type { PixelBlock, PixelTarget } from './pixels';

export interface HeatmapOptions {
  readonly rows: number;
  readonly cols: number;
  readonly ramp: Ramp;
  /** The numbers at the ramp's two ends; numbers beyond are clamped. */
  readonly low: number;
  readonly high: number;
}

/**
 * Draws `data` [rows, cols], row-major, onto a canvas of cols × rows pixels.
 * Numbers that are missing or not finite stay transparent.
 */
export function drawHeatmap<Block extends PixelBlock>(
  target: PixelTarget<Block>,
  data: ArrayLike<number>,
  { rows, cols, ramp, low, high }: HeatmapOptions,
): void {
  const block = target.createImageData(cols, rows);
  for (let i = 0; i < rows * cols; i++) {
    const value = data[i];
    if (value === undefined || !Number.isFinite(value)) continue;
    const colour = 3 * rampIndex(value, low, high);
    block.data[4 * i] = ramp[colour] ?? 0;
    block.data[4 * i + 1] = ramp[colour + 1] ?? 0;
    block.data[4 * i + 2] = ramp[colour + 2] ?? 0;
    block.data[4 * i + 3] = 255;
  }
  target.putImageData(block, 0, 0);
}
