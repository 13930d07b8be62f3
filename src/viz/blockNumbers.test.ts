/** Each block shows the chosen patch's own numbers. */

import { describe, expect, it } from 'vitest';
import { blockNumbers, codeParts, patchPixels } from './blockNumbers';
import { frameOf, passWith } from './passFixture';

/** Three patches of 2 × 2 pixels beside each other. */
const layout = { rows: 2, cols: 6, channels: 1, gridRows: 1, gridCols: 3 };
const clean = Float32Array.from({ length: 12 }, (_, pixel) => pixel);
const numbered = (...shape: number[]) => frameOf(shape, (index) => index);
const view = (parts: Parameters<typeof passWith>[0], token = 1, among = false) => ({
  ...{ pass: passWith(parts), token, among, layout, clean },
});

describe('blockNumbers', () => {
  it('cuts out the chosen patch, pixels in rows as wide as the patch', () => {
    const [x] = blockNumbers('patches', view({ x: numbered(3, 4) }, 2));
    expect([...Array.from(x?.values ?? [])]).toEqual([8, 9, 10, 11]);
    expect([x?.cols, x?.ramp]).toEqual([2, 'ink']);
  });

  it('shows positions as what z has more than h', () => {
    const [, p] = blockNumbers('hidden', view({ h: numbered(3, 2), z: frameOf([3, 2], (index) => index + 0.5) }));
    expect(Array.from(p?.values ?? [])).toEqual([0.5, 0.5]);
  });

  it('finds q, k and v of each head, in either layout', () => {
    const frame = numbered(2, 3, 2);
    const outside = blockNumbers('project', view({ q: frame, k: frame, v: frame, contributions: numbered(2, 3, 5) }));
    expect(outside.map(({ name, head }) => `${name}${head}`)).toEqual(['q0', 'k0', 'v0', 'q1', 'k1', 'v1']);
    expect(Array.from(outside[3]?.values ?? [])).toEqual([8, 9]);
    const within = numbered(3, 2, 2);
    const inside = blockNumbers('project', view({ v: within, contributions: numbered(2, 3, 5) }, 2, true));
    expect(inside.map(({ values }) => Array.from(values))).toEqual([
      [8, 9],
      [10, 11],
    ]);
    expect(blockNumbers('project', view({}))[0]?.name).toBe('z');
  });

  it('holds the output against the clean patch', () => {
    const [, x, error] = blockNumbers('output', view({ xhat: frameOf([3, 4], () => 1) }));
    expect(Array.from(x?.values ?? [])).toEqual([2, 3, 8, 9]);
    expect(Array.from(error?.values ?? [])).toEqual([-1, -2, -7, -8]);
    expect([...patchPixels(clean, layout, 2)]).toEqual([4, 5, 10, 11]);
  });
});

describe('codeParts', () => {
  it('add up to the whole code', () => {
    const contributions = frameOf([2, 3, 2], (index) => (index < 6 ? 3 : -1));
    const code = frameOf([3, 2], () => 4);
    const pass = passWith({ contributions, code, h: frameOf([3, 2], () => 1), v: numbered(2, 3, 1) });
    const parts = codeParts(pass, 0, true);
    expect(parts.map(({ of }) => of)).toEqual([0, 1, 'residual', 'bias']);
    expect(parts.map(({ share }) => share)).toEqual([0.75, -0.25, 0.25, 0.25]);
    expect(parts[1]?.norm).toBeCloseTo(Math.SQRT2, 6);
    expect(codeParts(passWith({}), 0, true)).toEqual([]);
  });

  it('has no bias where what is left is rounding', () => {
    const contributions = frameOf([1, 3, 2], () => 0.1 + 1e-9);
    const parts = codeParts(
      passWith({ contributions, code: frameOf([3, 2], () => 0.1), v: numbered(1, 3, 1) }),
      0,
      false,
    );
    expect(parts.at(-1)).toEqual({ of: 'bias', norm: 0, share: 0 });
  });
});
