/** The arithmetic with codes against small cases worked out by hand. */

import { expect, it } from 'vitest';
import { between, movedWithin, placeAmong, steadySigns } from './codes';

it('goes along the straight line between two codes, from the one exactly to the other', () => {
  const [a, b] = [Float32Array.of(0.1, 2), Float32Array.of(0.7, -2)];
  expect(between(a, b, 0)).toEqual(a);
  expect(between(a, b, 1)).toEqual(b);
  expect([...between(a, b, 0.25)]).toEqual([expect.closeTo(0.25), 1]);
});

it('moves a code along the components', () => {
  expect([...movedWithin([1, 2, 3], [1, 0, 0, 0, 0, 1], { x: 0.5, y: -2 })]).toEqual([1.5, 2, 1]);
});

it('turns round an axis along which the points would flip, and no other', () => {
  const before = [1, 5, -1, -5, 2, 1];
  expect(steadySigns(before, [-1, 4, 1, -5, -2, 1])).toEqual([-1, 1]);
  expect(steadySigns(before, [1, -5, -1, 5, 2, -1])).toEqual([1, -1]);
  expect(steadySigns(before, before)).toEqual([1, 1]);
  expect(steadySigns(null, before)).toEqual([1, 1]);
});

it('finds an image among others', () => {
  const images = [0, 0, 1, 0, 1, 1];
  expect(placeAmong(images, [1, 1])).toBe(2);
  expect(placeAmong(images, [0, 0])).toBe(0);
  expect(placeAmong(images, [0, 1])).toBeNull(); // nor across two of them
  expect(placeAmong([], [])).toBeNull();
});
