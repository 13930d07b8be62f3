/** Which weight gradients a step needs: each is Yᵀ·X over the batch, some with further pairs of factors added. Pure. */

import type { ParameterLayout } from './parameterLayout';
import type { Flags, Sizes } from './stepShape';
import { gradientTile, type Tiling } from './tiling';

/** dW = Σ_pairs Yᵀ·X, db = ΣY of the first pair. Places and widths in vec4s; null where there is none. */
export interface Job {
  readonly firstTile: number;
  readonly rowTiles: number;
  readonly yWidth: number;
  readonly xWidth: number;
  /** Places of Y and X in the workspace; all pairs of a job have the same widths, which are their strides. */
  readonly pairs: readonly (readonly [y: number, x: number])[];
  /** Places among the parameters. */
  readonly weight: number | null;
  readonly bias: number | null;
}

export interface JobList {
  readonly list: readonly Job[];
  readonly tiles: number;
  /** The most pairs beyond the first that a job has. */
  readonly morePairs: number;
}

/** The jobs of a step, the places of whose factors `at` knows. */
export function jobList(
  flags: Flags,
  sizes: Sizes,
  layout: ParameterLayout,
  tiling: Tiling,
  at: (name: string) => number,
): JobList {
  const { I4, D4, W4, Q4 } = sizes;
  const tile = gradientTile(D4, tiling);
  const list: Job[] = [];
  let tiles = 0;
  const offset = (name: string) => layout.region(name).offset;
  const add = (
    weight: string | null,
    bias: string,
    widths: [y: number, x: number],
    pairs: (readonly [y: string, x: string] | false | undefined)[],
  ) => {
    const [yWidth, xWidth] = widths;
    const columnTiles = weight === null ? 1 : Math.ceil(xWidth / tile.columns);
    const neededRowTiles = Math.ceil(yWidth / tile.rows4);
    // the four invocations of a quad take rows of the same columns
    const rowTiles = tiling.quads ? 4 * Math.ceil(neededRowTiles / 4) : neededRowTiles;
    const used = pairs.filter((pair) => pair !== false && pair !== undefined);
    list.push({
      firstTile: tiles,
      rowTiles,
      yWidth,
      xWidth,
      pairs: used.map(([y, x]) => [at(y), at(x)] as const),
      weight: weight === null ? null : offset(weight),
      bias: offset(bias),
    });
    tiles += rowTiles * columnTiles;
  };
  add(
    'encoder.weight',
    'encoder.bias',
    [D4, I4],
    [['D_U', 'X'], flags.TANGENT && ['D_U_DOT', 'PROBE'], flags.TIED && ['CODE', 'D_OUTPUT']],
  );
  if (flags.PROJECTED) {
    const first = flags.UNIFORM ? 'v' : 'q';
    add(
      `attention.${first}.weight`,
      `attention.${first}.bias`,
      [Q4, D4],
      [['D_QKV', 'Z'], flags.TANGENT && ['D_QKV_DOT', 'HIDDEN_DOT']],
    );
    add(
      'attention.out.weight',
      'attention.out.bias',
      [D4, W4],
      [['D_CODE', 'O'], flags.TANGENT && ['D_CODE_DOT', 'O_DOT']],
    );
  }
  if (flags.TIED) add(null, 'decoder.bias', [I4, I4], [['D_OUTPUT', 'D_OUTPUT']]);
  else add('decoder.weight', 'decoder.bias', [I4, D4], [['D_OUTPUT', 'CODE']]);
  return { list, tiles, morePairs: Math.max(...list.map(({ pairs }) => pairs.length)) - 1 };
}
