/** The only vocabulary between page and worker. Types alone: whoever sends or emits imports these and nothing of the other side. */

import type { Config, LiveConfig } from '../config/fields';
import type { BackendChoice, BackendName, EngineChoice } from '../config/settings';
import type { EngineReport, StepInspection } from './engineReport';
import type { Frame } from './frame';
import type { Answer, Image, Lens, Question } from './questions';

export type * from './engineReport';
export type * from './frame';
export type * from './questions';

/** Numbered by the page; every message about a run carries its id, so late ones fall away after a restart. */
export type RunId = number;

/** Page → worker. */
export type Command =
  /** Begin a run (replacing the present one), untrained or from a checkpoint, and show its forward pass. */
  | {
      type: 'start';
      run: RunId;
      config: Config;
      backend: BackendChoice;
      engine: EngineChoice;
      focus: number;
      diagnose: boolean;
      resume: Checkpoint | null;
    }
  | { type: 'play'; run: RunId }
  | { type: 'pause'; run: RunId }
  /** Do exactly `count` steps, then pause. */
  | { type: 'step'; run: RunId; count: number }
  | { type: 'patch'; run: RunId; live: LiveConfig }
  /** Which of the shown held-out samples the network and attention views follow. */
  | { type: 'focus'; run: RunId; sample: number }
  /** Shows an image of the person's own behind the held-out samples, as one more of them, or no longer; one of another size is not shown. */
  | { type: 'show-image'; run: RunId; image: Image }
  /** Whether diagnostics are wanted: they are measured only while someone looks at them. */
  | { type: 'diagnose'; run: RunId; on: boolean }
  /** Answered by `inspected`: what a training step is made of. */
  | { type: 'inspect'; run: RunId }
  /** Return to the state `steps` before the present one, or as far back as is kept. */
  | { type: 'rewind'; run: RunId; steps: number }
  /** Answered by `answered` with the same id: of the model through the lens, as it stands between two bursts of steps. */
  | { type: 'ask'; run: RunId; id: number; question: Question }
  /** How the model is looked at from now on. */
  | { type: 'lens'; run: RunId; lens: Lens }
  /** Training waits once `until` steps are done, and goes on when that is raised; null lifts it. */
  | { type: 'limit'; run: RunId; until: number | null }
  /** Answered by `pong`, however busy the worker is between its bursts of steps. */
  | { type: 'ping' }
  /** Read data files; answered by `data-opened` or `data-rejected`. The run goes on meanwhile. */
  | { type: 'open-data'; files: File[] };

/** All that a run needs to go on elsewhere: everything random is a function of the seed and the step. */
export interface Checkpoint {
  readonly step: number;
  /** Parameters, then the optimiser's first and second moments, each in layout order. */
  readonly state: Float32Array<ArrayBuffer>; // [3, P]
}

