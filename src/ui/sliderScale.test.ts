/** A slider passes round values, holds zero and a negative side where there is one, and loses no place. */

import { describe, expect, it } from 'vitest';
import { fields } from '../config/fields';
import { writeValue } from '../config/url';
import { sliderScale } from './sliderScale';

const numberFields = Object.entries(fields).flatMap(([key, field]) =>
  field.kind === 'number' ? [{ key, field }] : [],
);
const values = (scale: ReturnType<typeof sliderScale>) => {
  const count = Math.round((scale.max - scale.min) / scale.step) + 1;
  return Array.from({ length: count }, (_, i) => scale.toValue(scale.min + i * scale.step));
};

describe('slider scale', () => {
  it.each(numberFields)('$key: every place leads to a value in range and back, rising and short', ({ field }) => {
    const scale = sliderScale(field);
    const all = values(scale);
    expect(all[0]).toBe(field.min);
    if (field.scale === 'log') expect(all.at(-1)).toBe(field.max);
    all.forEach((value, i) => {
      expect(value).toBeGreaterThanOrEqual(field.min);
      expect(value).toBeLessThanOrEqual(field.max);
      if (i > 0) expect(value).toBeGreaterThan(all[i - 1] ?? 0);
      if (field.integer) expect(Number.isInteger(value)).toBe(true);
      expect(scale.toPlace(value)).toBeCloseTo(scale.min + i * scale.step, 9);
      expect(writeValue(value).length).toBeLessThanOrEqual(7);
    });
  });

  it('has zero at the left of λ, and a mirrored negative side only when asked', () => {
    const right = sliderScale(fields.lambda, 0);
    expect(right.toValue(0)).toBe(0);
    expect(right.toValue(1)).toBe(1e-4);
    const both = sliderScale(fields.lambda);
    expect(both.toValue(0)).toBe(-1);
    expect(both.toValue(both.toPlace(0) - 1)).toBe(-1e-4);
  });

  it('offers the default, and powers of two for batches', () => {
    for (const key of ['lambda', 'learningRate', 'batchSize'] as const) {
      const scale = sliderScale(fields[key], Math.max(0, fields[key].min));
      expect(scale.toValue(scale.toPlace(fields[key].default))).toBe(fields[key].default);
    }
    expect(values(sliderScale(fields.batchSize))).toEqual(expect.arrayContaining([1, 2, 3, 64, 96, 128, 512]));
  });

  it('finds the nearest place of a value between two', () => {
    const scale = sliderScale(fields.lambda, 0);
    expect(scale.toValue(scale.toPlace(0.0527))).toBe(0.05);
    expect(scale.toValue(scale.toPlace(1e-9))).toBe(0);
  });
});
