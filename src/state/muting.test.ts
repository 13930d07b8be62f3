/** Mute and Solo do what they say, and undo it. */

import { expect, it } from 'vitest';
import { isSolo, toggleMuted, toggleSolo } from './muting';

it('mutes in order, and again for nothing', () => {
  expect(toggleMuted([2], 0)).toEqual([0, 2]);
  expect(toggleMuted([0, 2], 2)).toEqual([0]);
  expect(toggleMuted(toggleMuted([1], 3), 3)).toEqual([1]);
});

it('lets one head alone, then all', () => {
  expect(toggleSolo([], 1, 4)).toEqual([0, 2, 3]);
  expect(toggleSolo([1], 1, 4)).toEqual([0, 2, 3]); // a muted head that is soloed is heard
  expect(toggleSolo([0, 2, 3], 1, 4)).toEqual([]);
  expect(toggleSolo([0, 2, 3], 2, 4)).toEqual([0, 1, 3]);
});

it('knows who is alone', () => {
  expect(isSolo([0, 2, 3], 1, 4)).toBe(true);
  expect(isSolo([0, 1, 3], 1, 4)).toBe(false);
  expect(isSolo([0, 3], 1, 4)).toBe(false);
  expect(isSolo([], 0, 1)).toBe(false); // a single head is not alone by choice
});