/** What a run trains on and with, known once it has started. */
export interface RunInfo {
  readonly backend: BackendReport;
  readonly data: DataInfo;
  /** Image sides in pixels after padding to whole patches, and the grid of patches. */
  readonly rows: number;
  readonly cols: number;
  readonly gridRows: number;
  readonly gridCols: number;
  readonly patch: number;
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

export interface DataInfo {
  /** 'digits', or the opened file's name. */
  readonly name: string;
  readonly count: number;
  readonly rows: number;
  readonly cols: number;
  readonly labelled: boolean;
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

/** The shown held-out samples, sent once per run. N of them, as images. */
export interface Samples {
  readonly inputs: Frame; // [N, rows, cols]
  /** Whether the last of them is the person's own image: the page puts it there, see `show-image`. */
  readonly own?: true;
  readonly labels: readonly number[] | null; // [N]
  /** Some training samples, for the thumbnails of the data. */
  readonly thumbnails: Frame; // [M, rows, cols]
}

/**
 * A look at the model at one step; `focus` is the sample that the per-sample parts belong to. Its N counts the person's own image,
 * where one is shown: the last, and never corrupted.
 */
export interface View {
  readonly step: number;
  readonly focus: number;
  readonly corrupted: Frame; // [N, rows, cols], as the model saw them: equal to the inputs without corruption
  readonly reconstructions: Frame; // [N, rows, cols]
  readonly hidden: Frame; // h of the focused sample [S, D]
  readonly code: Frame; // c of the focused sample [S, D]
  readonly attention: Frame | null; // of the focused sample: see RunInfo.attention
}

/** What is measured on the held-out split beyond the test error (spec §3). Means over samples unless said otherwise. */
export interface Diagnostics {
  /** Test MSE / train MSE, both without dropout and corruption, the train side on as many samples. */
  readonly gapRatio: number;
  /** E‖∂h/∂x‖²_F / I per token: the encoder's contraction, whatever R is. */
  readonly encoderContraction: number;
  /** E‖∂c/∂x‖²_F, exact over a few samples. */
  readonly jacobianNorm: number;
  /** R̃ = E‖∂c/∂x‖²_F / tr Cov(c): free of the code's scale. */
  readonly scaleFreeContraction: number;
  /** ‖W_d‖_F. */
  readonly decoderNorm: number;
  /** Entropy of each head's attention over log(keys), in [0, 1]; empty without attention. */
  readonly headEntropy: readonly number[];
  /** Mean cos(O_i, O_j) of head outputs, [H, H]; null without attention. */
  readonly headSimilarity: Frame | null;
  /** Mean distance in patches between a query and where each head looks; empty where tokens do not mix. */
  readonly attentionDistance: readonly number[];
  /** Rise of the test MSE when a head's output is set to zero; empty without heads to remove. */
  readonly headAblation: readonly number[];
  /** Units of h, and pixels of x̂, that are zero on every evaluation sample. */
  readonly deadLatents: number;
  readonly deadOutputs: number;
  /** Mean ordered singular values of ∂c/∂x, the largest first. */
  readonly singularValues: readonly number[];
  /** (Σσ²)² / Σσ⁴, averaged. */
  readonly participationRatio: number;
  /** M_ij = ‖∂c_i/∂x_j‖_F of the focused sample [S, S], beside the mean of its heads' attention [S, S] (null without). */
  readonly influence: { readonly jacobian: Frame; readonly attention: Frame | null };
  /** ρ(r) = E‖c(x₀) − c(x₁)‖/r with x₁ on the sphere of radius r round a held-out x₀. */
  readonly contractionCurve: readonly { readonly radius: number; readonly ratio: number }[];
  /** Σ_masked‖x − x̂‖² / Σ_masked‖x − mean token there‖² with a third of the tokens masked. */
  readonly maskedNmse: number;
  /** Share of held-out samples a linear probe on frozen, standardised codes classifies right; null without labels. */
  readonly probeAccuracy: number | null;
}

/** Why training stands still without having been asked to. */
export type PauseReason = 'steps-done' | 'stop-after' | 'not-finite';

/** Worker → page. */
export type Event =
  | { type: 'started'; run: RunId; info: RunInfo; samples: Samples }
  /** Everything since the last report; steps per second over the last seconds, 0 while paused. */
  | { type: 'report'; run: RunId; step: number; points: LossPoint[]; stepsPerSecond: number }
  | { type: 'tested'; run: RunId; point: TestPoint }
  | { type: 'view'; run: RunId; view: View }
  /** Some of the diagnostics, measured at `step`; `share` is the part of the last ten seconds that measuring took. */
  | { type: 'diagnosed'; run: RunId; step: number; values: Partial<Diagnostics>; share: number }
  /** Training stopped by itself. For `not-finite` the run stands at `step`, the last with a finite loss. */
  | { type: 'paused'; run: RunId; reason: PauseReason; step: number }
  /** These values hold from the step after `step` on. */
  | { type: 'patched'; run: RunId; step: number; live: LiveConfig }
  /** The run stands at `step` again; what was reported after it no longer holds. */
  | { type: 'rewound'; run: RunId; step: number }
  /** Sent every few seconds while training and on every pause: what a lost GPU or a crashed worker is recovered from. */
  | { type: 'checkpoint'; run: RunId; checkpoint: Checkpoint }
  | { type: 'failed'; run: RunId; problem: Problem }
  /** Which engine trains: once when the run has started, and whenever that changes. */
  | { type: 'engine'; run: RunId; report: EngineReport }
  | { type: 'inspected'; run: RunId; inspection: StepInspection }
  | { type: 'answered'; run: RunId; id: number; reply: Reply }
  | { type: 'pong' }
  | { type: 'data-opened'; data: DataInfo }
  | { type: 'data-rejected'; problem: Problem };

/** What a question led to; `step` is that of the parameters it was answered from, `ms` what that took. */
export type Reply =
  | { readonly ok: true; readonly answer: Answer; readonly step: number; readonly ms: number }
  | { readonly ok: false; readonly detail: string };

/** Something that went wrong, as a code with the facts its sentence needs; the page makes the sentence. */
export interface Problem {
  readonly code: ProblemCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

export const problemCodes = [
  // data files
  'not-idx', // {file}
  'idx-type', // {file} only unsigned bytes are read
  'idx-truncated', // {file, expected, actual} bytes
  'idx-empty', // {file}
  'idx-too-large', // {file, limitMb}
  'gzip-broken', // {file}
  'gzip-too-large', // {file, limitMb}
  'labels-mismatch', // {images, labels}
  'images-missing', // {file} labels came without images
  'images-too-many-files', // {}
  'image-size', // {rows, cols, limit}
  'too-few-images', // {count, least}
  // runs
  'file-missing', // {} the configuration wants a file that is not open
  'too-many-tokens', // {tokens, limit, patch}
  'no-backend', // {}
  'device-lost', // {detail}
  'crashed', // {detail}
  'unresponsive', // {}
] as const;
export type ProblemCode = (typeof problemCodes)[number];
