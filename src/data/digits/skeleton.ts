/** What a way of writing a digit is. Knows nothing of which digits there are, of pens or pixels. */

import type { Random } from '../../lib/random';
import type { Stroke } from './stroke';

/**
 * One way of writing a digit, as strokes in a unit box: y from 0 (top) to 1 (bottom), x from 0 to about 0.7.
 * `share` is how often it is met, relative to the digit's other ways.
 */
export interface Skeleton {
  readonly share: number;
  readonly draw: (vary: Vary) => readonly Stroke[];
}

/** A number about `mean`, with standard deviation `spread`, at most 2.5 of them away. */
export type Vary = (mean: number, spread: number) => number;

/** The `Vary` that draws from `random`. */
export function varying(random: Random): Vary {
  return (mean, spread) => mean + spread * Math.max(-2.5, Math.min(2.5, random.normal()));
}

/** One of `ways`, as often as its share says. */
export function chosen(ways: readonly Skeleton[], random: Random): Skeleton {
  let left = random.uniform() * ways.reduce((sum, way) => sum + way.share, 0);
  for (const way of ways) {
    left -= way.share;
    if (left < 0) return way;
  }
  throw new RangeError('A digit needs at least one way of writing it.');
}
