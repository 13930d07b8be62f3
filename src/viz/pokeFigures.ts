/** The figures of a poke: how far code and reconstruction moved, and how far the Jacobian said. Pure; knows no sentence. */

import type { Poke } from '../protocol';

/** ‖·‖ is the Euclidean norm over all tokens. */
export interface PokeFigures {
  readonly delta: number; // ‖δ‖
  readonly moved: number; // ‖Δc‖
  readonly foretold: number; // ‖J·δ‖
  /** ‖Δc‖ / ‖J·δ‖; null where the Jacobian foretells no movement. */
  readonly ratio: number | null;
  /** The angle between Δc and J·δ in degrees; null where one of them is zero. */
  readonly angle: number | null;
  /** ‖δ‖ / ‖x‖ and ‖Δc‖ / ‖c‖, which do not depend on the code's scale; null where there was nothing to compare with. */
  readonly inputShare: number | null;
  readonly codeShare: number | null;
  /** ⟨x̂(x+δ) − x̂(x), δ⟩ / ‖δ‖²: the share of the poke that reappears in the reconstruction; null without a poke. */
  readonly followed: number | null;
}

export function pokeFigures({ before, moved, foretold, poked, delta, change }: Poke): PokeFigures {
  const deltaNorm = norm(delta.data);
  const movedNorm = norm(moved.data);
  const foretoldNorm = norm(foretold.data);
  const cosine = quotient(dot(moved.data, foretold.data), movedNorm * foretoldNorm);
  const input = poked.data.map((value, index) => value - (delta.data[index] ?? 0));
  return {
    delta: deltaNorm,
    moved: movedNorm,
    foretold: foretoldNorm,
    ratio: quotient(movedNorm, foretoldNorm),
    angle: cosine === null ? null : (Math.acos(Math.min(1, Math.max(-1, cosine))) * 180) / Math.PI,
    inputShare: quotient(deltaNorm, norm(input)),
    codeShare: quotient(movedNorm, norm(before.data)),
    followed: quotient(dot(change.data, delta.data), deltaNorm ** 2),
  };
}

const quotient = (a: number, b: number) => (b === 0 ? null : a / b);
const norm = (values: Float32Array) => Math.sqrt(dot(values, values));

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
