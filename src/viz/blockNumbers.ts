/** The numbers that a block shows for the chosen patch, cut out of a pass. Pure; knows shapes alone. */

import type { Frame, Pass } from '../protocol';
import type { Block } from './blockFormula';
import type { RampName } from './colour';
import { difference, part } from './measure';
import { type PictureLayout, tokenOf } from './patches';

/** One vector with its name. */
export interface BlockVector {
  /** As the method calls it: 'x', 'h', 'q'. */
  readonly name: string;
  /** Of which head, counted from 0; null of none. */
  readonly head: number | null;
  readonly values: ArrayLike<number>;
  /** Numbers in a row, where they are pixels of a patch; null for a vector. */
  readonly cols: number | null;
  readonly ramp: RampName;
}

export interface BlockView {
  readonly pass: Pass;
  readonly token: number;
  /** Whether each token's heads attend to each other: then q, k and v are [S, H, d]. */
  readonly among: boolean;
  readonly layout: PictureLayout;
  /** The focused sample without corruption [rows, cols, channels]: what the output is held against. */
  readonly clean: Float32Array | null;
}

/** What a block shows; a head's row of attention is not a vector and stands elsewhere. */
export function blockNumbers(
  block: Exclude<Block, 'head'>,
  { pass, token, among, layout, clean }: BlockView,
): BlockVector[] {
  const side = (layout.cols / layout.gridCols) * layout.channels;
  const vector = (name: string, values: ArrayLike<number>): BlockVector => ({
    ...{ name, values, head: null, cols: null, ramp: 'diverging' },
  });
  const pixels = (name: string, values: ArrayLike<number>, ramp: RampName = 'diverging'): BlockVector => ({
    ...{ name, values, ramp, head: null, cols: side },
  });
  const own = (frame: Frame) => vectorAt(frame, token);
  switch (block) {
    case 'patches':
      return [pixels('x', own(pass.x), 'ink')];
    case 'encoder':
      return [vector('u', own(pass.u)), vector('h', own(pass.h))];
    case 'hidden':
      return [vector('h', own(pass.h)), vector('p', difference(own(pass.z), own(pass.h))), vector('z', own(pass.z))];
    case 'project':
      return pass.v ? projected(pass, token, among) : [vector('z', own(pass.z))];
    case 'code':
      return [vector('c', own(pass.code))];
    case 'decoder':
      return [vector('c', own(pass.code)), pixels('y', own(pass.y)), pixels('x̂', own(pass.xhat), 'ink')];
    case 'output': {
      const target = clean && patchPixels(clean, layout, token);
      const xhat = pixels('x̂', own(pass.xhat), 'ink');
      if (!target) return [xhat];
      return [xhat, pixels('x', target, 'ink'), pixels('x̂ − x', difference(own(pass.xhat), target))];
    }
  }
}

/** q, k and v of `token` in each head. */
function projected({ q, k, v, contributions }: Pass, token: number, among: boolean): BlockVector[] {
  const [heads = 0, tokens = 0] = contributions?.shape ?? [];
  return Array.from({ length: heads }, (_, head) => head).flatMap((head) =>
    Object.entries({ q, k, v }).flatMap(([name, frame]): BlockVector[] => {
      if (!frame) return [];
      const values = vectorAt(frame, among ? token * heads + head : head * tokens + token);
      return [{ name, head, values, cols: null, ramp: 'diverging' }];
    }),
  );
}

/** One of the vectors whose sum is a token's code. */
export interface CodePart {
  /** A head, counted from 0; the residual h; or the bias. */
  readonly of: number | 'residual' | 'bias';
  readonly norm: number;
  /** Its part of the code, ⟨part, c⟩/‖c‖²: together they make 1; below 0 it works against the rest. */
  readonly share: number;
}

/** What the code of `token` is the sum of; nothing without attention. */
export function codeParts({ contributions, code, h, v }: Pass, token: number, residual: boolean): CodePart[] {
  if (!contributions) return [];
  const [heads = 0, tokens = 0] = contributions.shape;
  const c = vectorAt(code, token);
  const whole = dot(c, c);
  const part = (of: CodePart['of'], vector: Float32Array): CodePart => ({
    of,
    norm: Math.sqrt(dot(vector, vector)),
    share: whole > 0 ? dot(vector, c) / whole : 0,
  });
  const added = Array.from({ length: heads }, (_, head) => vectorAt(contributions, head * tokens + token));
  const kept = residual ? [vectorAt(h, token)] : [];
  const rest = [...added, ...kept].reduce((left, vector) => difference(left, vector), Float32Array.from(c));
  // What is left after subtracting is never quite 0 where there is no bias.
  const bias = Math.sqrt(dot(rest, rest)) > 1e-5 * Math.sqrt(whole) ? rest : new Float32Array(c.length);
  return [
    ...added.map((vector, head) => part(head, vector)),
    ...kept.map((vector) => part('residual', vector)),
    ...(v ? [part('bias', bias)] : []),
  ];
}

/** The pixels of one patch of `image` [rows, cols, channels], row by row. */
export function patchPixels(image: Float32Array, layout: PictureLayout, token: number): Float32Array {
  return image.filter((_, index) => tokenOf(layout, index) === token);
}

/** The `index`-th vector of a frame, whatever its leading axes. */
function vectorAt({ shape, data }: Frame, index: number): Float32Array {
  return part(data, index, shape.at(-1) ?? 0);
}

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}
