/** The program's own measures put together as the experiments need them. Defines no measure of its own but the spread of x̂. */

import * as tf from '@tensorflow/tfjs-core';
import { attentionStatistics } from '../../src/analysis/attentionStatistics';
import type { MeasureContext } from '../../src/analysis/context';
import { evaluate } from '../../src/analysis/evaluate';
import { jacobianStatistics } from '../../src/analysis/jacobianStatistics';
import { linearProbe } from '../../src/analysis/linearProbe';
import { permutation, randomStream } from '../../src/lib/random';
import { forward } from '../../src/model/autoencoder';
import { namedParameters } from '../../src/model/modelParameters';

/** Test MSE over the whole held-out split. */
export async function testMse({ model, tensors, test, seed }: MeasureContext): Promise<number> {
  return (await evaluate(model, 'none', tensors, test, seed)).mse;
}

/** MSE of the training samples, without dropout and corruption. */
export async function trainMse({ model, tensors, train, seed }: MeasureContext): Promise<number> {
  return (await evaluate(model, 'none', tensors, train, seed)).mse;
}

/** Mean over heads of the normalised entropy of attention. */
export async function meanEntropy(context: MeasureContext): Promise<number> {
  const { headEntropy } = await attentionStatistics(context);
  return headEntropy.reduce((sum, entropy) => sum + entropy, 0) / headEntropy.length;
}

/** Patches that the statistics of a token's Jacobian are taken over. */
const PATCHES = 320;

/**
 * Statistics of the Jacobian of one token's code. Without attention and positions the model is the same function of every
 * token, so a run on S tokens is measured as one on single tokens: the spectrum is then that of the encoder, not that of S
 * copies of it side by side.
 */
export async function tokenJacobian(context: MeasureContext) {
  const { model, test, seed } = context;
  if (model.attention !== 'none' || model.positionalEncoding !== 'none')
    throw new Error('tokens depend on each other or on their place here');
  const { inputDim: I } = model;
  const patches = tf.tidy(() => {
    const all = tf.reshape<tf.Rank.R3>(test, [-1, 1, I]);
    const chosen = permutation(all.shape[0], randomStream(seed, 'evidence-patches')).slice(0, 8 * PATCHES);
    return tf.gather(all, tf.tensor1d(chosen, 'int32'));
  });
  try {
    return await jacobianStatistics(
      { ...context, model: { ...model, tokens: 1 }, test: patches, grid: { gridRows: 1, gridCols: 1 } },
      { samples: PATCHES, varianceSamples: 8 * PATCHES },
    );
  } finally {
    patches.dispose();
  }
}

/** Training codes for a probe: fewer where a sample has the codes of many tokens, as the solution costs their cube. */
const PROBE_SAMPLES = { wholeImages: 1000, patches: 400 };

/** Accuracy of the linear probe on test images with Gaussian noise of standard deviation `noise`; 0 for clean ones. */
export async function probe(context: MeasureContext, noise: number): Promise<number> {
  const trainSamples = context.model.tokens === 1 ? PROBE_SAMPLES.wholeImages : PROBE_SAMPLES.patches;
  const { probeAccuracy } = await linearProbe(context, { trainSamples, testSamples: 1000, noise });
  return probeAccuracy ?? Number.NaN;
}

const SPREAD_SAMPLES = 64;
/** Every so many-th token is masked. */
const MASKED_EVERY = 3;

/**
 * How differently masked tokens are filled in: the standard deviation of x̂ over the masked positions of a sample, root mean
 * square over samples and pixels; and the same of the true tokens there. 0 means that all masked tokens of a sample come out
 * identical.
 */
export async function maskedSpread({
  model,
  tensors,
  test,
}: MeasureContext): Promise<{ filled: number; real: number }> {
  const { tokens: S, inputDim: I } = model;
  const masked = Array.from({ length: S }, (_, i) => i).filter((i) => i % MASKED_EVERY === 0);
  const both = tf.tidy(() => {
    const x = tf.slice(test, [0, 0, 0], [Math.min(SPREAD_SAMPLES, test.shape[0]), S, I]);
    const keep = tf.tensor3d(
      Array.from({ length: S }, (_, i) => (i % MASKED_EVERY === 0 ? 0 : 1)),
      [1, S, 1],
    );
    const { xhat } = forward(model, namedParameters(model, tensors), tf.mul(x, keep));
    return tf.stack([spreadOver(xhat, masked), spreadOver(x, masked)]);
  });
  const [filled = Number.NaN, real = Number.NaN] = await both.data();
  both.dispose();
  return { filled, real };
}

/** Root mean square over samples and pixels of the standard deviation over some tokens of x [N, S, I]. */
function spreadOver(x: tf.Tensor3D, tokens: readonly number[]): tf.Scalar {
  const chosen = tf.gather(x, tf.tensor1d([...tokens], 'int32'), 1); // [N, M, I]
  const deviations = tf.sub(chosen, tf.mean(chosen, 1, true));
  return tf.sqrt(tf.mean<tf.Scalar>(tf.square(deviations)));
}
