import { describe, expect, it } from 'vitest';
import { fatTiling, gradientTile, thinTiling, tileWidth } from './tiling';

/** vec4s that a layer loads per input: each tile its rows' inputs and its columns' weights. */
const loads = (width4: number, columns: number, rows: number, weights: number) =>
  Math.ceil(width4 / columns) * (rows + weights * columns);

describe('tileWidth', () => {
  it.each([fatTiling, { ...fatTiling, quads: false }, thinTiling])(
    'loads no more than any other width allowed',
    (tiling) => {
      for (let width4 = 1; width4 <= 64; width4++) {
        const chosen = tileWidth(width4, tiling);
        expect(chosen).toBeGreaterThanOrEqual(1);
        expect(chosen).toBeLessThanOrEqual(Math.min(width4, tiling.columns));
        const weights = tiling.quads ? 1 : 4;
        for (let other = 1; other <= Math.min(width4, tiling.columns); other++) {
          expect(loads(width4, chosen, tiling.rows, weights)).toBeLessThanOrEqual(
            loads(width4, other, tiling.rows, weights),
          );
        }
      }
    },
  );

  it('takes the narrower of two that cost the same, and a whole narrow layer', () => {
    expect(tileWidth(3, { rows: 8, columns: 4, quads: true })).toBe(3);
    expect(tileWidth(5, { rows: 8, columns: 4, quads: true })).toBe(3);
    expect(tileWidth(4, { rows: 8, columns: 1, quads: true })).toBe(1);
  });
});

describe('gradientTile', () => {
  it('doubles a tile only where four such tiles fit the narrowest weight', () => {
    expect(gradientTile(7, fatTiling)).toEqual({ rows4: 1, columns: 4 });
    expect(gradientTile(8, fatTiling)).toEqual({ rows4: 2, columns: 8 });
    expect(gradientTile(8, { ...fatTiling, quads: false })).toEqual({ rows4: 2, columns: 4 });
  });
});
