/** The built-in data sets by name. A new one is a file of its own and a line here (and its name in config/fields.ts). */

import type { Config } from '../config/fields';
import type { Dataset } from './dataset';
import { generateDigits } from './digits/generateDigits';

/** A data set that comes with the program: drawn or unpacked afresh from the run's seed. */
export type LoadDataset = (seed: number) => Dataset;

/** Every choice of the dataset knob but `file`, which is an opened file. */
export const datasets: Readonly<Record<Exclude<Config['dataset'], 'file'>, LoadDataset>> = {
  digits: (seed) => generateDigits(seed),
};
