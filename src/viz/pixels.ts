/** What drawing needs of a 2-D canvas context: making a block of pixels and putting it down. A test's stand-in is enough. */

/** Red, green, blue and opacity, 0…255 each, row after row. */
export interface PixelBlock {
  readonly data: { [index: number]: number };
}

/** A 2-D canvas context, as far as drawing at data resolution goes. */
export interface PixelTarget<Block extends PixelBlock> {
  createImageData(width: number, height: number): Block;
  putImageData(block: Block, x: number, y: number): void;
}
