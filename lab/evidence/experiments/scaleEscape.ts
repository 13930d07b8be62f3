/** Experiment 2: an untied decoder lets the encoder shrink without contracting anything. */

import { contraction } from '../../../src/analysis/contraction';
import type { Design, TrainedRun, Values, Variant } from '../experiment';
import { testMse, tokenJacobian } from '../measures';

export const lambdas = [0, 0.03, 0.3, 1, 3];

function variant(lambda: number, unitNormDecoder: boolean): Variant {
  return {
    id: `${unitNormDecoder ? 'unit' : 'free'} ${lambda}`,
    label: `λ ${lambda}, ${unitNormDecoder ? 'unit-norm' : 'free'} decoder`,
    preset: 'plain-autoencoder',
    config: { batchSize: 32, lambda, unitNormDecoder },
  };
}

export const scaleEscape: Design = {
  id: 2,
  title: 'The scale escape: a falling penalty that contracts nothing',
  question: [
    'Preset *Plain autoencoder* (ReLU, untied decoder, D 16), λ up, batch 32. R is the penalty E‖∂h/∂x‖² / I that λ multiplies; R̃ = E‖∂h/∂x‖² / tr Cov(h) does not change when the code is merely scaled. Once with a free decoder, once with its columns held at norm 1.',
  ],
  variants: [...lambdas.map((lambda) => variant(lambda, false)), ...lambdas.map((lambda) => variant(lambda, true))],
  marks: [600],
  async measure({ context }: TrainedRun): Promise<Values> {
    const { encoderContraction, decoderNorm } = await contraction(context, { samples: 1000 });
    const { scaleFreeContraction } = await tokenJacobian(context);
    return { penalty: encoderContraction, decoderNorm, scaleFreeContraction, mse: await testMse(context) };
  },
};
