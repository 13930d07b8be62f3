/** Holds the links to the middles of what they link. */

import { expect, it } from 'vitest';
import { linkPaths, middles } from './links';

it('middles stand evenly', () => {
  expect(middles(1)).toEqual([0.5]);
  expect(middles(4)).toEqual([0.125, 0.375, 0.625, 0.875]);
});

it('links each to each, from left to right', () => {
  const paths = linkPaths(1, 2, 100, 80);
  expect(paths).toEqual(['M0 40C50 40 50 20 100 20', 'M0 40C50 40 50 60 100 60']);
  expect(linkPaths(3, 2, 1, 1)).toHaveLength(6);
});
