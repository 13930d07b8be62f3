/** Experiment 6: which regularisers help a model that overfits 100 images. */

import { gap } from '../../../src/analysis/gap';
import type { Design, TrainedRun, Values, Variant } from '../experiment';
import { testMse, trainMse } from '../measures';

const preset = { preset: 'overfit' } as const;
const batch = { batchSize: 50 };

export const variants: readonly Variant[] = [
  { id: 'λ 0', label: 'λ 0', ...preset, config: batch },
  { id: 'λ 0.1', label: 'contractive λ 0.1', ...preset, config: { ...batch, lambda: 0.1 } },
  { id: 'λ 1', label: 'contractive λ 1', ...preset, config: { ...batch, lambda: 1 } },
  { id: 'dropout', label: 'dropout 0.2', ...preset, config: { ...batch, dropout: 0.2 } },
  {
    id: 'decay',
    label: 'weight decay 1e-4',
    ...preset,
    config: { ...batch, regulariser: 'weight-decay', lambda: 1e-4 },
  },
  {
    id: 'code',
    label: 'contractive-code λ 0.01',
    ...preset,
    config: { ...batch, regulariser: 'contractive-code', lambda: 0.01 },
  },
  {
    id: 'noise',
    label: 'Gaussian corruption 0.2',
    ...preset,
    config: { ...batch, corruptionType: 'gaussian', corruption: 0.2 },
  },
];

export const overfit: Design = {
  id: 6,
  title: 'Overfitting 100 images: the gap and the test error are two questions',
  question: [
    'Preset *Overfit* (100 training images, D 32), batch 50. Gap ratio = test MSE / train MSE; 1 is no overfitting. Which regularisers lower it, and which of them lower the test error?',
  ],
  variants,
  seedFactor: 2,
  marks: [200, 500, 800, 1200],
  async measure({ context }: TrainedRun): Promise<Values> {
    const { gapRatio } = await gap(context);
    return { gapRatio, mse: await testMse(context), trainMse: await trainMse(context) };
  },
};
