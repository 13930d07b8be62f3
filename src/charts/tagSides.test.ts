/** Words beside points lie neither on one another nor on points. */

import { expect, it } from 'vitest';
import { tagSides } from './tagSides';

const sides = (places: Record<string, readonly [number, number]>) => {
  const points = Object.keys(places).map((id) => ({ id }));
  const placeOf = (id: string) => ({ x: places[id]?.[0] ?? 0, y: places[id]?.[1] ?? 0 });
  return Object.fromEntries(tagSides(points, placeOf, 300));
};

it('stand to the right, but for the edge and for other points', () => {
  expect(sides({ a: [100, 50], b: [290, 90] })).toEqual({ a: 1, b: -1 });
  expect(sides({ a: [100, 50], b: [120, 52] })).toEqual({ a: -1, b: 1 });
});

it('are left out where there is no room', () => {
  expect(sides({ a: [100, 50], b: [120, 52], c: [80, 48] })).toEqual({ b: 1, c: -1 });
  expect(sides({ a: [100, 50], b: [100, 50] })).toEqual({ a: 1, b: -1 });
});
