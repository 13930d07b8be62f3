import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { picturesToTokens, samplesToTokens, type TokenGrid, tokenGrid, tokensToPictures } from './tokens';

const grey = (patch: number) => ({ patchRows: patch, patchCols: patch, channels: 1 });
const bytes = (length: number) => Uint8Array.from({ length }, (_, i) => (i * 7) % 256);

describe('tokenGrid', () => {
  it('cuts 28×28 into 16 patches of 7×7', () => {
    const cut = { gridRows: 4, gridCols: 4, rows: 28, cols: 28, tokens: 16, inputDim: 49 };
    expect(tokenGrid(28, 28, grey(7))).toEqual({ ...cut, ...grey(7) });
  });

  it('pads sides that are no multiple of the patch', () => {
    const cut = { gridRows: 3, gridCols: 2, rows: 12, cols: 8, tokens: 6, inputDim: 16 };
    expect(tokenGrid(9, 5, grey(4))).toEqual({ ...cut, ...grey(4) });
  });

  it('takes all the colours of a patch, all channels of a window and a whole column into a token', () => {
    expect(tokenGrid(8, 8, { patchRows: 4, patchCols: 4, channels: 3 })).toMatchObject({ tokens: 4, inputDim: 48 });
    expect(tokenGrid(3, 64, { patchRows: 3, patchCols: 8, channels: 1 })).toMatchObject({ tokens: 8, inputDim: 24 });
    expect(tokenGrid(27, 20, { patchRows: 27, patchCols: 1, channels: 1 })).toMatchObject({ tokens: 20, inputDim: 27 });
  });
});

describe('samplesToTokens', () => {
  it('orders patches and the pixels in them by rows, bytes scaled to [0, 1]', () => {
    const values = Uint8Array.from({ length: 16 }, (_, i) => i);
    const tokens = samplesToTokens({ rows: 4, cols: 4, values }, [0], tokenGrid(4, 4, grey(2)));
    const expected = [0, 1, 4, 5, 2, 3, 6, 7, 8, 9, 12, 13, 10, 11, 14, 15];
    expect(tokens).toEqual(Float32Array.from(expected, (value) => value / 255));
  });

  it('takes the samples asked for, in that order, and pads with zeros', () => {
    const values = Uint8Array.from({ length: 2 * 3 }, (_, i) => 10 * (i + 1));
    const tokens = samplesToTokens({ rows: 1, cols: 3, values }, [1, 0, 1], tokenGrid(1, 3, grey(2)));
    const second = [40, 50, 0, 0, 60, 0, 0, 0];
    const first = [10, 20, 0, 0, 30, 0, 0, 0];
    expect(tokens).toEqual(Float32Array.from([...second, ...first, ...second], (value) => value / 255));
  });

  it('keeps the colours of a pixel together, and floats as they are', () => {
    const values = Float32Array.from({ length: 12 }, (_, i) => i / 16); // [2, 2, 3]
    const grid = tokenGrid(2, 2, { patchRows: 2, patchCols: 1, channels: 3 });
    const expected = [0, 1, 2, 6, 7, 8, 3, 4, 5, 9, 10, 11];
    expect(samplesToTokens({ rows: 2, cols: 2, values }, [0], grid)).toEqual(
      Float32Array.from(expected, (value) => value / 16),
    );
  });
});

/** Images, signals and texts of any size, with how each is cut. */
const side = fc.integer({ min: 1, max: 17 });
const cut = fc.oneof(
  fc.record({ rows: side, cols: side, patch: fc.integer({ min: 1, max: 8 }), channels: fc.constantFrom(1, 3) }).map(
    ({ rows, cols, patch, channels }) => ({ rows, cols, patchRows: patch, patchCols: patch, channels }), // images
  ),
  fc.record({ rows: fc.integer({ min: 1, max: 5 }), cols: fc.integer({ min: 1, max: 60 }), window: side }).map(
    ({ rows, cols, window }) => ({ rows, cols, patchRows: rows, patchCols: window, channels: 1 }), // signals
  ),
  fc.record({ rows: side, cols: side }).map(
    ({ rows, cols }) => ({ rows, cols, patchRows: rows, patchCols: 1, channels: 1 }), // texts
  ),
);

describe('tokensToPictures', () => {
  it('puts samples of every kind together again, and picturesToTokens cuts them as before', () => {
    fc.assert(
      fc.property(cut, fc.integer({ min: 1, max: 4 }), fc.boolean(), ({ rows, cols, ...shape }, count, floats) => {
        const length = count * rows * cols * shape.channels;
        const values = floats ? Float32Array.from(bytes(length), (value) => Math.fround(value / 255)) : bytes(length);
        const grid = tokenGrid(rows, cols, shape);
        const order = Array.from({ length: count }, (_, i) => count - 1 - i);
        const tokens = samplesToTokens({ rows, cols, values }, order, grid);
        expect(tokens.length).toBe(count * grid.tokens * grid.inputDim);
        const pictures = tokensToPictures(tokens, count, grid);
        expect(pictures).toEqual(padded(bytes(length), order, { rows, cols, grid }));
        expect(picturesToTokens(pictures, count, grid)).toEqual(tokens);
      }),
      { numRuns: 150 },
    );
  });
});

/** The pictures as they are to come back: [N, grid.rows, grid.cols, channels]. */
function padded(
  values: Uint8Array,
  order: readonly number[],
  { rows, cols, grid }: { rows: number; cols: number; grid: TokenGrid },
): Float32Array {
  const { channels } = grid;
  const pictures = new Float32Array(order.length * grid.rows * grid.cols * channels);
  for (const [n, sample] of order.entries()) {
    for (let row = 0; row < rows; row++) {
      for (let i = 0; i < cols * channels; i++) {
        const value = values[(sample * rows + row) * cols * channels + i] ?? Number.NaN;
        pictures[(n * grid.rows + row) * grid.cols * channels + i] = value / 255;
      }
    }
  }
  return pictures;
}
