import { describe, expect, it } from 'vitest';
import { bytes, count, figure, operations, spreadFigure } from './figures';

describe('figure', () => {
  it.each([
    [2238.4, '2238'],
    [170.2, '170'],
    [15.04, '15'],
    [9.876, '9.88'],
    [0.0123456, '0.0123'],
    [0, '0'],
    [1.2e-9, '1.2e-9'],
  ])('shows %d as %s', (value, text) => {
    expect(figure(value)).toBe(text);
  });
});

describe('count', () => {
  it('is exact for whole numbers and short for parts', () => {
    expect(count(1269)).toBe('1269');
    expect(count(0.125)).toBe('0.125');
    expect(count(114.03333)).toBe('114');
  });
});

describe('spreadFigure', () => {
  it('shows the quartiles where there is a spread', () => {
    expect(spreadFigure({ median: 10, low: 9.5, high: 12 })).toBe('10 (9.5–12)');
    expect(spreadFigure({ median: 10, low: 10.001, high: 9.999 })).toBe('10');
  });
});

describe('bytes and operations', () => {
  it('takes the unit that fits', () => {
    expect(bytes(0)).toBe('0 B');
    expect(bytes(512)).toBe('512 B');
    expect(bytes(12_544_000)).toBe('12.5 MB');
    expect(operations(56_000_000)).toBe('56 M');
    expect(operations(4.2e9)).toBe('4.2 G');
    expect(operations(3e15)).toBe('3000 T');
  });
});
