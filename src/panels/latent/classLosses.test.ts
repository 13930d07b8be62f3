import { expect, it } from 'vitest';
import { classLosses } from './classLosses';

it('tells the mean loss of each class, the worst first', () => {
  expect(classLosses([2, 0, 2, 1], [0.5, 0.1, 0.25, 0.2])).toEqual([
    { label: 2, loss: 0.375 },
    { label: 1, loss: 0.2 },
    { label: 0, loss: 0.1 },
  ]);
});

it('leaves out what is not finite, and classes of which nothing is left', () => {
  expect(classLosses([0, 0, 1], [Number.NaN, 0.5, Number.POSITIVE_INFINITY])).toEqual([{ label: 0, loss: 0.5 }]);
});
