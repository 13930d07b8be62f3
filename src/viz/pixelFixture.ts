/** A stand-in for a canvas context in tests: keeps the pixels that were put down. Knows no drawing. */

import type { PixelTarget } from './pixels';

interface Block {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** A target and what has been put on it so far; `pixel` reads [red, green, blue, opacity] of the latest. */
export function pixelFixture() {
  const put: Block[] = [];
  const target: PixelTarget<Block> = {
    createImageData: (width, height) => ({ width, height, data: new Uint8ClampedArray(4 * width * height) }),
    putImageData: (block) => {
      put.push(block);
    },
  };
  const pixel = (index: number) => [...(put.at(-1)?.data.subarray(4 * index, 4 * index + 4) ?? [])];
  return { target, put, pixel };
}
