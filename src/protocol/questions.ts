/** What the page may ask the worker about the model beyond the regular views, and what it answers. Types alone; part of the protocol. */

import type { Config } from '../config/fields';
import type { Frame } from './frame';
import type { Figures } from './keptRun';
import type { CodeCloud, CodeFit, Generated } from './latent';
import type { WholeData } from './wholeData';

export type * from './latent';

/** A picture of the run's size [rows, cols, channels], values in [0, 1]; null stands for the focused sample as the model sees it. */
export type Image = Frame | null;

export type Question =
  /** One sample through the model, with everything in between. */
  | { kind: 'pass'; image: Image }
  /** What becomes of the code and the reconstruction of `base` x when it is poked into `image` x + δ. */
  | { kind: 'poke'; base: Image; image: Image }
  /** How the code follows small changes of one sample: ∂c/∂x. */
  | { kind: 'jacobian'; image: Image }
  /** How strongly the code answers to small changes of the input, on some held-out samples. */
  | { kind: 'sensitivity' }
  /** What silencing `heads` (counted from 0) costs. */
  | { kind: 'muted'; heads: readonly number[] }
  /** What each head does on held-out samples. */
  | { kind: 'heads' }
  /** The parameters as they are looked at. */
  | { kind: 'parameters' }
  /** The first `count` held-out samples in code space. */
  | { kind: 'codes'; count: number }
  /** What the decoder makes of `codes` [n, S·D]. */
  | { kind: 'decode'; codes: Frame }
  /** `count` images from draws of a distribution fitted to the codes of `samples` held-out samples; the same for the same seed. */
  | { kind: 'generate'; samples: number; count: number; seed: number; fit: CodeFit }
  /** What runs are judged by, with all heads. */
  | { kind: 'figures' }
  /** Everything that the run is fed and measured on. */
  | { kind: 'data' };

export type QuestionKind = Question['kind'];
export type QuestionOf<Kind extends QuestionKind> = Extract<Question, { kind: Kind }>;

/** What lies between x and x̂ for one sample, by the names of the method. */
export interface Pass {
  readonly x: Frame; // [S, I]
  readonly u: Frame; // encoder pre-activation [S, D]
  readonly h: Frame; // [S, D]
  readonly z: Frame; // h with positions [S, D]
  /** Null without projections (raw, none); q and k also null where attention is uniform. [H, S, d]; article-code [S, H, d] */
  readonly q: Frame | null;
  readonly k: Frame | null;
  readonly v: Frame | null;
  /** Scaled scores before the softmax and A after it, as the view's attention; null without attention, scores also where uniform. */
  readonly scores: Frame | null;
  readonly attention: Frame | null;
  /** O [H, S, d]; raw [1, S, D]; null without attention. */
  readonly heads: Frame | null;
  /** What each head adds to the code, O_h·W_oᵀ over its own columns of W_o [H, S, D]; raw O [1, S, D]; null without attention. */
  readonly contributions: Frame | null;
  readonly code: Frame; // c [S, D]
  readonly y: Frame; // decoder pre-activation [S, I]
  readonly xhat: Frame; // [S, I]
  readonly reconstruction: Frame; // x̂ as an image [rows, cols, channels]
  readonly mse: number; // mean of (x̂ − x)²
}

/** How code and reconstruction answer to a poke δ of the input x: really, and as the Jacobian of the code at x foretells. */
export interface Poke {
  readonly poked: Frame; // x + δ as an image [rows, cols, channels]
  readonly delta: Frame; // δ as an image [rows, cols, channels]
  readonly before: Frame; // c(x) [S, D]
  readonly moved: Frame; // Δc = c(x + δ) − c(x) [S, D]
  readonly foretold: Frame; // J(x)·δ [S, D]
  readonly reconstruction: Frame; // x̂(x + δ) as an image [rows, cols, channels]
  readonly change: Frame; // x̂(x + δ) − x̂(x) as an image [rows, cols, channels]
}

/** The Jacobian J = ∂c/∂x of one sample. */
export interface JacobianAt {
  readonly squaredNorm: number; // ‖J‖²_F = Σσ²; estimated where not all of `rank` singular values are given
  readonly participationRatio: number; // (Σσ²)²/Σσ⁴, estimated likewise; NaN where J is 0
  /** Largest first: all, or the leading ones where all cost too much. */
  readonly singularValues: readonly number[];
  /** How many there are, S·min(D, I). */
  readonly rank: number;
  /** Right singular vectors of the first singular values, as images of length 1 that point along the sample. [K, rows, cols, channels] */
  readonly directions: Frame;
  /** ρ(r) = E‖c(x) − c(x₁)‖/r with x₁ on the sphere of radius r round this x. */
  readonly contractionCurve: readonly { readonly radius: number; readonly ratio: number }[];
}

/** Means over a few held-out samples. */
export interface Sensitivity {
  readonly squaredNorm: number; // E‖∂c/∂x‖²_F
  readonly scaleFree: number; // R̃ = E‖∂c/∂x‖²_F / tr Cov(c); NaN or infinite for a constant code
}

/** The error of the model with all its heads and with some of them silenced: same parameters, same held-out samples. */
export interface MutedError {
  /** The silenced ones, counted from 0. */
  readonly heads: readonly number[];
  readonly mse: number;
  readonly mutedMse: number;
  /** How many of the held-out samples were looked at. */
  readonly samples: number;
}

/** One parameter, by its name as in a PyTorch state_dict. */
export interface NamedValues {
  readonly name: string;
  readonly values: Frame;
}

/** Where one head looks, averaged over held-out samples and over the patches that look. Shares lie in [0, 1]. */
export interface HeadProfile {
  /** −ΣA·log A / log S: 0 is a single place, 1 everywhere alike. */
  readonly entropy: number;
  /** The share of its attention that a patch gives to itself, and to its up to eight neighbours. */
  readonly own: number;
  readonly near: number;
  /** Brightness of where it looks over that of the whole image; 1 where all is black. */
  readonly ink: number;
  /** The patch that gets most of its attention, counted from 0, and the share that this one gets. */
  readonly place: number;
  readonly placeShare: number;
}

export type Answer =
  | { kind: 'pass'; pass: Pass }
  | { kind: 'poke'; poke: Poke }
  | { kind: 'jacobian'; jacobian: JacobianAt }
  | { kind: 'sensitivity'; sensitivity: Sensitivity }
  | { kind: 'muted'; muted: MutedError }
  | { kind: 'heads'; heads: readonly HeadProfile[] }
  | { kind: 'parameters'; parameters: readonly NamedValues[] }
  | { kind: 'codes'; cloud: CodeCloud }
  | { kind: 'decode'; images: Frame } // [n, rows, cols, channels]
  | { kind: 'generate'; generated: Generated }
  | { kind: 'figures'; figures: Figures }
  | { kind: 'data'; data: WholeData };
export type AnswerOf<Kind extends QuestionKind> = Extract<Answer, { kind: Kind }>;

/** How the model is looked at: every view, answer and diagnostic is of this; the curves stay those of the whole, present model. */
export interface Lens {
  /** Heads whose output is taken away, counted from 0. */
  readonly muted: readonly number[];
  /** An earlier moment of the run; null is now. */
  readonly at: Moment | null;
}

/** The parameters after `step` steps. */
export interface Moment {
  readonly step: number;
  readonly parameters: Float32Array<ArrayBuffer>; // [P] in layout order
  /** What the shown samples were corrupted with then. */
  readonly corruption: Pick<Config, 'corruptionType' | 'corruption'>;
}
