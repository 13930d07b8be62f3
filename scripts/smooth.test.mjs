import { expect, it } from 'vitest';
import { shares } from './smooth.mjs';

it('compares each tab with the quiet one, by medians', () => {
  const segments = [
    { tab: 'Lesson', stepsPerSecond: 10 },
    { tab: 'Attention', stepsPerSecond: 9 },
    { tab: 'Lesson', stepsPerSecond: 30 },
    { tab: 'Attention', stepsPerSecond: 19 },
    { tab: 'Lesson', stepsPerSecond: 20 },
  ];
  expect(shares(segments)).toEqual([
    { tab: 'Lesson', stepsPerSecond: 20, share: 1 },
    { tab: 'Attention', stepsPerSecond: 14, share: 0.7 },
  ]);
});
