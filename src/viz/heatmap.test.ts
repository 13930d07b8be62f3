/** Holds the heatmap to its pixels: one a number, in the ramp's colours. */

import { expect, it } from 'vitest';
import { ramp, rampSize } from './colour';
import { drawHeatmap } from './heatmap';
import { pixelFixture } from './pixelFixture';

const colours = ramp('diverging', 'light');
const colourAt = (index: number) => [...colours.subarray(3 * index, 3 * index + 3), 255];

it('draws one pixel a number, row by row, clamped to the ramp', () => {
  const { target, put, pixel } = pixelFixture();
  drawHeatmap(target, [-2, 0, 2, 9, 1, -1], { rows: 2, cols: 3, ramp: colours, low: -2, high: 2 });
  expect(put[0]).toMatchObject({ width: 3, height: 2 });
  expect(pixel(0)).toEqual(colourAt(0));
  expect(pixel(1)).toEqual(colourAt((rampSize - 1) / 2));
  expect(pixel(2)).toEqual(colourAt(rampSize - 1));
  expect(pixel(3)).toEqual(colourAt(rampSize - 1));
});

it('leaves numbers that are missing or not finite transparent', () => {
  const { target, pixel } = pixelFixture();
  drawHeatmap(target, [Number.NaN, Number.POSITIVE_INFINITY], { rows: 1, cols: 3, ramp: colours, low: 0, high: 1 });
  expect([pixel(0)[3], pixel(1)[3], pixel(2)[3]]).toEqual([0, 0, 0]);
});
