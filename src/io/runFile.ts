/** What a run's file (.aae) is: its form, and which entry holds what. Knows neither how it is written nor how it is read. */

import { type ModelConfig, modelConfig } from '../config/modelConfig';
import type { RunRecord } from '../protocol';

export const runFileFormat = 'aae-run';
/** The layout of the file. Whoever changes it raises this and still reads older ones. */
export const runFileVersion = 1;

/** The data that a person opened for a run, and how they were read. */
export interface OwnData {
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[];
  /** Can be said in JSON. */
  readonly reading: unknown;
}

export interface RunFile {
  readonly record: RunRecord;
  /** Null where the data are made by the program, or were left out. */
  readonly own: OwnData | null;
}

/** A zip of: the record, in which each state is named by where it is (the checkpoint's entry, or its name among the snapshots), */
export const recordEntry = 'run.json';
/** the last state, weights under the method's names and the moments as moment1/NAME and moment2/NAME, */
export const checkpointEntry = 'checkpoint.safetensors';
export const stateParts = ['', 'moment1/', 'moment2/'] as const;
/** earlier states, each one tensor [3, P] named by its place and its step, */
export const snapshotsEntry = 'snapshots.safetensors';
/** and the data files. */
export const dataEntry = (index: number) => `data/${index}`;

/** The model that says what lies where in the states of `record`. */
export function modelOf({ config, tokens, inputDim }: RunRecord): ModelConfig {
  return modelConfig(config, tokens, inputDim);
}
