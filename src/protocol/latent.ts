/** What the worker tells of the code space: held-out codes, their plane, images made from codes. Types alone; part of the protocol. */

import type { Frame } from './frame';

/** Held-out samples in code space; F = S·D. N may be less than was asked for, where images are large or there are no more. */
export interface CodeCloud {
  readonly codes: Frame; // [N, F]
  readonly losses: Frame; // mean (x̂ − x)² of each sample [N]
  readonly labels: readonly number[] | null; // [N]
  /** What else is known of the samples, by name. */
  readonly factors: readonly { readonly name: string; readonly values: Frame }[]; // [N] each
  readonly images: Frame; // the samples [N, rows, cols, channels]
  readonly reconstructions: Frame; // x̂ [N, rows, cols, channels]
  readonly plane: PrincipalPlane;
}

/** The plane of the first two principal components. */
export interface PrincipalPlane {
  readonly projection: Frame; // each code's place [N, 2]
  readonly mean: Frame; // of the codes [F]
  readonly components: Frame; // orthonormal [2, F]; zeros for a direction in which codes do not vary
  /** Parts of the total variance; NaN where codes do not vary at all. */
  readonly shares: readonly [number, number];
}

/** What is fitted to the codes: one Gaussian, or one for each label. */
export type CodeFit = 'gaussian' | 'labels';

/** Images decoded from random codes. */
export interface Generated {
  readonly seed: number;
  readonly images: Frame; // [count, rows, cols, channels]
  /** Which label's Gaussian each comes from; null where there is one for all. */
  readonly labels: readonly number[] | null;
  /** How many codes the fit rests on, and how many numbers a code has. */
  readonly samples: number; // N
  /** How many codes the Gaussian with the fewest rests on. */
  readonly fewest: number;
  readonly dimensions: number; // F
}
