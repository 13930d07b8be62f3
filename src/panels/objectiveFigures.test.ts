/** The numbers of the equation add up, and are of the objective that is set. */

import { describe, expect, it } from 'vitest';
import { defaults } from '../config/clamp';
import { fields } from '../config/fields';
import { objectiveFigures } from './objectiveFigures';

const config = defaults(fields);
const point = { step: 10, loss: 0.2, reconstruction: 0.1, penalty: 0.1, regulariser: 2 };

describe('objectiveFigures', () => {
  it('knows λ alone before the first step', () => {
    const figures = objectiveFigures(null, [], config);
    expect(figures).toEqual({ loss: null, reconstruction: null, lambda: 0.05, regulariser: null, penalty: null });
  });

  it('follows λ at once, with the R of the last batch', () => {
    const figures = objectiveFigures(point, [{ step: 10, key: 'lambda', value: 0.5 }], { ...config, lambda: 0.5 });
    expect(figures).toEqual({ loss: 1.1, reconstruction: 0.1, lambda: 0.5, regulariser: 2, penalty: 1 });
    expect(objectiveFigures(point, [], { ...config, lambda: 0 })).toMatchObject({ regulariser: 2, penalty: 0 });
  });

  it('does not pass the R of another regulariser off as the new one', () => {
    const switched = [{ step: 10, key: 'regulariser', value: 'l1' }] as const;
    const l1 = { ...config, regulariser: 'l1' } as const;
    expect(objectiveFigures(point, switched, l1)).toMatchObject({ loss: null, regulariser: null, penalty: null });
    expect(objectiveFigures({ ...point, step: 11 }, switched, l1)).toMatchObject({ regulariser: 2 });
  });

  it('is the reconstruction alone without a regulariser', () => {
    expect(objectiveFigures(point, [], { ...config, regulariser: 'none' })).toMatchObject({ loss: 0.1, penalty: null });
  });
});
