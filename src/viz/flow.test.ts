/** Holds the links' sizes and signs to the vectors that they stand for. */

import { describe, expect, it } from 'vitest';
import { flowOf, networkFlow, relative } from './flow';
import { frameOf, passWith } from './passFixture';

describe('flowOf', () => {
  it('is the norm and the balance of signs', () => {
    expect(flowOf([3, 4])).toEqual({ norm: 5, balance: 1 });
    expect(flowOf([3, -4])).toEqual({ norm: 5, balance: -1 / 7 });
    expect(flowOf([0, 0])).toEqual({ norm: 0, balance: 0 });
  });
});

it('relative norms have 1 as their largest', () => {
  expect(relative([flowOf([3, 4]), flowOf([-10])])).toEqual([
    { norm: 0.5, balance: 1 },
    { norm: 1, balance: -1 },
  ]);
  expect(relative([flowOf([0])])).toEqual([{ norm: 0, balance: 0 }]);
});

describe('networkFlow', () => {
  it('has a flow for each token outside and one for each head inside', () => {
    const heads = frameOf([2, 3, 1], (index) => index + 1); // head 1: 1 2 3, head 2: 4 5 6
    const contributions = frameOf([2, 3, 2], (index) => (index % 2 === 0 ? index : -index));
    const pass = passWith({ q: heads, k: heads, v: heads, heads, contributions });
    const flow = networkFlow(pass, 1, false);
    expect(flow.encoder).toHaveLength(3);
    expect(flow.encoder[2]).toEqual(flowOf([2, 3]));
    expect(flow.decoder[0]).toEqual(flowOf(pass.xhat.data.subarray(0, 4)));
    expect(flow.project).toEqual([flowOf([2, 2, 2]), flowOf([5, 5, 5])]);
    const [first, second] = flow.combine; // the code of token 1 is (0, 1)
    expect([first?.norm, second?.norm]).toEqual([flowOf([2, -3]).norm, flowOf([8, -9]).norm]);
    expect(first?.balance).toBeCloseTo(-3 / Math.sqrt(13), 6);
  });

  it('reads q, k and v token by token where heads attend to heads', () => {
    const q = frameOf([3, 2, 1], (index) => index + 1); // token 2: 3 4
    const flow = networkFlow(passWith({ q, k: q, v: q, contributions: frameOf([2, 3, 2], () => 1) }), 1, true);
    expect(flow.project).toEqual([flowOf([3, 3, 3]), flowOf([4, 4, 4])]);
  });

  it('hands z on as it is where nothing is projected', () => {
    const flow = networkFlow(passWith({}), 0, false);
    expect(flow.project).toEqual([flowOf([-2, -1])]);
    expect(flow.combine[0]?.norm).toBe(flow.project[0]?.norm);
    expect(flow.combine[0]?.balance).toBeCloseTo(1, 6);
  });
});
