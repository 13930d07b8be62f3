import { expect, it } from 'vitest';
import { signalPath } from './signalPath';

it('runs through its lane from left to right, 1 above 0, clamped', () => {
  const signal = [0, 1, 0.5, 2];
  expect(signalPath(signal, 4, 0)).toBe('M0.5 0.94L1.5 0.06L2.5 0.5L3.5 0.06');
});

it('draws each channel in a lane of its own', () => {
  expect(signalPath([0, 0, 1, 1], 2, 1)).toBe('M0.5 1.06L1.5 1.06');
});

it('breaks where a number is not finite', () => {
  expect(signalPath([0.5, Number.NaN, 0.5, 0.5], 4, 0)).toBe('M0.5 0.5M2.5 0.5L3.5 0.5');
});
