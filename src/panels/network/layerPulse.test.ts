/** The pulse takes the layers in their order, and in the opposite one on its way back. */

import { expect, it } from 'vitest';
import { layerPulse } from './layerPulse';

it('runs forward, then backward, and at no other beat', () => {
  const delays = (beat: 'forward' | 'backward') =>
    (['encoder', 'project', 'combine', 'decoder'] as const).map((layer) => layerPulse(beat, layer, 900)?.delayMs);
  expect(delays('forward')).toEqual([0, 200, 400, 600]);
  expect(delays('backward')).toEqual([600, 400, 200, 0]);
  expect(layerPulse('backward', 'encoder', 900)).toEqual({ backward: true, ms: 200, delayMs: 600 });
  expect(layerPulse('loss', 'encoder', 900)).toBeNull();
  expect(layerPulse(null, 'encoder', 900)).toBeNull();
});
