/** What the loss curves keep of a run however long. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDecimatedSeries } from './decimatedSeries';
import { createLossHistory } from './lossHistory';

const point = (step: number, loss = 1 / step) => ({
  ...{ step, loss, reconstruction: loss * 0.75, penalty: loss * 0.25, regulariser: 5 * loss },
});

describe('decimated series', () => {
  it('keeps every point while there is room', () => {
    const series = createDecimatedSeries(10);
    for (let step = 1; step <= 10; step++) series.add(step, [step * step]);
    expect(series.points().map((p) => p.step)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(series.points()[3]?.values).toEqual([16]);
  });

  it('stays within its capacity, in order, with means over buckets', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.constantFrom(2, 8, 150), (count, capacity) => {
        const series = createDecimatedSeries(capacity);
        for (let step = 1; step <= count; step++) series.add(step, [step]);
        const points = series.points();
        expect(points.length).toBeLessThanOrEqual(capacity);
        expect(points.length).toBeGreaterThanOrEqual(Math.min(count, capacity / 2));
        // The values are the steps themselves, so a bucket's mean value is its mean step.
        for (const p of points) expect(Math.abs((p.values[0] ?? 0) - p.step)).toBeLessThanOrEqual(0.5);
        for (let i = 1; i < points.length; i++) expect(points[i]?.step).toBeGreaterThan(points[i - 1]?.step ?? 0);
      }),
      { numRuns: 30 },
    );
  });

  it('weighs every point alike when buckets merge', () => {
    const series = createDecimatedSeries(4);
    const values = Array.from({ length: 64 }, (_, i) => Math.sin(i) + 2);
    values.forEach((value, i) => {
      series.add(i + 1, [value]);
    });
    const means = series.points().map((p) => p.values[0] ?? 0);
    const mean = (list: number[]) => list.reduce((a, b) => a + b, 0) / list.length;
    expect(mean(means)).toBeCloseTo(mean(values), 10);
  });

  it('leaves out what is not finite', () => {
    const series = createDecimatedSeries();
    series.add(1, [1]);
    series.add(2, [Number.NaN]);
    series.add(3, [Number.POSITIVE_INFINITY]);
    expect(series.points()).toHaveLength(1);
  });

  it('never keeps anything from after the step it went back to', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 0, max: 2000 }), (count, back) => {
        const series = createDecimatedSeries(20);
        for (let step = 1; step <= count; step++) series.add(step, [step <= back ? 1 : 1000]);
        series.truncate(back);
        for (const p of series.points()) expect(p.values[0]).toBe(1);
        series.add(back + 1, [7]);
        expect(series.points().at(-1)?.step).toBeLessThanOrEqual(back + 1);
      }),
      { numRuns: 40 },
    );
  });
});

describe('loss history', () => {
  it('holds train and test apart, positive values staying positive', () => {
    const history = createLossHistory();
    for (let step = 1; step <= 100_000; step += 10) {
      history.addTrain(Array.from({ length: 10 }, (_, i) => point(step + i)));
      history.addTest({ step: step + 9, mse: 1e-6, regulariser: 2 });
    }
    const { train, test } = history.curves();
    expect(train.length).toBeLessThanOrEqual(150);
    expect(test.length).toBeLessThanOrEqual(150);
    expect(train.every((p) => p.loss > 0 && Math.abs(p.reconstruction + p.penalty - p.loss) < 1e-9)).toBe(true);
    expect(test.every((p) => Math.abs(p.mse - 1e-6) < 1e-12 && p.regulariser === 2)).toBe(true);
  });

  it('is empty after clear, and fine-grained again', () => {
    const history = createLossHistory();
    history.addTrain(Array.from({ length: 1000 }, (_, i) => point(i + 1)));
    history.clear();
    expect(history.curves()).toEqual({ train: [], test: [] });
    history.addTrain([point(1), point(2)]);
    expect(history.curves().train.map((p) => p.step)).toEqual([1, 2]);
  });
});
