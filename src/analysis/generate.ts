/** New images: a distribution fitted to the codes of held-out samples, seeded draws from it, decoded. */

import * as tf from '@tensorflow/tfjs-core';
import { type Random, randomStream } from '../lib/random';
import type { Frame, Generated, QuestionOf } from '../protocol';
import { codes } from './codes';
import type { MeasureContext } from './context';
import { decodeCodes } from './decodeCodes';
import { gaussianDraws } from './gaussianDraws';
import { readTogether } from './pass';

/**
 * `gaussian`: one Gaussian with full covariance over all codes. `labels`: a mixture of one such Gaussian for each label, weighted
 * by how many codes have it; where there are no labels the one Gaussian serves. Tokens [count, S, I] in place of images.
 */
export async function generate(
  context: MeasureContext,
  { samples, count, seed, fit }: Omit<QuestionOf<'generate'>, 'kind'>,
): Promise<Omit<Generated, 'images'> & { readonly tokens: Frame }> {
  const { tokens: S, inputDim: I, latentDim: D } = context.model;
  const N = Math.max(1, Math.min(Math.trunc(samples), context.test.shape[0]));
  const { data } = (await readTogether(() => [codes(context, tf.slice(context.test, [0, 0, 0], [N, S, I]))]))(0);
  const random = randomStream(context.seed, 'generate', seed);
  const labels = fit === 'labels' ? context.testLabels : null;
  const members = Array.from({ length: N }, (_, i) => i);
  const width = S * D;
  const drawn = labels
    ? mixtureDraws({ data, width, labels: members.map((i) => labels[i] ?? 0) }, count, random)
    : { codes: gaussianDraws({ data, width, members }, count, random), labels: null, fewest: N };
  return {
    tokens: await decodeCodes(context, { shape: [count, S, D], data: drawn.codes }),
    seed,
    labels: drawn.labels,
    samples: N,
    fewest: drawn.fewest,
    dimensions: width,
  };
}

interface LabelledRows {
  readonly data: ArrayLike<number>;
  readonly width: number;
  readonly labels: readonly number[]; // [N]
}

/** Each draw [width] first takes the label of a random row, then comes from the Gaussian of the rows with that label. */
function mixtureDraws(rows: LabelledRows, count: number, random: Random) {
  const { labels, width } = rows;
  const drawn = new Float32Array(count * width);
  const chosen = Array.from({ length: count }, () => labels[random.below(labels.length)] ?? 0);
  chosen.forEach((label, draw) => {
    const members = labels.flatMap((each, row) => (each === label ? [row] : []));
    drawn.set(gaussianDraws({ ...rows, members }, 1, random), draw * width);
  });
  const sizes = new Map<number, number>();
  for (const label of labels) sizes.set(label, (sizes.get(label) ?? 0) + 1);
  return { codes: drawn, labels: chosen, fewest: Math.min(...sizes.values()) };
}
