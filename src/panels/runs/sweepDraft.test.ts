/** The form of a sweep begins with values that can be, for every knob, and makes the grid that it shows. */

import { describe, expect, it } from 'vitest';
import { defaults } from '../../config/clamp';
import { fields } from '../../config/fields';
import { planSweep, sweepableKeys } from '../../state/runs/sweepPlan';
import { axisOf, draftFor, mayBeLog } from './sweepDraft';

const config = defaults(fields);

describe('the form of a sweep', () => {
  it.each(sweepableKeys)('begins with two values or more of %s', (key) => {
    const axis = axisOf(draftFor(key, config));
    expect(axis.values.length).toBeGreaterThan(1);
    expect(planSweep(config, [axis], 100).length).toBe(axis.values.length);
  });

  it('begins round the present value', () => {
    expect(axisOf(draftFor('lambda', config)).values).toEqual([0.005, 0.05, 0.5]);
    expect(axisOf(draftFor('lambda', { ...config, lambda: 5 })).values).toEqual([0.5, 2.24, 10]);
    expect(axisOf(draftFor('heads', config)).values).toEqual([2, 5, 8]);
    expect(axisOf(draftFor('seed', config)).values).toEqual([1, 2, 3]);
    expect(axisOf(draftFor('tiedWeights', config)).values).toEqual([false, true]);
  });

  it('takes what is ticked, in the order of the list', () => {
    const draft = { ...draftFor('attention', config), ticked: ['none', 'standard'] };
    expect(axisOf(draft).values).toEqual(['standard', 'none']);
    expect(axisOf({ ...draft, ticked: [] }).values).toEqual([]);
  });

  it('offers a logarithmic spacing where there is one', () => {
    const draft = draftFor('lambda', config);
    expect(mayBeLog(draft)).toBe(true);
    expect(mayBeLog({ ...draft, from: 0 })).toBe(false);
    expect(mayBeLog(draftFor('attention', config))).toBe(false);
  });
});
