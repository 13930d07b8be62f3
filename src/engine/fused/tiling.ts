/** How much of a matrix product one invocation does: the same step as few fat invocations for CPUs, or as many thin ones for GPUs. */

export interface Tiling {
  readonly name: 'fat' | 'thin';
  /** Tokens an invocation takes at a time. */
  readonly rows: number;
  /** Most vec4s of outputs it takes at a time. */
  readonly columns: number;
  /** Invocations that share a tile's tokens: 1, or a part of a workgroup. */
  readonly lanes: number;
  /** Whether the four invocations of a quad share their loads (needs the device's `subgroups`). */
  readonly quads: boolean;
  /** Invocations of a workgroup. */
  readonly threads: number;
  /** Most vec4s of attention scores an invocation holds. */
  readonly scores: number;
  /** A tile of a narrow weight's gradient, in vec4s both ways. */
  readonly gradientRows4: number;
  readonly gradientColumns: number;
  /** Invocations that the gradients' dispatch should have. */
  readonly gradientInvocations: number;
}

/**
 * For adapters that run on the CPU: what costs there is each load, so a load serves 8 rows and up to 16 columns, and a few hundred
 * invocations are plenty.
 */
export const fatTiling: Tiling = {
  name: 'fat',
  rows: 8,
  columns: 4,
  lanes: 1,
  quads: true,
  threads: 8,
  scores: 32,
  gradientRows4: 1,
  gradientColumns: 4,
  gradientInvocations: 256,
};

/** For GPUs: thousands of invocations with few registers each; 16 share the rows of a tile, so that every layer has work for all. */
export const thinTiling: Tiling = {
  name: 'thin',
  rows: 4,
  columns: 1,
  lanes: 16,
  quads: false,
  threads: 64,
  scores: 16,
  gradientRows4: 1,
  gradientColumns: 2,
  gradientInvocations: 8192,
};

/**
 * The widest code, in vec4s, that is worth keeping in variables. Where weights can be held instead, those win from D 16 on (18.9 ms of CPU a
 * step against 20.5), but lose at D 8 (18.4 against 16.7).
 */
export function heldWidth({ columns, quads }: Tiling): number {
  return quads ? Math.min(2, columns) : columns;
}

/** How the kernels that take tokens through layers share them out. */
export interface LayerTiling {
  /** Tokens that `lanes` invocations take together, layer by layer. */
  readonly band: number;
  /** Tokens of them that an invocation takes at a time. */
  readonly rows: number;
  /** Most vec4s of outputs that an invocation takes at a time. */
  readonly columns: number;
  readonly lanes: number;
  /** Invocations of a workgroup. */
  readonly threads: number;
}

/** Bands that a step's tokens are parted in where weights are stationary: enough for the cores that such adapters usually have. */
const BANDS = 8;
/** Fewer tokens than this are not worth loading a layer's weights for, and more make no difference. */
const [LEAST_BAND, MOST_BAND] = [32, 256];

/** Where weights are stationary: a quad takes a band of tokens, each invocation a vec4 of outputs. */
export function stationaryTiling(tokens: number): LayerTiling {
  const band = Math.min(MOST_BAND, Math.max(LEAST_BAND, 4 * Math.ceil(tokens / (4 * BANDS))));
  return { band, rows: 1, columns: 1, lanes: 4, threads: 4 };
}

/** vec4s of a layer's inputs whose weights an invocation holds at a time: their use still fits a core's innermost cache of code. */
const DEEPEST_BLOCK = 16;

/** How a layer `depth4` vec4s deep is parted into blocks, of whole groups of four. */
export function blocksOf(depth4: number): { readonly count: number; readonly size: number } {
  const count = Math.ceil(depth4 / DEEPEST_BLOCK);
  return { count, size: 4 * Math.ceil(depth4 / count / 4) };
}

/**
 * A gradient's tile, in vec4s both ways: twice as high where the narrowest weight still fills a quad's four tiles, and then twice as wide
 * too where a quad shares its loads.
 */
export function gradientTile(
  narrowest4: number,
  { gradientRows4, gradientColumns, quads }: Tiling,
): { readonly rows4: number; readonly columns: number } {
  if (narrowest4 < 8 * gradientRows4) return { rows4: gradientRows4, columns: gradientColumns };
  return { rows4: 2 * gradientRows4, columns: quads ? 2 * gradientColumns : gradientColumns };
}

/** vec4s of a tile's width for a layer of `width4` outputs: of those up to the most, the one that loads least. */
export function tileWidth(
  width4: number,
  { rows, columns, quads }: Pick<Tiling, 'rows' | 'columns' | 'quads'>,
): number {
  let best = 1;
  const loads = (columns4: number) => Math.ceil(width4 / columns4) * (rows + (quads ? 1 : 4) * columns4);
  for (let width = 2; width <= Math.min(columns, width4); width++) if (loads(width) < loads(best)) best = width;
  return best;
}
