/** What the page may ask the worker about the model beyond the regular views, and what it answers. Types alone; part of the protocol. */

import type { Frame } from './frame';

/** An image of the run's size [rows, cols], values in [0, 1]; null stands for the focused sample as the model sees it. */
export type Image = Frame | null;

export type Question =
  /** One sample through the model, with everything in between. */
  { kind: 'pass'; image: Image };

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
  readonly code: Frame; // c [S, D]
  readonly y: Frame; // decoder pre-activation [S, I]
  readonly xhat: Frame; // [S, I]
  readonly reconstruction: Frame; // x̂ as an image [rows, cols]
  readonly mse: number; // mean of (x̂ − x)²
}

export type Answer = { kind: 'pass'; pass: Pass };
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
}
