/** Where each intermediate of a step lies in the one workspace buffer. Pure. */

import type { Flags, Sizes } from './stepShape';

/** An intermediate: its first vec4 and its shape in vec4s. Aliases share their place. */
export interface Intermediate {
  readonly offset: number;
  readonly rows: number;
  readonly width4: number;
}

export interface Workspace {
  /** By the names the kernels use. */
  readonly places: ReadonlyMap<string, Intermediate>;
  readonly size4: number;
}

export interface Extents {
  readonly parameters4: number;
  readonly chunks: number;
  readonly lossParts: number;
  readonly penaltyParts: number;
  readonly statistics4: number;
}

/** Lays out what a step with these flags needs, and names for what is the same as something else. */
export function workspace(sizes: Sizes, flags: Flags, extents: Extents): Workspace {
  const places = new Map<string, Intermediate>();
  let size4 = 0;
  const place = (name: string, rows: number, width4: number) => {
    places.set(name, { offset: size4, rows, width4 });
    size4 += rows * width4;
  };
  const same = (name: string, as: string) => {
    const found = places.get(as);
    if (!found) throw new Error(`${name} is the same as ${as}, which has no place`);
    places.set(name, found);
  };
  const { paddedRows: N, I4, D4, W4, Q4, DQ4, S, head4 } = sizes;
  const tokens = (name: string, width4: number) => place(name, N, width4);
  const weights = (name: string) => place(name, sizes.groups * sizes.elements, sizes.keys4);
  const tangent = (draw: () => void) => flags.TANGENT && draw();
  const ownCode = flags.HAS_OUTPUT || flags.RESIDUAL;

  if (flags.POSITIONED && !flags.LEARNED_POSITIONS) place('POSITION_TABLE', S, D4);
  tokens('X', I4);
  if (flags.CORRUPTED) tokens('CLEAN', I4);
  else same('CLEAN', 'X');
  tokens('HIDDEN', D4);
  if (flags.POSITIONED) tokens('Z', D4);
  else same('Z', 'HIDDEN');
  tangent(() => {
    tokens('PROBE', I4);
    tokens('HIDDEN_DOT', D4);
  });
  if (flags.PROJECTED) tokens('QKV', Q4);
  else if (flags.RAW) same('QKV', 'Z');
  tangent(() => {
    if (flags.PROJECTED) tokens('QKV_DOT', Q4);
    else if (flags.RAW) same('QKV_DOT', 'HIDDEN_DOT');
  });
  if (flags.WHOLE_GROUPS) {
    if (flags.GIVEN) weights('A');
    tokens('O', W4);
  } else if (!flags.UNATTENDED) {
    weights('A');
    if (flags.DROPOUT) weights('A_DROPPED');
    same('A_USED', flags.DROPOUT ? 'A_DROPPED' : 'A');
    tokens('O', W4);
    if (!flags.UNIFORM) weights('D_SCORES');
    tangent(() => {
      tokens('O_DOT', W4);
      if (flags.UNIFORM) return;
      weights('TURN');
      weights('A_DOT');
      weights('D_SCORES_DOT');
    });
  }
  const attended = flags.RAW ? 'O' : 'Z';
  if (ownCode) tokens('CODE', D4);
  else same('CODE', attended);
  if (flags.RESIDUAL && !flags.HAS_OUTPUT) same('ATTENDED', attended);
  tokens('D_OUTPUT', I4);
  if (flags.TARGET_CODE) tokens('D_RECONSTRUCTION', I4);
  tokens('D_CODE', D4);
  tangent(() => {
    const attendedDot = flags.RAW ? 'O_DOT' : 'HIDDEN_DOT';
    if (ownCode) tokens('CODE_DOT', D4);
    else same('CODE_DOT', attendedDot);
    if (flags.RESIDUAL && !flags.HAS_OUTPUT) same('ATTENDED_DOT', attendedDot);
    tokens('D_CODE_DOT', D4);
    tokens('D_U_DOT', D4);
  });
  if (!flags.UNATTENDED) {
    if (flags.HAS_OUTPUT) tokens('D_O', W4);
    else same('D_O', 'D_CODE');
    tokens('D_QKV', DQ4);
    tangent(() => {
      if (flags.HAS_OUTPUT) tokens('D_O_DOT', W4);
      else same('D_O_DOT', 'D_CODE_DOT');
      tokens('D_QKV_DOT', DQ4);
    });
  }
  if (flags.DISAGREEMENT) tokens('DIRECTIONS', head4);
  if (flags.LEARNED_POSITIONS) tokens('D_Z', D4);
  tokens('D_U', D4);
  if (flags.GIVEN) tokens('RECONSTRUCTION', I4);
  place('STATISTICS', 1, extents.statistics4);
  place('LOSS_PARTS', extents.lossParts, 1);
  place('PENALTY_PARTS', extents.penaltyParts, 1);
  place('SLABS', extents.chunks, extents.parameters4);
  if (flags.GIVEN) place('GRADIENT', 1, extents.parameters4);
  return { places, size4 };
}
