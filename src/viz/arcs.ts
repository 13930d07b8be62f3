/** Arcs from one patch to those that get the most of its attention. Pure geometry in patches. */

import type { PatchLayout } from './patches';

export interface Arc {
  /** The patch at its far end. */
  readonly to: number;
  /** SVG path in a box of gridCols × gridRows. */
  readonly path: string;
  readonly weight: number;
}

/**
 * Arcs from `token` to the at most `most` other patches that get more than an even share of `weights` [S], the largest first.
 */
export function attentionArcs(
  { gridCols }: Pick<PatchLayout, 'gridCols'>,
  token: number,
  weights: ArrayLike<number>,
  most: number,
): Arc[] {
  const even = 1 / weights.length;
  return Array.from(weights, (weight, to) => ({ to, weight }))
    .filter(({ to, weight }) => to !== token && weight > even)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most)
    .map(({ to, weight }) => ({ to, weight, path: arc(centre(token, gridCols), centre(to, gridCols)) }));
}

type Point = readonly [x: number, y: number];

function centre(token: number, gridCols: number): Point {
  return [(token % gridCols) + 0.5, Math.floor(token / gridCols) + 0.5];
}

/** Bent to the left of its way by a fifth of its length, so that it does not hide behind what lies between. */
function arc([x0, y0]: Point, [x1, y1]: Point): string {
  const [bendX, bendY] = [(x0 + x1) / 2 + (y1 - y0) / 5, (y0 + y1) / 2 - (x1 - x0) / 5];
  return `M${x0} ${y0}Q${round(bendX)} ${round(bendY)} ${x1} ${y1}`;
}

function round(value: number): number {
  return Math.round(100 * value) / 100;
}
