/** Cuts an attention frame into the maps that are drawn. Knows shapes alone, neither React nor the model. */

import type { Frame, RunInfo } from '../protocol';
import { largest, part } from './measure';

/** One map of attention weights: rows look, columns are looked at; each row sums to 1. */
export interface AttentionMap {
  readonly data: Float32Array;
  /** Rows and columns are as many. */
  readonly size: number;
  /** The weight at the far end of its colours: its largest, but at least four times an even share, so that an even map looks pale. */
  readonly high: number;
}

/**
 * The maps to draw for one sample.
 * `tokens`: frame [H,S,S], one map a head. `heads`: frame [S,H,H], the one map of `token`. `none`: no maps.
 */
export function attentionMaps(frame: Frame | null, kind: RunInfo['attention'], token: number): AttentionMap[] {
  const [count = 0, size = 0] = frame?.shape ?? [];
  if (!frame || kind === 'none') return [];
  const map = (index: number): AttentionMap => {
    const data = part(frame.data, index, size * size);
    return { data, size, high: Math.min(1, Math.max(largest(data), 4 / size)) };
  };
  if (kind === 'heads') return [map(Math.min(token, count - 1))];
  return Array.from({ length: count }, (_, head) => map(head));
}
