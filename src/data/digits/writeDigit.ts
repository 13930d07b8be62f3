/** Writes one digit into one image: places the lines as MNIST does, then inks them. Knows nothing of data sets. */

import type { Random } from '../../lib/random';
import { type Lines, written } from './hand';
import { inkSegment } from './pen';
import { chosen, varying } from './skeleton';
import { skeletons } from './skeletons';

/** Rows and columns of an image. */
export const side = 28;
/** Longer side of the box the ink is made to fit, in pixels. */
const box = 20;

/**
 * Writes `digit` into `image`.
 * @param image [28, 28], becomes 0 (paper) … 255 (ink)
 * @param ink [28, 28] room to work in
 */
export function writeDigit(digit: number, random: Random, image: Uint8Array, ink: Float32Array): void {
  const ways = skeletons[digit];
  if (ways === undefined) throw new RangeError(`There is no digit ${digit}.`);
  const vary = varying(random);
  const lines = written(chosen(ways, random).draw(vary), random);
  const radius = Math.min(2, Math.max(0.85, 1.32 * Math.exp(vary(0, 0.25))));
  const { scale, left, top } = placement(lines, (box - 2 * radius) * (1 - 0.08 * random.uniform()));
  const shiftX = side / 2 - left * scale + vary(0, 0.5);
  const shiftY = side / 2 - top * scale + vary(0, 0.5);
  ink.fill(0);
  for (const line of lines) {
    const pressure = pressureOf(random);
    let from: [number, number, number] | undefined;
    for (let i = 0; i < line.length; i += 2) {
      const along = line.length > 2 ? i / (line.length - 2) : 0;
      const to: [number, number, number] = [
        (line[i] ?? 0) * scale + shiftX,
        (line[i + 1] ?? 0) * scale + shiftY,
        radius * pressure(along),
      ];
      inkSegment(ink, side, from ?? to, to);
      from = to;
    }
  }
  for (let i = 0; i < image.length; i++) image[i] = Math.round(255 * (ink[i] ?? 0));
}

/** How hard the pen presses, about 1, along a line from 0 to 1: a slow wave, a little lighter where it leaves the paper. */
function pressureOf(random: Random): (along: number) => number {
  const depth = 0.14 * random.uniform();
  const phase = 2 * Math.PI * random.uniform();
  const waves = 2 + 10 * random.uniform();
  const lift = 0.25 * random.uniform();
  return (along) => 1 + depth * Math.sin(phase + waves * along) - lift * along ** 6;
}

/** The scale that makes the lines' longer side `length`, and their centre of mass, ink being proportional to length. */
function placement(lines: Lines, length: number): { scale: number; left: number; top: number } {
  let [minX, maxX, minY, maxY] = [Infinity, -Infinity, Infinity, -Infinity];
  let [mass, massX, massY] = [0, 0, 0];
  for (const line of lines) {
    for (let i = 0; i < line.length; i += 2) {
      const x = line[i] ?? 0;
      const y = line[i + 1] ?? 0;
      minX = Math.min(minX, x);
      maxX = Math.max(maxX, x);
      minY = Math.min(minY, y);
      maxY = Math.max(maxY, y);
      if (i === 0) continue;
      const beforeX = line[i - 2] ?? 0;
      const beforeY = line[i - 1] ?? 0;
      const piece = Math.hypot(x - beforeX, y - beforeY);
      mass += piece;
      massX += (piece * (x + beforeX)) / 2;
      massY += (piece * (y + beforeY)) / 2;
    }
  }
  return { scale: length / Math.max(maxX - minX, maxY - minY), left: massX / mass, top: massY / mass };
}
