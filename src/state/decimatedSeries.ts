/** A series of any length in bounded memory: means over buckets that are merged in pairs when all are full. Knows no loss. */

/** A thinned point: the mean step of its bucket, and the mean of each value. */
export interface ThinPoint {
  readonly step: number;
  readonly values: readonly number[];
}

export interface DecimatedSeries {
  /** Appends a point; steps must not fall. A point with a value that is not finite is left out. */
  add(step: number, values: readonly number[]): void;
  /** Forgets all after `step`. A bucket that reaches beyond it is forgotten whole: its mean no longer holds. */
  truncate(step: number): void;
  clear(): void;
  /** Goes on from points that were thinned before, each of which stood for `each`. */
  restore(points: readonly ThinPoint[], each: number): void;
  /** At most `capacity` points in order. Means of positive values are positive, so a log scale stays safe. */
  points(): ThinPoint[];
}

interface Bucket {
  readonly count: number;
  readonly last: number;
  readonly stepSum: number;
  readonly sums: readonly number[];
}

/** An empty series of at most `capacity` (even) thinned points. */
export function createDecimatedSeries(capacity = 150): DecimatedSeries {
  let buckets: Bucket[] = [];
  let bucketSize = 1;

  return {
    add(step, values) {
      if (!values.every(Number.isFinite)) return;
      const point: Bucket = { count: 1, last: step, stepSum: step, sums: values };
      const open = buckets.at(-1);
      if (open && open.count < bucketSize) {
        buckets[buckets.length - 1] = merged(open, point);
        return;
      }
      if (buckets.length >= capacity) {
        buckets = mergedPairs(buckets);
        bucketSize *= 2;
      }
      buckets.push(point);
    },
    truncate(step) {
      buckets = buckets.filter((bucket) => bucket.last <= step);
    },
    clear() {
      buckets = [];
      bucketSize = 1;
    },
    restore(points, each) {
      bucketSize = each;
      buckets = points.map(({ step, values }) => ({
        count: bucketSize,
        last: step,
        stepSum: step * bucketSize,
        sums: values.map((value) => value * bucketSize),
      }));
    },
    points: () =>
      buckets.map(({ count, stepSum, sums }) => ({
        step: Math.round(stepSum / count),
        values: sums.map((sum) => sum / count),
      })),
  };
}

function merged(a: Bucket, b: Bucket): Bucket {
  return {
    count: a.count + b.count,
    last: b.last,
    stepSum: a.stepSum + b.stepSum,
    sums: a.sums.map((sum, i) => sum + (b.sums[i] ?? 0)),
  };
}

function mergedPairs(buckets: readonly Bucket[]): Bucket[] {
  const pairs: Bucket[] = [];
  for (let i = 0; i < buckets.length; i += 2) {
    const [a, b] = [buckets[i], buckets[i + 1]];
    if (a) pairs.push(b ? merged(a, b) : a);
  }
  return pairs;
}
