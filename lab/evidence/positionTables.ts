/** What the tables of positional encodings can tell apart, before any training. Pure. */

import { randomStream } from '../../src/lib/random';
import { positionTable } from '../../src/model/positions';
import { rankCorrelation } from './statistics';

export type Encoding = 'article' | 'sinusoidal';

/** The rows of an encoding's table, one vector a position. */
export function encodingRows(encoding: Encoding, tokens: number, width: number): number[][] {
  const table = positionTable(encoding, tokens, width);
  if (!table) throw new Error(`${encoding} has no table`);
  return Array.from({ length: tokens }, (_, i) => Array.from(table.subarray(i * width, (i + 1) * width)));
}

/** Root mean square over channels of the difference of two rows. */
function distance(a: readonly number[], b: readonly number[]): number {
  const squares = a.reduce((sum, value, i) => sum + (value - (b[i] ?? 0)) ** 2, 0);
  return Math.sqrt(squares / a.length);
}

/** Distances between all rows. */
export function distances(rows: readonly (readonly number[])[]): number[][] {
  return rows.map((a) => rows.map((b) => distance(a, b)));
}

/** Draws for each position. */
const DRAWS = 200;

/**
 * How often a position is guessed right from its row with Gaussian noise of standard deviation `noise` on every channel, by the
 * nearest row: the best guess there is.
 */
export function discrimination(rows: readonly (readonly number[])[], noise: number, seed: number): number {
  const random = randomStream(seed, 'evidence-positions', rows.length);
  let hits = 0;
  for (const [position, row] of rows.entries()) {
    for (let draw = 0; draw < DRAWS; draw++) {
      const seen = row.map((value) => value + noise * random.normal());
      if (nearest(rows, seen) === position) hits++;
    }
  }
  return hits / (rows.length * DRAWS);
}

function nearest(rows: readonly (readonly number[])[], seen: readonly number[]): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [i, row] of rows.entries()) {
    const apart = distance(row, seen);
    if (apart < least) [best, least] = [i, apart];
  }
  return best;
}

/** Rank correlation between how far apart two positions are and how far apart their rows are, over all pairs from `first` on. */
export function orderKept(rows: readonly (readonly number[])[], first: number): number {
  const steps: number[] = [];
  const apart: number[] = [];
  for (let i = first; i < rows.length; i++) {
    for (let j = i + 1; j < rows.length; j++) {
      steps.push(j - i);
      apart.push(distance(rows[i] ?? [], rows[j] ?? []));
    }
  }
  return rankCorrelation(steps, apart);
}

/** Share of the positions from `first` on that have a twin more than two places away and nearer than both neighbours. */
export function aliased(rows: readonly (readonly number[])[], first: number): number {
  const table = distances(rows);
  let count = 0;
  for (let i = first; i < rows.length; i++) {
    const own = table[i] ?? [];
    const neighbours = Math.min(own[i - 1] ?? Number.POSITIVE_INFINITY, own[i + 1] ?? Number.POSITIVE_INFINITY);
    if (own.some((apart, j) => Math.abs(i - j) > 2 && apart < neighbours)) count++;
  }
  return count / (rows.length - first);
}
