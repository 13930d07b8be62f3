/** What a run's samples look like, and how many numbers one has. Pure; knows neither stores nor React. */

import type { DataKind, RunInfo } from '../protocol';

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
