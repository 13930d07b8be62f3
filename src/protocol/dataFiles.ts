/** How a person's own files are read, and what was understood of them. Types alone; `ReadOptions` is JSON, since kept runs and run files hold it. */

import type { Frame } from './frame';
import type { DataKind } from './run';

/** What one sample is: an image of `rows` × `cols` pixels, or `rows` signals of `cols` steps. */
export interface SampleLayout {
  readonly kind: 'images' | 'signals';
  readonly rows: number;
  readonly cols: number;
  readonly channels: 1 | 3;
}

/** Which values of the source become 0 and 1: 0 and 255, 0 and 1, or the smallest and the largest that there are. */
export type ValueRange = 'byte' | 'unit' | 'data';

/** An IDX file of images, perhaps with one of labels. */
export interface IdxReading {
  readonly format: 'idx';
}

/** A table: each row is a sample, each column of numbers one of its values. */
export interface CsvReading {
  readonly format: 'csv';
  readonly delimiter: string;
  /** Whether the first row holds names. */
  readonly header: boolean;
  /** The column that holds the classes, counted from 0. */
  readonly labelColumn: number | null;
  readonly layout: SampleLayout;
  readonly range: ValueRange;
}

/** NumPy arrays, alone (.npy) or several in one file (.npz), chosen by their names. */
export interface ArraysReading {
  readonly format: 'arrays';
  readonly values: string;
  readonly labels: string | null;
  readonly layout: SampleLayout;
  readonly range: ValueRange;
}

/** PNG and JPEG images, all made one size. */
export interface PicturesReading {
  readonly format: 'pictures';
  /** Rows and columns of each, in pixels. */
  readonly side: number;
  /** Red, green and blue, or grey alone. */
  readonly colour: boolean;
  /** What happens to images that are not square: their middle is cut out, or paper is added at their sides. */
  readonly fit: 'crop' | 'pad';
  /** Whether dark is 1: ink on paper. */
  readonly inverted: boolean;
  /** Whether classes are taken from the names: “cat-12.png” is a “cat”. */
  readonly named: boolean;
}

/** Text: windows of `window` characters. */
export interface TextReading {
  readonly format: 'text';
  readonly window: number;
}

/** Everything there is to decide about how files are read: the same files give the same data anywhere. */
export type ReadOptions = IdxReading | CsvReading | ArraysReading | PicturesReading | TextReading;

type Some<Reading> = Reading extends ReadOptions ? Pick<Reading, 'format'> & Partial<Reading> : never;
/** What is asked for; whatever it leaves open is guessed. */
export type AskedReading = Some<ReadOptions>;

/** Something worth knowing about how the files were understood, as a code with the facts its sentence needs. */
export interface Remark {
  readonly code: RemarkCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

export type RemarkCode =
  | 'columns-left-out' // {columns, count} they hold something else than numbers
  | 'values-clipped' // {count, low, high} values outside of the range are set to its ends
  | 'bytes-rounded' // {} one-byte values stretched to 256 levels
  | 'rare-characters' // {kinds, share, sign} stand as one sign
  | 'windows-overlap' // {shared} characters that neighbours have in common
  | 'text-cut'; // {used, length} characters

/** What was understood of files, before it is used. */
export interface DataPreview {
  /** Every option, guessed or asked for. */
  readonly reading: ReadOptions;
  readonly kind: DataKind;
  readonly name: string;
  readonly count: number;
  readonly rows: number;
  readonly cols: number;
  readonly channels: 1 | 3;
  /** The smallest and the largest value in the files. */
  readonly found: { readonly low: number; readonly high: number };
  /** These values of the source become 0 and 1. */
  readonly scale: { readonly low: number; readonly high: number };
  readonly classes: readonly { readonly name: string; readonly count: number }[] | null;
  /** Some samples, scaled. */
  readonly samples: Frame; // [n, rows, cols, channels]
  /** Different characters, and those of the samples, where they are text. */
  readonly alphabetSize: number | null;
  readonly texts: readonly string[] | null;
  readonly remarks: readonly Remark[];
  /** What else could be chosen. */
  readonly choices: DataChoices;
}

export interface DataChoices {
  /** What else the files could be read as. */
  readonly formats: readonly ReadOptions['format'][];
  /** Names of a table's columns. */
  readonly columns: readonly string[];
  /** A file's arrays. */
  readonly arrays: readonly { readonly name: string; readonly shape: readonly number[] }[];
  readonly layouts: readonly SampleLayout[];
}
