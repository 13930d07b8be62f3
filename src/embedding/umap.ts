/** Lays codes out in the plane by UMAP, epoch by epoch, the same way for the same seed. Knows no worker. */

import { UMAP } from 'umap-js';
import { randomStream } from '../lib/random';
import type { Frame } from '../protocol';

/** As in the paper: the size of a neighbourhood, and how near points may lie. */
const NEIGHBOURS = 15;
const MIN_DISTANCE = 0.1;

export interface Layout {
  /** Epochs in all. */
  readonly epochs: number;
  /** Does the next epoch; says how many are done. */
  step(): number;
  /** Where the codes lie now [N, 2]. */
  points(): Frame;
}

/**
 * UMAP (McInnes, Healy & Melville 2018) of codes [N, F] with Euclidean distances, begun from random places.
 * @throws where there are fewer than three codes, or some are not finite
 */
export function umapLayout(codes: Frame, seed: number): Layout {
  const [N = 0, F = 0] = codes.shape;
  if (N < 3) throw new Error('UMAP needs at least three codes');
  if (!codes.data.every(Number.isFinite)) throw new Error('the codes are not finite');
  const random = randomStream(seed, 'umap');
  const umap = new UMAP({
    nNeighbors: Math.min(NEIGHBOURS, N - 1),
    minDist: MIN_DISTANCE,
    random: () => random.uniform(),
  });
  const rows = Array.from({ length: N }, (_, i) => [...codes.data.subarray(i * F, (i + 1) * F)]);
  const epochs = umap.initializeFit(rows);
  return {
    epochs,
    step: () => umap.step(),
    points: () => ({ shape: [N, 2], data: Float32Array.from(umap.getEmbedding().flat()) }),
  };
}
