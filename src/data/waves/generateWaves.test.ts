import { describe, expect, it } from 'vitest';
import { datasets } from '../registry';
import { families } from './families';
import { channels, generateWaves, steps } from './generateWaves';

const size = channels * steps;
const waves = datasets.waves(1);
const broken = families.length;
const signal = (i: number) => Array.from(waves.values.subarray(i * size, (i + 1) * size));

/** The mean square of a signal's jumps from step to step. */
function roughness(values: readonly number[]): number {
  let sum = 0;
  for (let i = 1; i < values.length; i++) sum += i % steps === 0 ? 0 : ((values[i] ?? 0) - (values[i - 1] ?? 0)) ** 2;
  return sum / values.length;
}

describe('generateWaves', () => {
  it('makes 3,000 signals of three channels in [0, 1], cut into windows of all channels', () => {
    expect(waves).toMatchObject({ kind: 'signals', count: 3000, rows: 3, cols: 128, token: { rows: 3, cols: 8 } });
    expect(waves.values.length).toBe(3000 * size);
    expect(waves.values.every((value) => value >= 0 && value <= 1)).toBe(true);
    expect(waves.classes).toHaveLength(broken + 1);
  });

  it('breaks every tenth, and makes as many of each family', () => {
    const counts = Array.from(
      { length: broken + 1 },
      (_, c) => waves.labels?.filter((label) => label === c).length ?? 0,
    );
    expect(counts.at(-1)).toBe(300);
    for (const count of counts.slice(0, -1)) expect(Math.abs(count - 675)).toBeLessThanOrEqual(1);
  });

  it('makes the same signals from the same seed, whatever their number, others from another', () => {
    const few = generateWaves(1, 47);
    expect(few.values).toEqual(waves.values.slice(0, 47 * size));
    expect(few.labels).toEqual(waves.labels?.slice(0, 47));
    expect(generateWaves(2, 47).values).not.toEqual(few.values);
  });

  it('makes broken ones that are rougher than nearly all others of any family', () => {
    const ofClass = (wanted: (label: number) => boolean) =>
      Array.from({ length: 1000 }, (_, i) => i)
        .filter((i) => wanted(waves.labels?.[i] ?? 0))
        .map((i) => roughness(signal(i)));
    const others = ofClass((label) => label !== broken).sort((a, b) => a - b);
    const usual = others[Math.floor(0.95 * others.length)] ?? Number.NaN;
    const roughest = ofClass((label) => label === broken);
    expect(roughest.filter((value) => value > usual).length / roughest.length).toBeGreaterThan(0.9);
  });
});
