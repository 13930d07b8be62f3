import { expect, it } from 'vitest';
import { ramp } from './colour';
import { drawColours } from './colourPicture';
import { drawOverlay } from './overlay';
import { pixelFixture } from './pixelFixture';

it('draws red, green and blue as they are, clamped', () => {
  const { target, put, pixel } = pixelFixture();
  drawColours(target, [1, 0, 0.2, -1, 2, 0.5], { rows: 1, cols: 2 });
  expect(put[0]).toMatchObject({ width: 2, height: 1 });
  expect(pixel(0)).toEqual([255, 0, 51, 255]);
  expect(pixel(1)).toEqual([0, 255, 128, 255]);
});

it('leaves a pixel transparent that has not all its colours', () => {
  const { target, pixel } = pixelFixture();
  drawColours(target, [1, 0, Number.NaN, 1], { rows: 1, cols: 2 });
  expect([pixel(0)[3], pixel(1)[3]]).toEqual([0, 0]);
});

it('keeps its colours under the tint of an overlay', () => {
  const { target, pixel } = pixelFixture();
  const colours = { tint: ramp('positive', 'light'), ink: ramp('ink', 'light'), high: 1 };
  const red = [1, 0, 0];
  drawOverlay(target, [...red, ...red], [0, 1], {
    rows: 1,
    cols: 2,
    channels: 3,
    gridRows: 1,
    gridCols: 2,
    ...colours,
  });
  const [plain, tinted] = [pixel(0), pixel(1)];
  expect(plain[0]).toBeGreaterThan((plain[1] ?? 0) + 80);
  expect(tinted).not.toEqual(plain);
});
