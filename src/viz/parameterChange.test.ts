/** Holds each layer's change to the parameters that are its own. */

import { expect, it } from 'vitest';
import { parameterChange } from './parameterChange';

const named = (name: string, ...values: number[]) => ({
  name,
  values: { shape: [values.length], data: Float32Array.from(values) },
});

it('adds up what moved, layer by layer', () => {
  const before = [
    named('encoder.weight', 3, 4),
    named('encoder.bias', 0),
    named('position.weight', 0),
    named('attention.q.weight', 1),
    named('attention.out.weight', 0, 0),
    named('decoder.bias', 12),
  ];
  const after = [
    named('encoder.weight', 3, 7),
    named('encoder.bias', 4),
    named('position.weight', 12),
    named('attention.q.weight', -1),
    named('attention.out.weight', 0, 0),
    named('decoder.bias', 12),
  ];
  const change = parameterChange(before, after);
  expect(change?.layers).toEqual({ encoder: 5, project: 2, combine: 0, decoder: 0 });
  expect(change?.all).toBeCloseTo(Math.sqrt(25 + 144 + 4), 12);
  expect(change?.size).toBeCloseTo(Math.sqrt(9 + 16 + 1 + 144), 12);
});

it('compares nothing that is not the same', () => {
  expect(parameterChange([named('encoder.bias', 1)], [named('encoder.bias', 1, 2)])).toBeNull();
  expect(parameterChange([named('encoder.bias', 1)], [named('decoder.bias', 1)])).toBeNull();
  expect(parameterChange([], [named('decoder.bias', 1)])).toBeNull();
});
