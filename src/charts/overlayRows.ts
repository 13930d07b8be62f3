/** Curves of several runs as the rows of one chart, and their values at any step. Pure; knows no chart library and no text. */

import type { Curves } from '../protocol';
import type { PlotPoint } from '../viz/plot';
import type { LossSeries } from './lossRows';

/** A run's curve: steps and values above zero, in order. */
export interface OverlayLine {
  readonly id: string;
  /** Its place among the drawn runs, which decides its colour. */
  readonly slot: number;
  readonly points: readonly PlotPoint[];
}

/** What is known at one step: a value for each line, null before its first point and after its last. */
export interface OverlayRow {
  readonly step: number;
  readonly values: readonly (number | null)[];
}

/** More rows than this cost more than they show. */
const mostRows = 150;

/** The points of a curve that a logarithmic axis can show. */
export function curvePoints({ train, test }: Curves, curve: LossSeries): readonly PlotPoint[] {
  const points =
    curve === 'test'
      ? test.map(({ step, mse }) => ({ x: step, y: mse }))
      : train.map((point) => ({ x: point.step, y: curve === 'train' ? point.loss : point[curve] }));
  return points.filter(({ y }) => Number.isFinite(y) && y > 0);
}

/** A row for each step at which any line has a point; evenly spaced steps where these are too many. */
export function overlayRows(lines: readonly OverlayLine[], most = mostRows): readonly OverlayRow[] {
  const steps = [...new Set(lines.flatMap(({ points }) => points.map(({ x }) => x)))].sort((a, b) => a - b);
  const last = steps.at(-1) ?? 0;
  const shown =
    steps.length <= most ? steps : Array.from({ length: most }, (_, index) => Math.round((last * index) / (most - 1)));
  return shown.map((step) => ({ step, values: lines.map(({ points }) => valueAt(points, step)) }));
}

/** The value at `step`, on the straight line between the two points round it; null beyond the ends. */
export function valueAt(points: readonly PlotPoint[], step: number): number | null {
  const after = points.findIndex(({ x }) => x >= step);
  const [from, to] = [points[after - 1], points[after]];
  if (!to) return null;
  if (to.x === step) return to.y;
  return from ? from.y + ((step - from.x) / (to.x - from.x)) * (to.y - from.y) : null;
}
