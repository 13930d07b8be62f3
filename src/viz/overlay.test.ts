/** Holds the overlay to its parts: tints lie on whole patches, ink lies over them. */

import { expect, it } from 'vitest';
import { ramp, rampSize } from './colour';
import { drawOverlay } from './overlay';
import { pixelFixture } from './pixelFixture';

const tint = ramp('positive', 'light');
const ink = ramp('ink', 'light');
const options = { rows: 2, cols: 4, channels: 1, gridRows: 1, gridCols: 2, tint, ink, high: 0.5 };

it('tints each patch by its weight where there is no ink', () => {
  const { target, pixel } = pixelFixture();
  drawOverlay(target, new Float32Array(8), [0, 0.5], options);
  const end = [...tint.subarray(3 * (rampSize - 1)), 255];
  for (const index of [0, 1, 4, 5]) expect(pixel(index)).toEqual([...tint.subarray(0, 3), 255]);
  for (const index of [2, 3, 6, 7]) expect(pixel(index)).toEqual(end);
});

it('darkens a pixel with ink and still tells the patches apart', () => {
  const { target, pixel } = pixelFixture();
  drawOverlay(target, Float32Array.of(1, 0, 1, 0, 0, 0, 0, 0), [0, 0.25], options);
  const [inked = 0, plain = 0, inkedTinted = 0] = [0, 1, 2].map((index) => pixel(index)[0] ?? 0);
  expect(inked).toBeLessThan(plain);
  expect(inkedTinted).toBeLessThan(inked);
});
