/** What a run is, trains on and tells of its course. Types alone. */

import type { BackendName } from '../config/settings';
import type { EngineReport } from './engineReport';

/** Numbered by the page; every message about a run carries its id, so late ones fall away after a restart. */
export type RunId = number;

/** All that a run needs to go on elsewhere: everything random is a function of the seed and the step. */
export interface Checkpoint {
  readonly step: number;
  /** Parameters, then the optimiser's first and second moments, each in layout order. */
  readonly state: Float32Array<ArrayBuffer>; // [3, P]
  /** Absent where it may be anything that goes on from it, as for a state from another program. */
  readonly by?: Maker;
}

/** What made a state: it goes on from it to the very same bits. */
export interface Maker {
  readonly engine: EngineReport['engine'];
  readonly backend: BackendName;
}

/** What a run trains on and with, known once it has started. */
export interface RunInfo {
  readonly backend: BackendReport;
  /** Of this program and of tfjs. */
  readonly versions: RunVersions;
  readonly data: DataInfo;
  /** Sides of a sample in pixels after padding to whole tokens, the numbers in a pixel, the grid of tokens and the sides of one. */
  readonly rows: number;
  readonly cols: number;
  readonly channels: number;
  readonly gridRows: number;
  readonly gridCols: number;
  readonly patchRows: number;
  readonly patchCols: number;
  readonly tokens: number;
  readonly inputDim: number;
  readonly trainCount: number;
  readonly testCount: number;
  readonly batchSize: number;
  readonly stepsPerEpoch: number;
  readonly parameterCount: number;
  /** Shape of the attention frame: standard [H,S,S]; article-code [S,H,H]; raw [1,S,S]; none has none. */
  readonly attention: 'tokens' | 'heads' | 'none';
}

export interface RunVersions {
  readonly app: string;
  readonly tfjs: string;
}

/**
 * What samples are of. All are pictures [rows, cols, channels]; a signal's rows are its channels and its columns moments, a text's rows
 * are the characters of its alphabet and its columns places.
 */
export type DataKind = 'images' | 'signals' | 'text';

export interface DataInfo {
  readonly kind: DataKind;
  /** 'digits', 'shapes', … or the opened file's name. */
  readonly name: string;
  readonly count: number;
  readonly rows: number;
  readonly cols: number;
  readonly channels: number;
  readonly labelled: boolean;
  /** The name of each label, where labels have names; of built-in data a code. */
  readonly classes: readonly string[] | null;
  /** A source value v stands as (v − low) / (high − low). */
  readonly scale: { readonly low: number; readonly high: number };
  /** What each row of a text's columns stands for. */
  readonly alphabet: readonly string[] | null;
  /** The sides of a token; null where the knob of the patch size says so. */
  readonly token: { readonly rows: number; readonly cols: number } | null;
  /** SHA-256 of shape, values and labels: the same data, whatever they are called. */
  readonly fingerprint: string;
}

/** What the run computes on, and why that was chosen. */
export interface BackendReport {
  readonly name: BackendName;
  /** The adapter or renderer, as it names itself; empty where there is none to name. */
  readonly adapter: string;
  readonly reason: BackendReason;
  /** Milliseconds a training step took in the measurement behind the choice, for those measured. */
  readonly measuredMs: Partial<Record<BackendName, number>>;
}

export type BackendReason =
  | 'forced' // asked for
  | 'resumed' // the run was on it before
  | 'gpu' // WebGPU on a real GPU
  | 'webgpu-absent' // no WebGPU here, the fastest other
  | 'webgpu-software' // WebGPU is emulated on the CPU here, the fastest other
  | 'webgpu-failed' // WebGPU is there but did not start
  | 'forced-unavailable'; // the one asked for does not work here, the fastest other

/** Mean losses of a training batch. `penalty` is λ·R, `regulariser` is R. */
export interface LossPoint {
  readonly step: number;
  readonly loss: number;
  readonly reconstruction: number;
  readonly penalty: number;
  readonly regulariser: number;
}

/** The held-out split measured whole, without dropout or corruption. `regulariser` is R, not λ·R. */
export interface TestPoint {
  readonly step: number;
  readonly mse: number;
  readonly regulariser: number;
}

/** Why training stands still without having been asked to. */
export type PauseReason = 'steps-done' | 'stop-after' | 'not-finite';
