import { describe, expect, it } from 'vitest';
import { scheduledRate } from './schedule';

const at = (schedule: 'constant' | 'cosine' | 'warmup', step: number, stopAfter = 0) =>
  scheduledRate({ learningRate: 0.01, schedule, stopAfter }, step);

describe('scheduledRate', () => {
  it('constant stays', () => {
    expect([0, 10, 1e6].map((step) => at('constant', step))).toEqual([0.01, 0.01, 0.01]);
  });

  it('warm-up rises in equal steps, then stays', () => {
    expect(at('warmup', 0)).toBeCloseTo(0.0001);
    expect(at('warmup', 49)).toBeCloseTo(0.005);
    expect([at('warmup', 99), at('warmup', 5000)]).toEqual([0.01, 0.01]);
  });

  it('cosine falls over the run, and stays at its floor after it', () => {
    expect(at('cosine', 0, 500)).toBeCloseTo(0.01);
    expect(at('cosine', 250, 500)).toBeCloseTo(0.00505);
    expect(at('cosine', 500, 500)).toBeCloseTo(0.0001);
    expect(at('cosine', 9000, 500)).toBeCloseTo(0.0001);
    expect(at('cosine', 1000)).toBeCloseTo(0.00505); // 2,000 steps where the run has no end
  });
});
