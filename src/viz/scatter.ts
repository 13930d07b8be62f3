/** Where the points of a scatter lie on the screen, and which is meant by a pointer or an arrow key. Pure geometry. */

import type { PlotPoint } from './plot';

/** From numbers to pixels; both axes have one scale, so that distances can be compared. Pixels run down, y runs up. */
export interface ScatterView {
  /** Pixels a unit. */
  readonly scale: number;
  readonly toPixel: (point: PlotPoint) => PlotPoint;
}

/** Point `index` of [N, 2]; null where it is missing or not finite. */
export function scatterPoint(points: ArrayLike<number>, index: number): PlotPoint | null {
  const [x, y] = [points[2 * index] ?? Number.NaN, points[2 * index + 1] ?? Number.NaN];
  return Number.isFinite(x) && Number.isFinite(y) ? { x, y } : null;
}

/** The view in which all `points` [N, 2] lie in the middle of `width` × `height` pixels, `margin` from the edges. */
export function scatterView(points: ArrayLike<number>, width: number, height: number, margin: number): ScatterView {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i < points.length / 2; i++) {
    const point = scatterPoint(points, i);
    if (!point) continue;
    [left, right] = [Math.min(left, point.x), Math.max(right, point.x)];
    [low, high] = [Math.min(low, point.y), Math.max(high, point.y)];
  }
  if (!(right >= left)) [left, right, low, high] = [0, 0, 0, 0];
  const room = (pixels: number, span: number) => (span > 0 ? Math.max(0, pixels - 2 * margin) / span : Infinity);
  const least = Math.min(room(width, right - left), room(height, high - low));
  const scale = Number.isFinite(least) ? least : 1;
  const [middle, centre] = [(left + right) / 2, (low + high) / 2];
  return {
    scale,
    toPixel: ({ x, y }) => ({ x: width / 2 + scale * (x - middle), y: height / 2 - scale * (y - centre) }),
  };
}

/** The point nearest to pixel `at`, if one lies within `reach` pixels. */
export function pointAt(points: ArrayLike<number>, view: ScatterView, at: PlotPoint, reach: number): number | null {
  let best: number | null = null;
  let least = reach;
  for (let i = 0; i < points.length / 2; i++) {
    const point = scatterPoint(points, i);
    if (!point) continue;
    const pixel = view.toPixel(point);
    const distance = Math.hypot(pixel.x - at.x, pixel.y - at.y);
    if (distance > least) continue;
    least = distance;
    best = i;
  }
  return best;
}

const directions: Readonly<Record<string, PlotPoint>> = {
  ArrowRight: { x: 1, y: 0 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowUp: { x: 0, y: 1 },
  ArrowDown: { x: 0, y: -1 },
};

/** The direction of an arrow key, of length 1, y upwards; undefined for any other key. */
export const arrowDirection = (key: string): PlotPoint | undefined => directions[key];

/**
 * The point to go to from point `from` in `direction`: of those in the quarter of the plane that it looks into, the one with the
 * least distance plus twice its offset to the side. `from` itself where there is none.
 */
export function pointTowards(points: ArrayLike<number>, from: number, direction: PlotPoint): number {
  const start = scatterPoint(points, from) ?? { x: 0, y: 0 };
  let best = from;
  let least = Infinity;
  for (let i = 0; i < points.length / 2; i++) {
    const point = scatterPoint(points, i);
    if (!point || i === from) continue;
    const [dx, dy] = [point.x - start.x, point.y - start.y];
    const along = dx * direction.x + dy * direction.y;
    const aside = Math.abs(dx * direction.y - dy * direction.x);
    const cost = Math.hypot(along, aside) + 2 * aside;
    if (!(along > 0) || aside > along || cost >= least) continue;
    least = cost;
    best = i;
  }
  return best;
}
