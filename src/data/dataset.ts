/** What a set of images is, wherever it came from. Knows nothing of files, patches or training. */

/** Grey images, all of one size. */
export interface ImageDataset {
  /** 'digits', or the opened file's name. */
  readonly name: string;
  readonly count: number;
  readonly rows: number;
  readonly cols: number;
  /** [count, rows, cols], 0 (background) … 255 (ink) */
  readonly pixels: Uint8Array<ArrayBuffer>;
  /** [count], the class of each image */
  readonly labels: Uint8Array<ArrayBuffer> | null;
}

export interface Dataset {
  readonly kind: 'images' | 'signals' | 'text';
  readonly name: string;
  readonly count: number;
  readonly rows: number;
  readonly cols: number;
  readonly channels: 1 | 3;
  readonly values: Uint8Array<ArrayBuffer> | Float32Array<ArrayBuffer>;
  readonly labels: Uint8Array<ArrayBuffer> | null;
  readonly classes: readonly string[] | null;
  readonly scale: Scale;
  readonly alphabet: readonly string[] | null;
  readonly token: { readonly rows: number; readonly cols: number } | null;
}

export interface Scale {
  readonly low: number;
  readonly high: number;
}
