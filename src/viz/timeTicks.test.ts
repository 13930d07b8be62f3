/** Holds where the round steps are named on the scale of the kept ones. */

import { expect, it } from 'vitest';
import { timeTicks } from './timeTicks';

it('names round steps where they lie among the kept ones', () => {
  const ticks = timeTicks([0, 1, 2, 4, 8, 16, 32, 64, 128], 256);
  const at = (step: number) => ticks.find((tick) => tick.step === step)?.place;
  expect(at(0)).toBe(0);
  expect(at(1)).toBeCloseTo(1 / 9);
  expect(at(10)).toBeCloseTo((4 + 2 / 8) / 9);
  expect(at(100)).toBeCloseTo((7 + 36 / 64) / 9);
});

it('keeps names apart from one another and from the end', () => {
  const steps = Array.from({ length: 200 }, (_, index) => Math.round(1.05 ** index) + index);
  const places = timeTicks(steps, (steps.at(-1) ?? 0) + 1).map(({ place }) => place);
  expect(places.length).toBeGreaterThan(4);
  for (const [index, place] of places.entries()) {
    expect(place - (places[index - 1] ?? -1)).toBeGreaterThanOrEqual(0.1);
    expect(place).toBeLessThanOrEqual(0.9);
  }
});

it('names the first alone where there is little to name', () => {
  expect(timeTicks([], 0)).toEqual([{ step: 0, place: 0 }]);
  expect(timeTicks([0], 1)).toEqual([{ step: 0, place: 0 }]);
  expect(timeTicks([40], 45)).toEqual([{ step: 40, place: 0 }]);
});
