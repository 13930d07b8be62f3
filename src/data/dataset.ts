/** What a set of samples is, wherever it came from. Knows nothing of files, tokens or training. */

import type { DataKind } from '../protocol';

/**
 * Samples of one shape, each a picture [rows, cols, channels]. A signal has a row for each of its channels and a column for each moment;
 * a text has a row for each character of its alphabet and a column for each place, which is 1 in one row and 0 in the others.
 */
export interface Dataset {
  readonly kind: DataKind;
  /** 'digits', 'shapes', … or the opened file's name. */
  readonly name: string;
  readonly count: number;
  readonly rows: number;
  readonly cols: number;
  /** 3 are red, green and blue. */
  readonly channels: 1 | 3;
  /** [count, rows, cols, channels]; bytes stand for value / 255, floats lie in [0, 1] */
  readonly values: Uint8Array<ArrayBuffer> | Float32Array<ArrayBuffer>;
  /** [count], the class of each sample */
  readonly labels: Uint8Array<ArrayBuffer> | null;
  /** The name of each label, where labels have names. */
  readonly classes: readonly string[] | null;
  /** A source value v stands as (v − low) / (high − low). */
  readonly scale: Scale;
  /** What each row of a text's columns stands for. */
  readonly alphabet: readonly string[] | null;
  /** The sides of a token; null where the knob of the patch size says so. */
  readonly token: { readonly rows: number; readonly cols: number } | null;
  /** What else is known of each sample, where the program drew it. */
  readonly factors?: readonly Factor[];
}

/** Something known of every sample that is no class. */
export interface Factor {
  readonly name: string;
  readonly values: Float32Array<ArrayBuffer>; // [count]
}

/** Ends of the range of source values. */
export interface Scale {
  readonly low: number;
  readonly high: number;
}

/** Of grey or coloured images: nothing but pictures. */
export const ofImages = {
  ...{ kind: 'images', classes: null, scale: { low: 0, high: 255 }, alphabet: null, token: null },
} as const satisfies Partial<Dataset>;
