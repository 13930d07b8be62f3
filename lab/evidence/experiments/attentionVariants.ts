/** Experiment 5: the article's own attention variants beside the standard one. */

import type { Design, TrainedRun, Values, Variant } from '../experiment';
import { meanEntropy, testMse } from '../measures';

export const attentions = ['standard', 'article-prose', 'article-code', 'raw'] as const;

export const attentionVariants: Design = {
  id: 5,
  title: 'The article’s attention variants beside the standard one',
  question: [
    'The default preset with four attention variants, batch 32: standard; article-prose (O = A·k + v, the article’s steps 4–5 read literally); article-code (the article’s sketch: attention among the heads of one token, so tokens never mix); raw (the article’s step 1: Q = K = V = z). Reconstruction on held-out images, and the entropy of the attention over its maximum, while training goes on.',
  ],
  variants: attentions.map(
    (attention): Variant => ({
      id: attention,
      label: attention,
      preset: 'article-corrected',
      config: { batchSize: 32, attention },
    }),
  ),
  seedFactor: 2,
  marks: [0, 50, 100, 200, 400, 700, 1000],
  async measure({ context }: TrainedRun): Promise<Values> {
    return { mse: await testMse(context), entropy: await meanEntropy(context) };
  },
};
