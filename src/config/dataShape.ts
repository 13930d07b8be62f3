/** The shape of a data set's samples, as far as the knobs depend on it: what a token is cut from. Pure; knows no sample. */

import type { Config } from './fields';

/** A sample is a picture [rows, cols, channels]. */
export interface DataShape {
  readonly rows: number;
  readonly cols: number;
  readonly channels: number;
  /** The sides of a token; null where the knob of the patch size says so. */
  readonly token: { readonly rows: number; readonly cols: number } | null;
}

/** The data sets that come with the program (tested against what they draw). */
export const builtInShapes: Readonly<Record<Exclude<Config['dataset'], 'file'>, DataShape>> = {
  digits: { rows: 28, cols: 28, channels: 1, token: null },
  shapes: { rows: 28, cols: 28, channels: 1, token: null },
  waves: { rows: 3, cols: 128, channels: 1, token: { rows: 3, cols: 8 } },
  'text-en': { rows: 14, cols: 20, channels: 1, token: { rows: 14, cols: 1 } },
  'text-zh': { rows: 16, cols: 16, channels: 1, token: { rows: 16, cols: 1 } },
};

/** The shape of the samples that `config` trains on. @param opened that of the opened file; as the drawn digits while there is none */
export function dataShape({ dataset }: Pick<Config, 'dataset'>, opened: DataShape | null): DataShape {
  return dataset === 'file' ? (opened ?? builtInShapes.digits) : builtInShapes[dataset];
}

/** The sides of a token. */
export function tokenSides(
  { token }: DataShape,
  { patchSize }: Pick<Config, 'patchSize'>,
): { readonly rows: number; readonly cols: number } {
  return token ?? { rows: Number(patchSize), cols: Number(patchSize) };
}

/** I: numbers in a token. */
export function tokenWidth(shape: DataShape, config: Pick<Config, 'patchSize'>): number {
  const { rows, cols } = tokenSides(shape, config);
  return rows * cols * shape.channels;
}
