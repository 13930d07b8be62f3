import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImageDataset } from './dataset';
import { imagesToTokens, patchGrid, tokensToImages } from './tokens';

function dataset(count: number, rows: number, cols: number): ImageDataset {
  const pixels = Uint8Array.from({ length: count * rows * cols }, (_, i) => (i * 7) % 256);
  return { name: 'test', count, rows, cols, pixels, labels: null };
}

describe('patchGrid', () => {
  it('cuts 28×28 into 16 patches of 7×7', () => {
    expect(patchGrid(28, 28, 7)).toEqual({ gridRows: 4, gridCols: 4, rows: 28, cols: 28, tokens: 16, inputDim: 49 });
  });

  it('pads sides that are no multiple of the patch', () => {
    expect(patchGrid(9, 5, 4)).toEqual({ gridRows: 3, gridCols: 2, rows: 12, cols: 8, tokens: 6, inputDim: 16 });
  });
});

describe('imagesToTokens', () => {
  it('orders patches and the pixels in them by rows, scaled to [0, 1]', () => {
    const pixels = Uint8Array.from({ length: 16 }, (_, i) => i);
    const tokens = imagesToTokens({ ...dataset(1, 4, 4), pixels }, [0], 2);
    const expected = [0, 1, 4, 5, 2, 3, 6, 7, 8, 9, 12, 13, 10, 11, 14, 15];
    expect(tokens).toEqual(Float32Array.from(expected, (value) => value / 255));
  });

  it('takes the images asked for, in that order, and pads with zeros', () => {
    const pixels = Uint8Array.from({ length: 2 * 3 }, (_, i) => 10 * (i + 1));
    const tokens = imagesToTokens({ ...dataset(2, 1, 3), pixels }, [1, 0, 1], 2);
    const second = [40, 50, 0, 0, 60, 0, 0, 0];
    const first = [10, 20, 0, 0, 30, 0, 0, 0];
    expect(tokens).toEqual(Float32Array.from([...second, ...first, ...second], (value) => value / 255));
  });
});

describe('tokensToImages', () => {
  it('puts the images together again', () => {
    const side = fc.integer({ min: 1, max: 17 });
    fc.assert(
      fc.property(
        side,
        side,
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 1, max: 4 }),
        (rows, cols, patch, count) => {
          const data = dataset(count, rows, cols);
          const grid = patchGrid(rows, cols, patch);
          const indices = Array.from({ length: count }, (_, i) => count - 1 - i);
          const tokens = imagesToTokens(data, indices, patch);
          expect(tokens.length).toBe(count * grid.tokens * grid.inputDim);
          const images = tokensToImages(tokens, count, grid, patch);
          for (let n = 0; n < count; n++) {
            for (let row = 0; row < grid.rows; row++) {
              for (let col = 0; col < grid.cols; col++) {
                const inside = row < rows && col < cols;
                const pixel = inside ? (data.pixels[((indices[n] ?? 0) * rows + row) * cols + col] ?? Number.NaN) : 0;
                expect(images[(n * grid.rows + row) * grid.cols + col]).toBe(Math.fround(pixel / 255));
              }
            }
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
