/** Holds which samples a page shows beside a view, and that nothing is made anew for nothing. */

import { describe, expect, it } from 'vitest';
import type { Samples, View } from '../protocol';
import { shownSamples } from './shownSamples';
import { samples as heldOut, view } from './trainerFixture';

/** A view with one more sample, whose pixels are all `value`. */
function withOwn(value: number): View {
  const corrupted = { shape: [3, 4, 4], data: new Float32Array(48).fill(9) };
  corrupted.data.fill(value, 32);
  return { ...view(0), corrupted };
}
const own = (samples: Samples) => [...samples.inputs.data.subarray(32)];

describe('the shown samples', () => {
  it('are the held-out ones where the view has no other', () => {
    expect(shownSamples(heldOut, view(0), null)).toBe(heldOut);
    expect(shownSamples(heldOut, view(0), shownSamples(heldOut, withOwn(0.5), null))).toBe(heldOut);
  });

  it('end in the person’s own image; the held-out ones are taken clean', () => {
    const shown = shownSamples(heldOut, withOwn(0.5), heldOut);
    expect(shown.inputs.shape).toEqual([3, 4, 4]);
    expect(own(shown)).toEqual(Array(16).fill(0.5));
    expect([...shown.inputs.data.subarray(0, 32)]).toEqual([...heldOut.inputs.data]);
    expect(shown.own).toBe(true);
  });

  it('stay the same object until the image or the run is another', () => {
    const shown = shownSamples(heldOut, withOwn(0.5), heldOut);
    expect(shownSamples(heldOut, withOwn(0.5), shown)).toBe(shown);
    expect(own(shownSamples(heldOut, withOwn(0.25), shown))).toEqual(Array(16).fill(0.25));
    const other = { ...heldOut, thumbnails: { ...heldOut.thumbnails } };
    expect(shownSamples(other, withOwn(0.5), shown)).not.toBe(shown);
  });
});
