/** Attention rollout: how much of each input token reaches each code, through the heads and past them. Pure. */

import type { Frame } from '../protocol';

/**
 * Rollout of one layer (Abnar & Zuidema 2020): the mean head, and with a residual ½A + ½I. Without a residual it is nothing
 * but the mean head.
 * @param attention of one sample, [H, S, S]
 * @returns [S, S], rows sum to 1
 */
export function rollout({ shape, data }: Frame, residual: boolean): Frame {
  const [H = 0, S = 0] = shape;
  const mean = new Float32Array(S * S);
  for (let i = 0; i < H * S * S; i++) {
    const at = i % (S * S);
    mean[at] = (mean[at] ?? 0) + (data[i] ?? 0) / H;
  }
  if (residual) for (let i = 0; i < S * S; i++) mean[i] = 0.5 * (mean[i] ?? 0) + (i % (S + 1) === 0 ? 0.5 : 0);
  return { shape: [S, S], data: mean };
}
