/** Tests of the judge at its bounds: just within passes, just beyond fails, and nothing broken passes. */

import { describe, expect, it } from 'vitest';
import type { Frame } from '../src/protocol';
import { type Check, checks, judge, passes, type StepResult } from './judge';

function frame(values: number[], shape = [values.length]): Frame {
  return { shape, data: new Float32Array(values) };
}

const names = ['w', 'b'];

/** A reference whose `w` has large gradients and whose `b` has tiny ones (its second one is noise). */
const reference: StepResult = {
  forward: { h: frame([1, -4]), xhat: frame([0.25, 0.125]) },
  losses: { loss: 0.5, reconstruction: 0.25, regulariser: 2 },
  gradients: { w: frame([8, -2]), b: frame([2 ** -10, 2 ** -20]) },
  adam1: { w: frame([1, 0]), b: frame([4, 4]) },
  adam5: { w: frame([2, 0]), b: frame([4, 4]) },
};

/** The verdict on the reference with `change` made to it. */
function verdictOn(change: Partial<StepResult>) {
  return judge(reference, { ...reference, ...change }, names);
}

/** Only `check` fails. */
function expectFailure(check: Check, change: Partial<StepResult>) {
  const verdict = verdictOn(change);
  expect(checks.filter((each) => !(verdict[each].ratio <= 1))).toEqual([check]);
  expect(passes(verdict)).toBe(false);
  return verdict[check];
}

describe('judge', () => {
  it('finds no error in the reference itself', () => {
    const verdict = verdictOn({});
    expect(passes(verdict)).toBe(true);
    expect(checks.map((check) => verdict[check].ratio)).toEqual([0, 0, 0, 0, 0]);
  });

  it('measures forward tensors against their own largest value', () => {
    // 2e-5 · 4 = 8e-5 for h, 2e-5 · 0.25 = 5e-6 for xhat
    const within = { h: frame([1 + 7.5e-5, -4]), xhat: frame([0.25, 0.125 + 4.5e-6]) };
    const verdict = verdictOn({ forward: within });
    expect(passes(verdict)).toBe(true);
    expect(verdict.forward.ratio).toBeGreaterThan(0.85);
    expect(verdict.forward.error).toBeCloseTo(verdict.forward.ratio * 2e-5, 12);
    const found = expectFailure('forward', { forward: { ...within, xhat: frame([0.25, 0.125 + 5.5e-6]) } });
    expect(found.where).toBe('xhat');
    expect(found.ratio).toBeCloseTo(1.1, 1);
  });

  it('measures each loss relative to itself', () => {
    expect(passes(verdictOn({ losses: { ...reference.losses, regulariser: 2 + 3.9e-5 } }))).toBe(true);
    for (const name of ['loss', 'reconstruction', 'regulariser'] as const) {
      const value = reference.losses[name];
      const found = expectFailure('loss', { losses: { ...reference.losses, [name]: value * (1 + 2.1e-5) } });
      expect(found.where).toBe(name);
    }
  });

  it('wants exactly zero where the reference is exactly zero', () => {
    const zero = { ...reference, losses: { ...reference.losses, regulariser: 0 }, forward: { h: frame([0, 0]) } };
    expect(passes(judge(zero, zero, names))).toBe(true);
    const off = { ...zero, losses: { ...zero.losses, regulariser: 1e-30 } };
    expect(judge(zero, off, names).loss.ratio).toBe(Number.POSITIVE_INFINITY);
    expect(judge(zero, { ...zero, forward: { h: frame([0, 1e-30]) } }, names).forward.ratio).toBe(
      Number.POSITIVE_INFINITY,
    );
  });

  it('measures gradients against their tensor, or a thousandth of the largest', () => {
    // w: 2e-4 · 8 = 1.6e-3; b: 2e-4 · 8e-3 = 1.6e-6 although its own largest is 2⁻¹⁰
    const gradients = { w: frame([8, -2 + 1.5e-3]), b: frame([2 ** -10 + 1.5e-6, 2 ** -20]) };
    expect(passes(verdictOn({ gradients }))).toBe(true);
    expectFailure('gradients', { gradients: { ...gradients, w: frame([8, -2 + 1.7e-3]) } });
    expectFailure('gradients', { gradients: { ...gradients, b: frame([2 ** -10 + 1.7e-6, 2 ** -20]) } });
  });

  it.each(['adam1', 'adam5'] as const)('measures %s absolutely and relative to the weight', (check) => {
    const exact = reference[check];
    // at w = 0: 5e-5; at b = 4: 5e-5 + 8e-4
    expect(
      passes(
        verdictOn({
          [check]: {
            w: frame([...(exact.w?.data ?? [])].map((w, i) => w + (i ? 4.9e-5 : 0))),
            b: frame([4 + 8.4e-4, 4]),
          },
        }),
      ),
    ).toBe(true);
    expectFailure(check, { [check]: { ...exact, w: frame([exact.w?.data[0] ?? 0, 5.1e-5]) } });
    expectFailure(check, { [check]: { ...exact, b: frame([4 + 8.6e-4, 4]) } });
  });

  it('does not judge Adam where the gradient is noise, unless it gives no number', () => {
    expect(passes(verdictOn({ adam1: { ...reference.adam1, b: frame([4, 400]) } }))).toBe(true);
    expectFailure('adam1', { adam1: { ...reference.adam1, b: frame([4, Number.NaN]) } });
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('fails on %s anywhere', (bad) => {
    expectFailure('forward', { forward: { ...reference.forward, h: frame([bad, -4]) } });
    expectFailure('loss', { losses: { ...reference.losses, loss: bad } });
    expectFailure('gradients', { gradients: { ...reference.gradients, b: frame([bad, 2 ** -20]) } });
    expectFailure('adam5', { adam5: { ...reference.adam5, w: frame([bad, 0]) } });
  });

  it('fails on a tensor that is missing or has another shape', () => {
    const h = frame([1, -4]);
    expect(expectFailure('forward', { forward: { h } }).where).toBe('xhat missing');
    expectFailure('forward', { forward: { ...reference.forward, h: frame([1, -4], [1, 2]) } });
    expectFailure('gradients', { gradients: {} });
    expectFailure('gradients', { gradients: { ...reference.gradients, w: frame([8, -2, 0]) } });
    expectFailure('adam1', { adam1: { w: frame([1, 0]) } });
    expectFailure('adam5', { adam5: {} });
  });

  it('fails on a case that leaves out what should be judged', () => {
    const { b: _, ...gradients } = reference.gradients;
    const verdict = judge({ ...reference, gradients, forward: {} }, reference, names);
    expect(verdict.forward.ratio).toBe(Number.POSITIVE_INFINITY);
    expect(verdict.gradients.where).toContain('is not in the case');
    expect(verdict.adam1.where).toContain('has no gradient');
    expect(judge(reference, reference, []).gradients.ratio).toBe(Number.POSITIVE_INFINITY);
  });
});
