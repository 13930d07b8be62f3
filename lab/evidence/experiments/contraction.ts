/** Experiment 1: what λ does to a tied sigmoid autoencoder, with weight decay as the control. */

import type { Design, TrainedRun, Values, Variant } from '../experiment';
import { probe, testMse, tokenJacobian } from '../measures';

export const lambdas = [0, 0.03, 0.1, 0.3, 1, 3];
export const decays = [1e-5, 1e-4, 1e-3];
/** Standard deviations of the Gaussian noise on the test images that the probe reads. */
export const noiseLevels = [0, 0.1, 0.2, 0.3, 0.4, 0.5];
/** Singular values that are plotted. */
export const shownValues = 16;

const preset = { preset: 'rifai-2011' } as const;
const batch = { batchSize: 32 };
const wholeImage = { patch: 28 };

const whole = lambdas.map(
  (lambda): Variant => ({
    id: `whole ${lambda}`,
    label: `λ ${lambda}`,
    ...preset,
    config: { ...batch, lambda },
    data: wholeImage,
  }),
);
const decayed = decays.map(
  (lambda): Variant => ({
    id: `decay ${lambda}`,
    label: `weight decay ${lambda}`,
    ...preset,
    config: { ...batch, regulariser: 'weight-decay', lambda },
    data: wholeImage,
  }),
);
const patches = lambdas.map(
  (lambda): Variant => ({ id: `patches ${lambda}`, label: `λ ${lambda}`, ...preset, config: { ...batch, lambda } }),
);

export const contraction: Design = {
  id: 1,
  title: 'λ with tied sigmoid weights: contraction, reconstruction, and a linear probe on noisy images',
  question: [
    'Preset *Rifai 2011* (tied weights, sigmoid, cross-entropy, no attention, D 64) with λ from 0 to 3, batch 32. What happens to the encoder’s Jacobian ∂h/∂x of a token, to the reconstruction, and to what a linear classifier can read off the frozen code of *noisy* test images?',
    'Two settings: the page’s 7×7 patches (49 → 64, overcomplete), and whole images as one token (784 → 64), which is how Rifai et al. 2011 train. Beside whole images stands weight decay as the control: the simplest regulariser that shrinks the same weights. The probe is ridge regression on standardised codes, fitted on clean training images (1,000 whole ones, or 400 in patches) and read on 1,000 test images with Gaussian noise; without attention and positions every token is encoded by the same function, so the Jacobian is measured on 320 single patches.',
  ],
  variants: [...whole, ...decayed, ...patches],
  marks: [1000],
  async measure({ context }: TrainedRun): Promise<Values> {
    const { jacobianNorm, scaleFreeContraction, singularValues } = await tokenJacobian(context);
    const values: Record<string, number> = { mse: await testMse(context), norm: jacobianNorm, scaleFreeContraction };
    for (let i = 0; i < shownValues; i++) values[`sigma ${i + 1}`] = singularValues[i] ?? Number.NaN;
    values.ratio = (singularValues[9] ?? Number.NaN) / (singularValues[0] ?? Number.NaN);
    for (const noise of noiseLevels) values[`probe ${noise}`] = await probe(context, noise);
    return values;
  },
};
