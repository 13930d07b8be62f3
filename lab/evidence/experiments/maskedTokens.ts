/** Experiment 3: whether masked patches are filled in from context, and what attention and positions each contribute. */

import { maskedNmse } from '../../../src/analysis/maskedNmse';
import type { Design, TrainedRun, Values, Variant } from '../experiment';
import { maskedSpread, testMse } from '../measures';

const preset = { preset: 'masked-patches' } as const;
const size = { batchSize: 32, latentDim: 32 };

export const variants: readonly Variant[] = [
  { id: 'none', label: 'no attention', ...preset, config: { ...size, attention: 'none', residual: false } },
  { id: 'uniform', label: 'uniform attention', ...preset, config: { ...size, attention: 'uniform' } },
  { id: 'unplaced', label: 'attention, no positions', ...preset, config: { ...size, positionalEncoding: 'none' } },
  { id: 'sinusoidal', label: 'attention, sinusoidal', ...preset, config: size },
  { id: 'learned', label: 'attention, learned', ...preset, config: { ...size, positionalEncoding: 'learned' } },
];

export const maskedTokens: Design = {
  id: 3,
  title: 'Masked patches: filling in needs attention and positions',
  question: [
    'Preset *Masked patches* (a third of the 7×7 patches set to zero in training, clean target, residual) with latent width 32, batch 32. Masked NMSE is the squared error on masked held-out patches over that of always guessing the mean patch of that place: below 1 only a model comes that uses the other patches *and* knows which place it fills.',
  ],
  variants,
  marks: [250, 500, 1000, 1500],
  async measure({ context }: TrainedRun): Promise<Values> {
    const { filled, real } = await maskedSpread(context);
    const { maskedNmse: nmse } = await maskedNmse(context, { samples: 1000 });
    return { nmse, filled, real, mse: await testMse(context) };
  },
};
