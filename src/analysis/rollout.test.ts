/** Rollout is the mean head, with half of the identity mixed in where a residual goes past the heads. */

import { expect, it } from 'vitest';
import { rollout } from './rollout';

const heads = { shape: [2, 2, 2], data: new Float32Array([1, 0, 0.5, 0.5, 0.5, 0.5, 0, 1]) };

it('is the mean head without a residual', () => {
  expect(rollout(heads, false)).toEqual({ shape: [2, 2], data: new Float32Array([0.75, 0.25, 0.25, 0.75]) });
});

it('is half mean head, half identity with one', () => {
  const { data } = rollout(heads, true);
  expect(data).toEqual(new Float32Array([0.875, 0.125, 0.125, 0.875]));
});
