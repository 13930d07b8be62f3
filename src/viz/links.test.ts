/** Holds the links to the middles of what they link. */

import { expect, it } from 'vitest';
import { headMiddles, linkPath, middles } from './links';

it('middles stand evenly', () => {
  expect(middles(1)).toEqual([0.5]);
  expect(middles(4)).toEqual([0.125, 0.375, 0.625, 0.875]);
});

it('heads beside each other share a row', () => {
  expect(headMiddles(4, 1)).toEqual(middles(4));
  const [first = 0, second = 0, third = 0] = headMiddles(6, 2);
  expect((first + second) / 2).toBeCloseTo(1 / 6, 12);
  expect(second).toBeGreaterThan(first);
  expect(third).toBeGreaterThan(1 / 3);
});

it('links go from left to right between stages that are centred', () => {
  const box = { width: 40, height: 200, fromExtent: 100, toExtent: 50 };
  expect(linkPath({ from: 0, to: 1 }, box)).toBe('M0 50C20 50 20 125 40 125');
  expect(linkPath({ from: 0.5, to: 0.5 }, box)).toBe('M0 100C20 100 20 100 40 100');
});

it('links go from top to bottom where the room is wide', () => {
  const box = { width: 300, height: 32, fromExtent: 140, toExtent: 128 };
  expect(linkPath({ from: 0.5, to: 0.25 }, box)).toBe('M70 0C70 16 32 16 32 32');
});
