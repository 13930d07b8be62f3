/** Holds that the spectrum is drawn without what is only rounding. */

import { describe, expect, it } from 'vitest';
import { spectrumPoints } from './spectrumPoints';

describe('spectrumPoints', () => {
  it('counts ranks from 1', () => {
    const points = [
      { x: 1, y: 3 },
      { x: 2, y: 1 },
    ];
    expect(spectrumPoints([3, 1])).toEqual(points);
  });

  it('leaves out zeros and what rounding makes of them', () => {
    expect(spectrumPoints([10, 1, 1e-3, 0])).toHaveLength(2);
    expect(spectrumPoints([0, 0])).toEqual([]);
    expect(spectrumPoints([])).toEqual([]);
  });
});
