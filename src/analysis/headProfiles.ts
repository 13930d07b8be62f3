/** Where each head looks on held-out samples: at itself, at its neighbours, at ink, at one place. Knows no sentence. */

import * as tf from '@tensorflow/tfjs-core';
import { patchDistances } from '../lib/patchDistance';
import type { HeadProfile } from '../protocol';
import { entropyPerHead } from './attentionStatistics';
import type { MeasureContext, SampleOptions } from './context';
import { firstSamples, passOf, readTogether } from './pass';

/** Neighbours touch at least at a corner. */
const NEIGHBOUR = 1.5;

/** The heads in order; none where patches do not look at each other (none, article-code). */
export async function headProfiles(
  context: MeasureContext,
  { samples = 64 }: SampleOptions = {},
): Promise<readonly HeadProfile[]> {
  const { model, grid, test } = context;
  if (model.attention === 'none' || model.attention === 'article-code') return [];
  const frames = await readTogether(() => {
    const batch = firstSamples(context, test, samples);
    const { weights } = passOf(context, batch); // [B, H, S, S]
    if (!weights) throw new Error(`attention ${model.attention} gave no weights`);
    const ink = tf.mean(batch, -1); // [B, S]
    const looked = tf.sum(tf.mul(tf.mean(weights, 2), tf.expandDims(ink, 1)), -1); // Σ_j of the mean query's A_j·ink_j, [B, H]
    return [tf.mean(weights, 0), entropyPerHead(weights, false), tf.mean(looked, 0), tf.mean(ink)];
  });
  const [attention, entropies, looked, ink] = [0, 1, 2, 3].map((i) => frames(i).data);
  const all = ink?.[0] ?? 0;
  const distances = patchDistances(grid);
  return Array.from(entropies ?? [], (entropy, head) => {
    const size = distances.length;
    const map = attention?.subarray(head * size, (head + 1) * size) ?? new Float32Array(size);
    return { entropy, ...shares(map, distances), ink: all > 0 ? (looked?.[head] ?? 0) / all : 1 };
  });
}

/** Of a mean attention map [S, S] with rows that sum to 1, and the distances between its patches [S, S]. */
function shares(
  map: Float32Array,
  distances: Float32Array,
): Pick<HeadProfile, 'own' | 'near' | 'place' | 'placeShare'> {
  const S = Math.sqrt(map.length);
  const seen = new Float32Array(S); // mean over the rows
  let [own, near] = [0, 0];
  for (const [index, weight] of map.entries()) {
    const distance = distances[index] ?? 0;
    const column = index % S;
    if (distance === 0) own += weight / S;
    else if (distance < NEIGHBOUR) near += weight / S;
    seen[column] = (seen[column] ?? 0) + weight / S;
  }
  const placeShare = Math.max(...seen);
  return { own, near, place: seen.indexOf(placeShare), placeShare };
}
