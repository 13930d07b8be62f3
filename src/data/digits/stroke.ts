/** Strokes of a pen as smooth curves through knots. Knows nothing of digits, pixels or pens. */

/** A point a stroke passes through, x to the right and y down; at a corner the pen changes direction at once. */
export interface Knot {
  readonly x: number;
  readonly y: number;
  readonly corner: boolean;
}

/** One movement of the pen, from touching the paper to leaving it. */
export type Stroke = readonly Knot[];

/** A knot the stroke passes smoothly. */
export function through(x: number, y: number): Knot {
  return { x, y, corner: false };
}

/** A knot at which the stroke turns sharply. */
export function corner(x: number, y: number): Knot {
  return { x, y, corner: true };
}

/**
 * Knots on an ellipse, drawn from angle `from` to `to` in turns: 0 is right, 0.25 is down, so `to` < `from` runs anticlockwise.
 * The radii shrink or grow evenly to `closing` times themselves, as hand-drawn loops seldom meet their own start.
 */
export function oval(
  [x, y]: readonly [number, number],
  [radiusX, radiusY]: readonly [number, number],
  [from, to]: readonly [number, number],
  closing = 1,
): Knot[] {
  const steps = Math.max(2, Math.ceil(Math.abs(to - from) * 8));
  return Array.from({ length: steps + 1 }, (_, i) => {
    const along = i / steps;
    const angle = 2 * Math.PI * (from + (to - from) * along);
    const size = 1 + (closing - 1) * along;
    return through(x + size * radiusX * Math.cos(angle), y + size * radiusY * Math.sin(angle));
  });
}

/**
 * The stroke as a polyline `[x0, y0, x1, y1, …]`: centripetal Catmull–Rom splines (Yuksel et al. 2011) between corners.
 * @param spacing distance between its points, in the knots' units
 */
export function polyline(stroke: Stroke, spacing: number): number[] {
  const points: number[] = [];
  for (let i = 0; i + 1 < stroke.length; i++) {
    const start = stroke[i];
    const end = stroke[i + 1];
    if (start === undefined || end === undefined) break;
    const before = start.corner ? undefined : stroke[i - 1];
    const after = end.corner ? undefined : stroke[i + 2];
    addSpan(points, before ?? mirrored(end, start), start, end, after ?? mirrored(start, end), spacing);
  }
  const last = stroke.at(-1);
  if (last !== undefined) points.push(last.x, last.y);
  return points;
}

/** `point` reflected in `centre`: continues a curve straight past its end. */
function mirrored(point: Knot, centre: Knot): Knot {
  return through(2 * centre.x - point.x, 2 * centre.y - point.y);
}

/** Adds the curve from `b` up to but without `c`, as a cubic Hermite span with Catmull–Rom tangents. */
function addSpan(points: number[], a: Knot, b: Knot, c: Knot, d: Knot, spacing: number): void {
  const [ab, bc, cd] = [interval(a, b), interval(b, c), interval(c, d)];
  const tangent = (before: number, at: number, after: number, dt0: number, dt1: number) =>
    (at - before) / dt0 - (after - before) / (dt0 + dt1) + (after - at) / dt1;
  const startX = bc * tangent(a.x, b.x, c.x, ab, bc);
  const startY = bc * tangent(a.y, b.y, c.y, ab, bc);
  const endX = bc * tangent(b.x, c.x, d.x, bc, cd);
  const endY = bc * tangent(b.y, c.y, d.y, bc, cd);
  const steps = Math.max(1, Math.ceil(Math.hypot(c.x - b.x, c.y - b.y) / spacing));
  for (let i = 0; i < steps; i++) {
    const t = i / steps;
    const toC = t * t * (3 - 2 * t);
    const fromStart = t * (1 - t) * (1 - t);
    const fromEnd = t * t * (t - 1);
    points.push(
      b.x + (c.x - b.x) * toC + startX * fromStart + endX * fromEnd,
      b.y + (c.y - b.y) * toC + startY * fromStart + endY * fromEnd,
    );
  }
}

/** The centripetal parameter between two knots: the root of their distance, never zero. */
function interval(a: Knot, b: Knot): number {
  return Math.sqrt(Math.hypot(b.x - a.x, b.y - a.y)) + 1e-4;
}
