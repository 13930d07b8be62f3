/** The built-in data sets by name. A new one is a file of its own and a line here (its name in config/fields.ts, its shape in config/dataShape.ts). */

import type { Config } from '../config/fields';
import type { Dataset } from './dataset';
import { generateDigits } from './digits/generateDigits';
import { generateShapes } from './shapes/generateShapes';
import { chinese, english } from './text/passages';
import { charactersOf, textWindows } from './text/textWindows';
import { generateWaves } from './waves/generateWaves';

/** A data set that comes with the program: drawn afresh from the run's seed; a passage is the same for every seed. */
export type LoadDataset = (seed: number) => Dataset;

/** Every choice of the dataset knob but `file`, which is an opened file. */
export const datasets: Readonly<Record<Exclude<Config['dataset'], 'file'>, LoadDataset>> = {
  digits: (seed) => generateDigits(seed),
  shapes: (seed) => generateShapes(seed),
  waves: (seed) => generateWaves(seed),
  'text-en': () => textWindows('text-en', charactersOf(english, ' '), 20),
  'text-zh': () => textWindows('text-zh', charactersOf(chinese, ''), 16),
};
