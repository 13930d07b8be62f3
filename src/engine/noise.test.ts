import { describe, expect, it } from 'vitest';
import { randomStream } from '../lib/random';
import { corruption, dropoutMask, gaussianProbe } from './noise';

const random = () => randomStream(1, 'test');
const mean = (values: ArrayLike<number>) => Array.from(values).reduce((sum, x) => sum + x, 0) / values.length;

describe('corruption', () => {
  it('does nothing when there is none', () => {
    expect(corruption({ corruptionType: 'none', corruption: 0.5 }, random(), 4, 3, 2)).toBeNull();
    expect(corruption({ corruptionType: 'gaussian', corruption: 0 }, random(), 4, 3, 2)).toBeNull();
  });

  it('adds Gaussian noise of the given deviation', () => {
    const { keep, noise } = corruption({ corruptionType: 'gaussian', corruption: 0.3 }, random(), 50, 16, 49) ?? {};
    expect(keep).toBeNull();
    expect(Math.sqrt(mean((noise ?? new Float32Array()).map((x) => x * x)))).toBeCloseTo(0.3, 2);
  });

  it('masks single pixels', () => {
    const { keep } = corruption({ corruptionType: 'pixel-mask', corruption: 0.4 }, random(), 50, 16, 49) ?? {};
    expect(mean(keep ?? [])).toBeCloseTo(0.6, 2);
    expect(new Set(keep ?? [])).toEqual(new Set([0, 1]));
  });

  it('masks whole tokens', () => {
    const { keep } = corruption({ corruptionType: 'token-mask', corruption: 0.3 }, random(), 200, 16, 4) ?? {};
    const values = keep ?? new Float32Array();
    for (let token = 0; token < 200 * 16; token++) {
      expect(new Set(values.subarray(4 * token, 4 * token + 4)).size).toBe(1);
    }
    expect(mean(values)).toBeCloseTo(0.7, 1);
  });
});

describe('dropoutMask', () => {
  it('drops at the rate and keeps the mean at 1', () => {
    const mask = dropoutMask(0.25, random(), 40000);
    expect(new Set(mask)).toEqual(new Set([0, Math.fround(1 / 0.75)]));
    expect(mean(mask)).toBeCloseTo(1, 1);
  });
});

describe('gaussianProbe', () => {
  it('has mean 0 and variance 1', () => {
    const probe = gaussianProbe(random(), 40000);
    expect(mean(probe)).toBeCloseTo(0, 1);
    expect(mean(probe.map((x) => x * x))).toBeCloseTo(1, 1);
  });
});
