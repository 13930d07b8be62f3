import { describe, expect, it } from 'vitest';
import { positionTable } from './positions';

describe('positionTable', () => {
  it('has nothing to add for none and learned', () => {
    expect(positionTable('none', 4, 4)).toBeNull();
    expect(positionTable('learned', 4, 4)).toBeNull();
  });

  it('sinusoidal: sines and cosines of falling frequencies, also for an odd width', () => {
    const table = positionTable('sinusoidal', 3, 5) ?? new Float32Array();
    expect([...table.subarray(0, 5)]).toEqual([0, 1, 0, 1, 0]);
    const angle = 2 / 10000 ** (2 / 5);
    const expected = [Math.sin(2), Math.cos(2), Math.sin(angle), Math.cos(angle), Math.sin(2 / 10000 ** (4 / 5))];
    for (const [i, value] of expected.entries()) expect(table[10 + i]).toBeCloseTo(value, 6);
  });

  it('article: one scalar a position, within 0.1 of 1 up to position 12, far from it later', () => {
    const table = positionTable('article', 30, 3) ?? new Float32Array();
    for (let pos = 0; pos < 30; pos++) {
      expect(new Set(table.subarray(3 * pos, 3 * pos + 3)).size, 'the same for every channel').toBe(1);
      if (pos <= 12) expect(Math.abs((table[3 * pos] ?? 0) - 1)).toBeLessThan(0.1);
    }
    const late = Array.from({ length: 9 }, (_, i) => Math.abs((table[3 * (21 + i)] ?? 1) - 1));
    expect(Math.max(...late)).toBeGreaterThan(0.5);
  });
});
