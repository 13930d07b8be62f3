/** Held-out samples with their codes, their losses and the plane that the codes lie in. Computes what a scatter of them shows. */

import * as tf from '@tensorflow/tfjs-core';
import type { CodeCloud, Frame } from '../protocol';
import type { MeasureContext } from './context';
import { largestChunk } from './evaluate';
import { passOf, readTogether } from './pass';
import { principalPlane } from './principalPlane';

/** The most values of inputs that are told at a time: 8 MB. */
const MOST_VALUES = 1 << 21;

/** Input and reconstruction as tokens, in place of images. */
type Told = Omit<CodeCloud, 'factors' | 'images' | 'reconstructions'> & {
  readonly inputs: Frame;
  readonly outputs: Frame;
};

/** The first `count` held-out samples, or fewer where there are no more or their images are large. [N, S, I] of tokens; one readback. */
export async function codeCloud(context: MeasureContext, count: number): Promise<Told> {
  const { tokens: S, inputDim: I, latentDim: D } = context.model;
  const most = Math.min(Math.trunc(count), context.test.shape[0], Math.floor(MOST_VALUES / (S * I)));
  const N = Math.max(1, most);
  const dual = N < S * D;
  const frames = await readTogether(() => {
    const inputs = tf.slice(context.test, [0, 0, 0], [N, S, I]);
    const { codes, losses, outputs } = passes(context, inputs);
    const mean = tf.mean<tf.Tensor1D>(codes, 0);
    const centred = tf.sub<tf.Tensor2D>(codes, mean);
    return [codes, losses, mean, centred, tf.matMul(centred, centred, !dual, dual), inputs, outputs];
  });
  return {
    codes: frames(0),
    losses: frames(1),
    labels: context.testLabels && Array.from({ length: N }, (_, i) => context.testLabels?.[i] ?? 0),
    plane: await principalPlane({ rows: frames(3), mean: frames(2), products: frames(4), dual }),
    inputs: frames(5),
    outputs: frames(6),
  };
}

interface Passes {
  readonly codes: tf.Tensor2D; // [N, S·D]
  readonly losses: tf.Tensor1D; // mean (x̂ − x)² of each sample [N]
  readonly outputs: tf.Tensor3D; // x̂ [N, S, I]
}

/** x [N, S, I] through the model, a chunk at a time. Call inside a tidy. */
function passes(context: MeasureContext, x: tf.Tensor3D): Passes {
  const { tokens: S, inputDim: I, latentDim: D } = context.model;
  const [N] = x.shape;
  const size = largestChunk(context.model);
  const codes: tf.Tensor2D[] = [];
  const outputs: tf.Tensor3D[] = [];
  for (let start = 0; start < N; start += size) {
    const count = Math.min(size, N - start);
    const part = tf.tidy(() => {
      const { code, xhat } = passOf(context, tf.slice(x, [start, 0, 0], [count, S, I]));
      return { code: tf.reshape<tf.Rank.R2>(code, [count, S * D]), xhat };
    });
    codes.push(part.code);
    outputs.push(part.xhat);
  }
  const all = tf.concat3d(outputs, 0);
  return { codes: tf.concat2d(codes, 0), outputs: all, losses: tf.mean(tf.square(tf.sub(all, x)), [1, 2]) };
}
