/** How much flows through the network's links: size and sign of the vectors that each layer hands on. Pure; knows shapes alone. */

import type { Frame, Pass } from '../protocol';
import { largest, part } from './measure';

/** One vector that is handed on. */
export interface Flow {
  /** ‖v‖₂. */
  readonly norm: number;
  /** Σv / Σ|v|: 1 where all its numbers are positive, −1 where all are negative; of what makes the code, its cosine with the code. */
  readonly balance: number;
}

/** The layers that hand vectors on, from left to right. */
export const layerOrder = ['encoder', 'project', 'combine', 'decoder'] as const;
export type Layer = (typeof layerOrder)[number];

export interface NetworkFlow extends Readonly<Record<Layer, readonly Flow[]>> {
  /** h of each token, and x̂ of each token. */
  readonly encoder: readonly Flow[];
  readonly decoder: readonly Flow[];
  /** What the chosen token hands each head (q, k and v; z where nothing is projected), and what each head adds to its code. */
  readonly project: readonly Flow[];
  readonly combine: readonly Flow[];
}

/** Size and sign of one vector; a vector of zeros has neither. */
export function flowOf(vector: ArrayLike<number>): Flow {
  let [squares, sum, magnitude] = [0, 0, 0];
  for (let i = 0; i < vector.length; i++) {
    const value = vector[i] ?? 0;
    squares += value * value;
    sum += value;
    magnitude += Math.abs(value);
  }
  return { norm: Math.sqrt(squares), balance: magnitude > 0 ? sum / magnitude : 0 };
}

/** Flows of a pass, seen from `token`; among heads (`among`) q, k and v are [S, H, d]. Without attention z is handed on once. */
export function networkFlow(pass: Pass, token: number, among: boolean): NetworkFlow {
  const { h, xhat, z, q, k, v, contributions, code } = pass;
  const c = row(code, token);
  const own = flowOf(row(z, token));
  const heads = contributions?.shape[0] ?? 0;
  const tokens = h.shape[0] ?? 0;
  const given = (head: number) =>
    flowOf(
      [q, k, v].flatMap((frame) =>
        frame ? [...row(frame, among ? token * heads + head : head * tokens + token)] : [],
      ),
    );
  return {
    encoder: rows(h),
    decoder: rows(xhat),
    project: v ? Array.from({ length: heads }, (_, head) => given(head)) : [own],
    combine: contributions
      ? Array.from({ length: heads }, (_, head) => flowInto(c, row(contributions, head * tokens + token)))
      : [flowInto(c, row(z, token))],
  };
}

/** Size of a vector, and whether it goes along the code c or against it. */
function flowInto(c: Float32Array, vector: Float32Array): Flow {
  const norm = flowOf(vector).norm;
  const sizes = norm * flowOf(c).norm;
  return { norm, balance: sizes > 0 ? vector.reduce((sum, value, i) => sum + value * (c[i] ?? 0), 0) / sizes : 0 };
}

/** Flows with their norms as parts of the largest among them, for drawing. */
export function relative(flows: readonly Flow[]): Flow[] {
  const most = largest(flows.map(({ norm }) => norm)) || 1;
  return flows.map(({ norm, balance }) => ({ norm: norm / most, balance }));
}

function rows(frame: Frame): Flow[] {
  return Array.from({ length: frame.shape[0] ?? 0 }, (_, index) => flowOf(row(frame, index)));
}

/** The `index`-th vector of a frame, whatever its leading axes. */
function row({ shape, data }: Frame, index: number): Float32Array {
  return part(data, index, shape.at(-1) ?? 0);
}
