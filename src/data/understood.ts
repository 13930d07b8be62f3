/** What a reader of foreign files hands on: the data set, and all that a person must see of it first. Types, and what no reader has to repeat. */

import type { DataChoices, ReadOptions, Remark } from '../protocol';
import type { Dataset, Scale } from './dataset';

export interface Understood {
  readonly data: Dataset;
  /** Every option, guessed or asked for. */
  readonly reading: ReadOptions;
  /** The smallest and the largest value in the files. */
  readonly found: Scale;
  readonly remarks: readonly Remark[];
  readonly choices: DataChoices;
}

export const noChoices: DataChoices = { formats: [], columns: [], arrays: [], layouts: [] };
