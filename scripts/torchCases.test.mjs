/** The cases of `npm run torch` leave no choice of any knob out, and their figures are judged as they should be. */

import { expect, it } from 'vitest';
import { defaults, withValues } from '../src/config/clamp';
import { mend } from '../src/config/constraints';
import { fields } from '../src/config/fields';
import { cell, isWithin, worst } from './torch.mjs';
import { tensorsOf, weightDifference } from './torchBuiltPage.mjs';
import { torchCases } from './torchCases.mjs';
import { curveDifference } from './torchChecks.mjs';

const configs = torchCases.flatMap(({ changes, turned = {} }) => {
  const begun = withValues(fields, defaults(fields), changes);
  return [begun, withValues(fields, begun, turned)];
});

it.each(
  Object.entries(fields).flatMap(([key, field]) => {
    if (field.kind === 'choice') return field.options.map((option) => [key, option]);
    return field.kind === 'flag' ? [true, false].map((value) => [key, value]) : [];
  }),
)('have %s = %s', (key, value) => {
  if (value === 'file') return; // opened by a person; its tokens are exported like all others
  expect(configs.some((config) => Reflect.get(config, String(key)) === value)).toBe(true);
});

it.each(torchCases)('$name is possible as it stands', ({ changes, turned = {} }) => {
  const begun = withValues(fields, defaults(fields), changes);
  for (const config of [begun, withValues(fields, begun, turned)]) expect(mend(config, null).notices).toEqual([]);
  expect(begun).toMatchObject(changes);
});

const figures = { input: 0, outputs: 1e-6, loss: 1e-6, regulariser: 0, gradients: 2e-6, next: 1e-5, processes: 1e-7 };

it('judges figures: one that is too large, or no number, does not pass', () => {
  expect(isWithin(figures)).toBe(true);
  expect(isWithin({ ...figures, gradients: 2e-5 })).toBe(false);
  expect(isWithin({ ...figures, next: Number.NaN })).toBe(false);
  expect(cell({ ...figures, loss: 3e-4 }, 'loss')).toBe('3.0e-4 ✗');
  expect(cell(figures, 'loss')).toBe('1.0e-6');
  expect(worst([figures, { ...figures, loss: 2e-6, next: 0 }])).toEqual({ ...figures, loss: 2e-6 });
});

it('compares curves step by step', () => {
  /** @param {number} step @param {number} loss */
  const point = (step, loss) => ({ step, loss, reconstruction: 1 });
  const curve = [point(1, 2), point(2, 1)];
  expect(curveDifference(curve, curve)).toBe(0);
  expect(curveDifference([point(1, 2), point(2, 1.5)], curve)).toBe(0.5);
  expect(curveDifference([point(1, 0.25)], [point(1, 0.125)])).toBe(0.125);
  expect(curveDifference(curve.slice(1), curve)).toBeNaN();
  expect(curveDifference([], [])).toBeNaN();
  expect(curveDifference([point(1, 2), point(3, 1)], curve)).toBeNaN();
});

it('compares weights by the greatest of each tensor', () => {
  const one = new Map([['encoder.weight', Float32Array.of(1, 4)]]);
  expect(weightDifference(one, one)).toBe(0);
  expect(weightDifference(one, new Map([['encoder.weight', Float32Array.of(2, 4)]]))).toBe(0.25);
  expect(weightDifference(new Map(), one)).toBeNaN();
});

it('reads tensors of a safetensors file', () => {
  const header = Buffer.from(JSON.stringify({ a: { dtype: 'F32', shape: [2], data_offsets: [0, 8] } }));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(header.length));
  const file = Buffer.concat([length, header, Buffer.from(Float32Array.of(1, 2.5).buffer)]);
  expect(tensorsOf(file)).toEqual(new Map([['a', Float32Array.of(1, 2.5)]]));
});
