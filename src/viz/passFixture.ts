/** Passes made of known numbers, for the tests of what is drawn of them. */

import type { Frame, Pass } from '../protocol';

/** A frame whose numbers are `value(index)`. */
export function frameOf(shape: readonly number[], value: (index: number) => number): Frame {
  const size = shape.reduce((product, side) => product * side, 1);
  return { shape, data: Float32Array.from({ length: size }, (_, index) => value(index)) };
}

/** A pass of 3 tokens of 4 features in 2 units without attention; `parts` replace some of it. */
export function passWith(parts: Partial<Pass>): Pass {
  const codes = frameOf([3, 2], (index) => index - 2);
  const tokens = frameOf([3, 4], (index) => index / 10);
  return {
    ...{ x: tokens, u: codes, h: codes, z: codes, q: null, k: null, v: null, scores: null, attention: null },
    ...{ heads: null, contributions: null, code: codes, y: tokens, xhat: tokens, reconstruction: tokens, mse: 0 },
    ...parts,
  };
}
