/** Numbers are written for readers: significant digits, real minus signs, powers of ten. */

import { describe, expect, it } from 'vitest';
import { course, figure, percent, percentPlusMinus, plusMinus } from './figures';

describe('figure', () => {
  it.each([
    [0.123456, '0.123'],
    [12.3456, '12.3'],
    [1234.5, '1235'],
    [0, '0'],
    [-0.5, '−0.500'],
    [0.000012345, '1.23·10⁻⁵'],
    [Number.NaN, 'not finite'],
  ])('writes %d as %s', (value, text) => expect(figure(value)).toBe(text));
});

describe('plusMinus', () => {
  it.each([
    [1.23456, 0.0321, '1.235 ± 0.032'],
    [123.4, 12.3, '123 ± 12'],
    [0.000123, 0.000004, '(1.230 ± 0.040)·10⁻⁴'],
    [-1, 0.25, '−1.00 ± 0.25'],
    [2, 0, '2.00 ± 0'],
    [Number.NaN, 1, 'not finite'],
  ])('writes %d and %d as %s', (mean, sd, text) => expect(plusMinus({ mean, sd, count: 3 })).toBe(text));
});

describe('shares and courses', () => {
  it('are short', () => {
    expect(percent(0.8734)).toBe('87.3 %');
    expect(percentPlusMinus({ mean: 0.5, sd: 0.012, count: 3 })).toBe('50.0 ± 1.2 %');
    expect(course([1, 0.5])).toBe('1.00 → 0.500');
  });
});
