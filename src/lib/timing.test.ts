import { describe, expect, it } from 'vitest';
import { createPace } from './pace';
import { createRateMeter } from './rate';
import { createSerial } from './serial';

describe('createPace', () => {
  it('is due at first, then after the interval', () => {
    const pace = createPace(100, 0.5);
    expect(pace.due(0)).toBe(true);
    pace.done(0, 10);
    expect(pace.due(109)).toBe(false);
    expect(pace.due(110)).toBe(true);
  });

  it('stretches the interval so that no more than its share of the time is spent', () => {
    const pace = createPace(100, 0.1);
    pace.done(0, 50);
    expect(pace.due(499)).toBe(false);
    expect(pace.due(500)).toBe(true); // 50 ms of 500
  });
});

describe('createRateMeter', () => {
  it('counts over the window', () => {
    const meter = createRateMeter(1000);
    for (let t = 0; t <= 5000; t += 100) meter.mark(t < 3000 ? t / 100 : 30 + (t - 3000) / 50, t);
    expect(meter.rateHz()).toBeCloseTo(20, 0);
  });

  it('gives a rate for steps slower than the window, and none without two marks', () => {
    const meter = createRateMeter(1000);
    expect(meter.rateHz()).toBe(0);
    meter.mark(0, 0);
    expect(meter.rateHz()).toBe(0);
    meter.mark(1, 4000);
    expect(meter.rateHz()).toBeCloseTo(0.25);
    meter.reset();
    expect(meter.rateHz()).toBe(0);
  });
});

describe('createSerial', () => {
  it('keeps the order and goes on after a failure', async () => {
    const serial = createSerial();
    const done: number[] = [];
    const slow = serial(async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      done.push(1);
    });
    const failing = serial(() => Promise.reject(new Error('no')));
    const last = serial(async () => done.push(2));
    await expect(failing).rejects.toThrow('no');
    await Promise.all([slow, last]);
    expect(done).toEqual([1, 2]);
  });
});
