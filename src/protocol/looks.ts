/** What is seen of a model and measured on it. Types alone. */

import type { Frame } from './frame';

/** The shown held-out samples, sent once per run. N of them, as pictures. */
export interface Samples {
  readonly inputs: Frame; // [N, rows, cols, channels]
  /** Whether the last of them is the person's own image: the page puts it there, see `show-image`. */
  readonly own?: true;
  readonly labels: readonly number[] | null; // [N]
  /** Some training samples, for the thumbnails of the data. */
  readonly thumbnails: Frame; // [M, rows, cols, channels]
}

/**
 * A look at the model at one step; `focus` is the sample that the per-sample parts belong to. Its N counts the person's own image,
 * where one is shown: the last, and never corrupted.
 */
export interface View {
  readonly step: number;
  readonly focus: number;
  readonly corrupted: Frame; // [N, rows, cols, channels], as the model saw them: equal to the inputs without corruption
  readonly reconstructions: Frame; // [N, rows, cols, channels]
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
