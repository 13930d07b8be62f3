/** Everything random in a training step but the batch, as arrays made from (seed, step): the same on every backend and in shaders, nothing to save. */

import type { Config } from '../config/fields';
import { type Four, normals, type Stream, uniform, words } from '../lib/counterRandom';

/** Where random numbers come from. */
export interface Source {
  readonly seed: number;
  readonly stream: Stream;
  readonly step: number;
}

/** What to do to clean inputs: multiply by `keep`, then add `noise`; null leaves out. Both [rows, cols]. */
export interface Corruption {
  readonly keep: Float32Array | null;
  readonly noise: Float32Array | null;
}

/**
 * Input corruption (Vincent et al. 2010) of `rows` tokens of `cols` pixels: Gaussian of standard deviation `level`, or each pixel, or
 * each whole token, set to zero with probability `level`. A token's own word is component 0 of `words` at index row. Null when there
 * is none.
 */
export function corruption(
  config: Pick<Config, 'corruptionType' | 'corruption'>,
  source: Source,
  rows: number,
  cols: number,
): Corruption | null {
  const level = config.corruption;
  if (config.corruptionType === 'none' || level === 0) return null;
  switch (config.corruptionType) {
    case 'gaussian':
      return { keep: null, noise: gaussian(source, rows, cols).map((value) => level * value) };
    case 'pixel-mask':
      return { keep: mask(level, 1, source, rows, cols), noise: null };
    case 'token-mask': {
      const keep = new Float32Array(rows * cols).fill(1);
      for (let row = 0; row < rows; row++) {
        const [word] = words(source.seed, source.stream, source.step, row);
        if (isDropped(word, level)) keep.fill(0, row * cols, (row + 1) * cols);
      }
      return { keep, noise: null };
    }
  }
}

/**
 * An inverted-dropout mask [rows, cols]: 0 with probability `rate`, else 1/(1 − rate), so that the mean stays 1. For attention
 * [B, G, n, n] a row is a query of a group of a sample, a column a key.
 */
export function dropoutMask(rate: number, source: Source, rows: number, cols: number): Float32Array {
  return mask(rate, 1 / (1 - rate), source, rows, cols);
}

/** Standard normal numbers [rows, cols]: noise, or a probe v ~ N(0, I). */
export function gaussian(source: Source, rows: number, cols: number): Float32Array {
  return fill(source, rows, cols, normals);
}

/** 0 with probability `rate`, else `kept`: [rows, cols]. */
function mask(rate: number, kept: number, source: Source, rows: number, cols: number): Float32Array {
  const one = (word: number) => (isDropped(word, rate) ? 0 : kept);
  return fill(source, rows, cols, ([x, y, z, w]) => [one(x), one(y), one(z), one(w)]);
}

/** Compares in float32, as a shader does. */
function isDropped(word: number, rate: number): boolean {
  return uniform(word) < Math.fround(rate);
}

/** [rows, cols] with element (r, i) component i mod 4 of what `draw` makes of `words` at index r·⌈cols/4⌉ + ⌊i/4⌋: no words cross a row. */
function fill({ seed, stream, step }: Source, rows: number, cols: number, draw: (words: Four) => Four): Float32Array {
  const quads = Math.ceil(cols / 4);
  const values = new Float32Array(rows * cols);
  for (let row = 0; row < rows; row++) {
    for (let quad = 0; quad < quads; quad++) {
      const four = draw(words(seed, stream, step, row * quads + quad));
      const start = row * cols + 4 * quad;
      const count = Math.min(4, cols - 4 * quad);
      for (let i = 0; i < count; i++) values[start + i] = four[i] ?? 0;
    }
  }
  return values;
}
