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
