/** Experiment 7: the article's objective read literally, reconstruction against the code. */

import { codeVariance } from '../../../src/analysis/codeVariance';
import type { Design, TrainedRun, Values, Variant } from '../experiment';
import { testMse } from '../measures';

const preset = { preset: 'literal-objective' } as const;
const batch = { batchSize: 32 };

export const variants: readonly Variant[] = [
  { id: 'literal', label: 'target c, λ 0.05 (literal)', ...preset, config: batch },
  { id: 'literal free', label: 'target c, λ 0', ...preset, config: { ...batch, lambda: 0 } },
  { id: 'input', label: 'target x, λ 0.05 (control)', ...preset, config: { ...batch, reconstructionTarget: 'input' } },
];

export const literalObjective: Design = {
  id: 7,
  title: 'The literal objective collapses',
  question: [
    'Preset *Literal objective*: reconstruction measured against the code c instead of the image x, as the article’s formula has it when read word by word; batch 32. The same model with the image as target is the control.',
  ],
  variants,
  marks: [0, 25, 50, 100, 200, 400, 700],
  async measure({ context }: TrainedRun): Promise<Values> {
    return { variance: await codeVariance(context), mse: await testMse(context) };
  },
};
