/** What a run's samples look like, and how many numbers one has. Pure; knows neither stores nor React. */

import type { DataKind, RunInfo } from '../protocol';
import type { PatchLayout } from './patches';

/** A sample is a picture [rows, cols, channels]; `alphabet` names the rows of a text. */
export interface SampleLook {
  readonly kind: DataKind;
  readonly rows: number;
  readonly cols: number;
  readonly channels: number;
  readonly alphabet: readonly string[] | null;
}

/** The samples of a run, with sides as they are drawn: padded to whole tokens. */
export function lookOf({ data: { kind, alphabet }, rows, cols, channels }: RunInfo): SampleLook {
  return { kind, rows, cols, channels, alphabet };
}

/** How many numbers a sample has. */
export function sampleSize({ rows, cols, channels }: Pick<SampleLook, 'rows' | 'cols' | 'channels'>): number {
  return rows * cols * channels;
}

/** `look` with the sides of the pictures in a frame of `shape` [n, rows, cols, channels]: it may still show the run before. */
export function lookIn(look: SampleLook, shape: readonly number[]): SampleLook {
  const [, rows = look.rows, cols = look.cols, channels = 1] = shape;
  return { ...look, rows, cols, channels };
}

/** The mean over the channels of a picture [rows, cols, channels]: [rows, cols]. The very same array where there is one channel. */
export function withoutColour(picture: Float32Array, channels: number): Float32Array {
  if (channels === 1) return picture;
  const grey = new Float32Array(picture.length / channels);
  for (let i = 0; i < picture.length; i++) {
    const pixel = Math.floor(i / channels);
    grey[pixel] = (grey[pixel] ?? 0) + (picture[i] ?? 0) / channels;
  }
  return grey;
}

/** In how many columns `count` characters are laid out as a block that is a little wider than high: in lines of equal length where that can be. */
export function blockColumns(count: number): number {
  const wished = Math.sqrt(1.5 * count);
  const distance = (width: number) => Math.abs(width - wished);
  const even = Array.from({ length: count }, (_, i) => i + 1)
    .filter((width) => count % width === 0 && width >= 0.75 * wished && width <= 1.6 * wished)
    .sort((a, b) => distance(a) - distance(b));
  return even[0] ?? Math.max(1, Math.ceil(wished));
}

/** How the tokens of a sample lie as it is drawn, a cell each: those of a text in lines, any other as they are cut. */
export function tokenLayout({ kind, cols }: SampleLook, { gridRows, gridCols }: PatchLayout): PatchLayout {
  const columns = kind === 'text' ? blockColumns(cols) : gridCols;
  const lines = kind === 'text' ? Math.ceil(cols / columns) : gridRows;
  return { rows: lines, cols: columns, gridRows: lines, gridCols: columns };
}
