/** Fixed positional encodings as tables, computed in doubles: float32 sin on a GPU is wrong for large angles. */

import type { ModelConfig } from '../config/modelConfig';

type PositionalEncoding = ModelConfig['positionalEncoding'];

/**
 * The table PE [tokens, width] that is added to h, row-major; null where nothing fixed is added (`none`, `learned`).
 *
 * `sinusoidal`: PE(pos, 2i) = sin(pos/10000^(2i/D)), PE(pos, 2i+1) = cos(same) (Vaswani et al. 2017, §3.5).
 * `article`: one scalar for all channels, sin(a) + cos(a) with a = pos/10000^(2 − pos/10). It is ≈ 1 up to position 12
 * and aliases past 20.
 */
export function positionTable(
  encoding: PositionalEncoding,
  tokens: number,
  width: number,
): Float32Array<ArrayBuffer> | null {
  if (encoding === 'none' || encoding === 'learned') return null;
  const table = new Float32Array(tokens * width);
  const at = encoding === 'sinusoidal' ? sinusoidal : articleScalar;
  for (let pos = 0; pos < tokens; pos++) {
    for (let i = 0; i < width; i++) table[pos * width + i] = at(pos, i, width);
  }
  return table;
}

function sinusoidal(pos: number, i: number, width: number): number {
  const angle = pos / 10000 ** ((2 * Math.floor(i / 2)) / width);
  return i % 2 === 0 ? Math.sin(angle) : Math.cos(angle);
}

function articleScalar(pos: number): number {
  const angle = pos / 10000 ** (2 - pos / 10);
  return Math.sin(angle) + Math.cos(angle);
}
