/** Experiment 8: ‖J‖ of four autoencoders on the MNIST files, beside the figures of Rifai et al. 2011. */

import type { Design, TrainedRun, Values, Variant } from '../experiment';
import { probe, testMse, tokenJacobian } from '../measures';

export type Method = 'AE' | 'AE+wd' | 'DAE' | 'CAE';

/** A strength of a method, trained on whole images. */
interface Setting {
  readonly id: string;
  readonly method: Method;
  readonly config: Variant['config'];
}

const plain = { batchSize: 32, lambda: 0 };
const decay = (lambda: number): Setting => ({
  id: `AE+wd ${lambda}`,
  method: 'AE+wd',
  config: { ...plain, regulariser: 'weight-decay', lambda },
});
const denoising = (corruption: number): Setting => ({
  id: `DAE ${corruption}`,
  method: 'DAE',
  config: { ...plain, corruptionType: 'gaussian', corruption },
});
const contractive = (lambda: number): Setting => ({ id: `CAE ${lambda}`, method: 'CAE', config: { ...plain, lambda } });

export const settings: readonly Setting[] = [
  { id: 'AE', method: 'AE', config: plain },
  ...[1e-5, 3e-5, 1e-4].map(decay),
  ...[0.3, 0.5, 0.7].map(denoising),
  ...[0.3, 1, 3].map(contractive),
];

/** The program's own per-patch model at one strength each. */
export const patchSettings: readonly Setting[] = [
  { id: 'AE', method: 'AE', config: plain },
  decay(1e-4),
  denoising(0.5),
  contractive(0.1),
];

const mnist = { images: 'mnist' } as const;

export const rifai: Design = {
  id: 8,
  title: 'Rifai’s ordering of ‖J‖ on MNIST',
  question: [
    'Rifai et al. 2011 (table 1) report the average ‖J‖ of the encoder on MNIST: plain autoencoder 17.5, with weight decay 5.0, denoising 0.86, contractive 0.73. Here the same four methods on the MNIST test files (8,000 images to train on, 2,000 held out), preset *Rifai 2011* with batch 32: on whole images as one token, three strengths each, and in the program’s own per-patch model at one strength each.',
  ],
  variants: [
    ...settings.map(
      ({ id, config }): Variant => ({
        id: `whole ${id}`,
        label: id,
        preset: 'rifai-2011',
        config,
        data: { ...mnist, patch: 28 },
      }),
    ),
    ...patchSettings.map(
      ({ id, config }): Variant => ({ id: `patches ${id}`, label: id, preset: 'rifai-2011', config, data: mnist }),
    ),
  ],
  marks: [1000],
  async measure({ context }: TrainedRun): Promise<Values> {
    const { jacobianNorm, scaleFreeContraction } = await tokenJacobian(context);
    return { norm: jacobianNorm, scaleFreeContraction, mse: await testMse(context), probe: await probe(context, 0) };
  },
};
