/** The samples that a view is about: the held-out ones, and behind them the person's own image. Pure. */

import type { Samples, View } from '../protocol';

/**
 * `heldOut` of the run, with the last image of `view` behind them where the view has one more. `before`, what was shown until
 * now, is given back where nothing has changed, so that nothing is drawn again.
 */
export function shownSamples(heldOut: Samples, view: View, before: Samples | null): Samples {
  const { shape, data } = view.corrupted;
  const [count = 0, ...sides] = shape;
  if (count <= (heldOut.inputs.shape[0] ?? 0)) return heldOut;
  const size = sides.reduce((product, side) => product * side, 1);
  const own = data.subarray((count - 1) * size);
  if (before?.own && before.thumbnails === heldOut.thumbnails && endsIn(before.inputs.data, own)) return before;
  const inputs = new Float32Array(count * size);
  inputs.set(heldOut.inputs.data);
  inputs.set(own, (count - 1) * size);
  return { ...heldOut, inputs: { shape, data: inputs }, own: true };
}

function endsIn(data: Float32Array, end: Float32Array): boolean {
  const start = data.length - end.length;
  return end.every((value, index) => value === data[start + index]);
}
