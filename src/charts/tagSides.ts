/** On which side of its point a short word has room. Pure geometry. */

import type { PlotPoint } from '../viz/plot';

/** Pixels: from the point to the word's far end, and half its height. */
const reach = 44;
const half = 8;
/** A point's own half width. */
const dot = 6;

/** 1 is to the right, −1 to the left; a word with room on neither side is left out. The first ones come first. */
export function tagSides(
  points: readonly { readonly id: string }[],
  placeOf: (id: string) => PlotPoint,
  rightEnd: number,
): ReadonlyMap<string, 1 | -1> {
  const sides = new Map<string, 1 | -1>();
  const words: PlotPoint[] = []; // their middles
  for (const { id } of points) {
    if (sides.has(id)) continue;
    const { x, y } = placeOf(id);
    const side = ([1, -1] as const).find((each) => {
      const middle = x + (each * (reach + dot)) / 2;
      const clear = (other: PlotPoint, width: number) =>
        Math.abs(other.x - middle) >= width || Math.abs(other.y - y) >= half + dot;
      const ofPoints = points.every((other) => other.id === id || clear(placeOf(other.id), (reach - dot) / 2 + dot));
      return x + each * reach <= rightEnd + dot && ofPoints && words.every((word) => clear(word, reach));
    });
    if (!side) continue;
    sides.set(id, side);
    words.push({ x: x + (side * (reach + dot)) / 2, y });
  }
  return sides;
}
