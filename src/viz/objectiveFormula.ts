/** The objective of a configuration in TeX, term by term (spec: L = reconstruction + λ·R). Pure; knows no typesetter and no words. */

import type { Config } from '../config/fields';

/** What the formula depends on. */
export type ObjectiveConfig = Pick<
  Config,
  'attention' | 'regulariser' | 'lambda' | 'reconstruction' | 'reconstructionTarget'
>;

export interface ObjectiveFormula {
  readonly reconstruction: string;
  /** R; null where there is no penalty. */
  readonly regulariser: string | null;
}

const mean = '\\operatorname{mean}\\,';
const expectation = '\\mathbb{E}\\,';
const jacobian = (of: string) => `\\Bigl\\|\\dfrac{\\partial ${of}}{\\partial x}\\Bigr\\|_F^2`;

const reconstructions = {
  mse: `${mean}(\\hat{x}-x)^2`,
  /** On logits y, with x̂ = sigmoid(y). */
  bce: `${mean}\\bigl[\\log(1+e^{y})-x\\,y\\bigr]`,
  code: `${mean}(\\hat{x}-c)^2`,
} as const;

const regularisers: Readonly<Record<Config['regulariser'], (keys: string) => string | null>> = {
  none: () => null,
  contractive: () => `\\dfrac{1}{I}\\,${expectation}${jacobian('h')}`,
  'contractive-code': () => `\\dfrac{1}{S\\,I}\\,${expectation}${jacobian('c')}`,
  'attention-entropy': (keys) => `\\dfrac{-1}{\\log ${keys}}\\,${mean}\\textstyle\\sum_j A_{ij}\\log A_{ij}`,
  'head-disagreement': () => `\\dfrac{1}{H^2}\\textstyle\\sum_{a,b}\\cos(O_a,O_b)`,
  l1: () => `${mean}|h|`,
  kl: () => `${mean}\\mathrm{KL}\\bigl(0.05\\,\\|\\,\\bar{h}\\bigr)`,
  'weight-decay': () => `\\dfrac{1}{2}\\textstyle\\sum\\|W\\|^2`,
};

/** Which reconstruction term a configuration has. */
export function reconstructionKind(config: ObjectiveConfig): keyof typeof reconstructions {
  return config.reconstructionTarget === 'code' ? 'code' : config.reconstruction;
}

/** The terms of the objective of `config`. Attention runs over H keys among heads, over S among tokens. */
export function objectiveFormula(config: ObjectiveConfig): ObjectiveFormula {
  const keys = config.attention === 'article-code' ? 'H' : 'S';
  return {
    reconstruction: reconstructions[reconstructionKind(config)],
    regulariser: regularisers[config.regulariser](keys),
  };
}
