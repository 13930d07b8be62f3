/** Turns a configuration into the plan of a training step: buffers' sizes, kernels with their constants, and the dispatch list. Pure. */

import { halfBits } from '../../lib/counterRandom';
import { positionTable } from '../../model/positions';
import { depthBlocks, regionOffsets, scales, sections } from './constants';
import { type Job, jobList } from './jobs';
import { kernelSource } from './kernelSource';
import { type ParameterLayout, parameterLayout } from './parameterLayout';
import { type Flags, type Sizes, type StepConfig, stepFlags, stepSizes } from './stepShape';
import { gradientTile, tileWidth } from './tiling';
import { type Workspace, workspace } from './workspace';

/** Losses kept on the GPU: the longest run of steps between two readbacks. */
export const RING = 1024;

export type KernelName =
  | 'encode'
  | 'statistics'
  | 'attend'
  | 'decode'
  | 'attendBack'
  | 'attendBackKeys'
  | 'attendBackAll'
  | 'encodeBack'
  | 'gradients'
  | 'update';

export interface Dispatch {
  readonly kernel: KernelName;
  readonly workgroups: readonly [x: number, y: number, z: number];
  /** Invocations of a workgroup. */
  readonly threads: number;
  /** The kernel's whole WGSL. */
  readonly code: string;
}

export interface Plan {
  readonly config: StepConfig;
  readonly sizes: Sizes;
  readonly flags: Flags;
  readonly layout: ParameterLayout;
  readonly workspace: Workspace;
  readonly jobs: readonly Job[];
  readonly dispatches: readonly Dispatch[];
  /** vec4s of the dataset's buffer. */
  readonly data4: number;
  /** The fixed position table padded to vec4s, and where in the workspace it goes; null where there is none. */
  readonly positions: { readonly offset: number; readonly values: Float32Array<ArrayBuffer> } | null;
}

const UPDATE_THREADS = 64;

/** The plan for `config`. @throws for more than 64 members of a group: see `uncovered` */
export function createPlan(config: StepConfig): Plan {
  const { model, tiling, given, samples } = config;
  const [flags, sizes, layout] = [stepFlags(config), stepSizes(config), parameterLayout(model)];
  const { B, S, I, D, H, N, I4, D4, W4, Q4, head4, layers, rowTiles, groups } = sizes;
  // a barrier is dear on adapters that run on the CPU: they get a workgroup that is one quad
  const statisticsThreads = tiling.lanes > 1 ? 64 : 4;
  const tilesAGroup = Math.max(1, Math.floor(layers.threads / layers.lanes));
  const rowParts = rowTiles * layers.lanes;
  const statisticsGroups = flags.WEIGHT_DECAY ? Math.min(64, Math.ceil(layout.size4 / statisticsThreads)) : D4;
  const shapes = jobList(flags, sizes, layout, tiling, () => 0);
  const chunkCount = Math.max(1, Math.min(Math.ceil(N / 8), Math.round(tiling.gradientInvocations / shapes.tiles)));
  const rowsAChunk = Math.ceil(N / chunkCount);
  const chunks = Math.ceil(N / rowsAChunk);
  const whole = flags.WHOLE_GROUPS ?? false;
  const attendInvocations = groups * (whole ? 4 : sizes.queryTiles);
  const penaltyParts = flags.ENTROPY ? attendInvocations : flags.TOKEN_PENALTY ? rowParts : 1;
  const space = workspace(sizes, flags, {
    parameters4: layout.size4,
    chunks,
    lossParts: rowParts,
    penaltyParts,
    statistics4: Math.max(2 * D4, statisticsGroups),
  });
  const at = (name: string) => space.places.get(name)?.offset ?? 0;
  const jobs = jobList(flags, sizes, layout, tiling, at);
  const data4 = (samples + (given ? B : 0)) * S * I4;
  const batch = config.batch;
  const columns = (width4: number) => tileWidth(width4, { ...tiling, columns: layers.columns });
  const tiles = (width4: number) => Math.ceil(width4 / columns(width4));
  // what is held is loaded no more, so that narrow tiles cost nothing and compile sooner
  const heldColumns = (width4: number) => (flags.HELD ? 1 : columns(width4));
  const heldTiles = (width4: number) => Math.ceil(width4 / heldColumns(width4));
  const keyTile4 = tiling.quads ? 1 : Math.min(2, sizes.keys4);
  const keyTiles = tiling.quads ? 4 * Math.ceil(sizes.keys4 / 4) : Math.ceil(sizes.keys4 / keyTile4);
  const headColumns = tileWidth(head4, {
    rows: sizes.queries,
    columns: Math.min(2, tiling.columns),
    quads: tiling.quads,
  });
  const headTiles = Math.ceil(head4 / headColumns);
  const gradients = gradientTile(D4, tiling);

  const unrolled: Record<string, number> = {
    ROWS: layers.rows,
    ENCODER_COLUMNS: columns(D4),
    PROJECTION_COLUMNS: heldColumns(Q4),
    CODE_COLUMNS: columns(D4),
    OUTPUT_COLUMNS: heldColumns(I4),
    HEADS_COLUMNS: heldColumns(W4),
    QUERIES: sizes.queries,
    KEYS4: sizes.keys4,
    HEAD_COLUMNS: headColumns,
    KEY_TILE4: keyTile4,
    HEAD4: head4,
    GRADIENT_ROWS4: gradients.rows4,
    GRADIENT_COLUMNS: gradients.columns,
    MORE_PAIRS: jobs.morePairs,
    STATIONARY_SUMS: flags.TANGENT ? 2 : 1,
  };
  const blocks = depthBlocks(sizes);
  const { KEY, VALUE, MIXED, BACK_KEY, BACK_VALUE } = sections(flags, sizes);
  const withinToken = flags.WITHIN_TOKEN;
  const integers: Record<string, number> = {
    ...unrolled,
    ...blocks.numbers,
    B,
    S,
    I,
    D,
    H,
    N,
    I4,
    D4,
    W4,
    Q4,
    DQ4: sizes.DQ4,
    SAMPLES: samples,
    STEPS_PER_EPOCH: Math.floor(samples / batch),
    SHUFFLE_HALF_BITS: halfBits(samples),
    SEED: config.seed >>> 0,
    WORKSPACE: space.size4,
    PARAMETERS: layout.size4,
    DATA: data4,
    RING,
    LANES: layers.lanes,
    BAND: layers.band,
    TILES_A_GROUP: tilesAGroup,
    ROW_TILES: rowTiles,
    ENCODER_TILES: tiles(D4),
    PROJECTION_TILES: heldTiles(Math.max(1, Q4)),
    CODE_TILES: tiles(D4),
    OUTPUT_TILES: heldTiles(I4),
    HEADS_TILES: heldTiles(Math.max(1, W4)),
    GROUPS: groups,
    THREADS: tiling.threads,
    SUMMING: tiling.lanes > 1 ? UPDATE_THREADS : 1,
    QUERY_TILES: sizes.queryTiles,
    ELEMENTS: sizes.elements,
    ELEMENT_STRIDE: withinToken ? head4 : Q4,
    OUTPUT_STRIDE: withinToken ? head4 : W4,
    BACK_STRIDE: withinToken ? head4 : sizes.DQ4,
    KEY,
    VALUE,
    MIXED,
    BACK_KEY,
    BACK_VALUE,
    KEY_TILES: keyTiles,
    HEAD_TILES: headTiles,
    CHUNKS: chunks,
    ROWS_A_CHUNK: rowsAChunk,
    GRADIENT_TILES: jobs.tiles,
    NOWHERE: 0xffffffff,
    STATISTICS_THREADS: statisticsThreads,
    STATISTICS_GROUPS: statisticsGroups,
    UPDATE_THREADS,
    LOSS_PART_COUNT: rowParts,
    PENALTY_PART_COUNT: penaltyParts,
    ...regionOffsets(layout),
    ...Object.fromEntries([...space.places].map(([name, { offset }]) => [name, offset])),
  };
  const floats = scales(config, sizes);
  const write = (kernel: KernelName) =>
    kernelSource(kernel, {
      unrolled: { ...unrolled, ...blocks.numbers },
      integers,
      floats,
      flags: { ...flags, ...blocks.flags },
      jobs,
      layout,
    });
  const over = (count: number, size: number) => Math.ceil(count / size);
  const { threads } = tiling;
  const rows = [1, over(rowTiles, tilesAGroup), 1] as const;
  const attend = [over(attendInvocations, threads), 1, 1] as const;
  const keys = [over(groups * keyTiles * headTiles, threads), 1, 1] as const;
  const tilesOf = [over(Math.max(jobs.tiles, flags.LEARNED_POSITIONS ? S * D4 : 0), threads), chunks, 1] as const;
  const statistics = flags.CONTRACTIVE || flags.KL || flags.L1 || flags.WEIGHT_DECAY || false;
  const list: [KernelName, boolean, Dispatch['workgroups'], number][] = [
    ['encode', true, rows, layers.threads],
    ['statistics', statistics, [statisticsGroups, 1, 1], statisticsThreads],
    ['attend', !flags.UNATTENDED, attend, threads],
    ['decode', true, rows, layers.threads],
    ['attendBackAll', whole, attend, threads],
    ['attendBack', !flags.UNATTENDED && !flags.UNIFORM && !whole, attend, threads],
    ['attendBackKeys', !flags.UNATTENDED && !whole, keys, threads],
    ['encodeBack', true, rows, layers.threads],
    ['gradients', true, tilesOf, threads],
    ['update', true, [1 + over(layout.size4, UPDATE_THREADS), 1, 1], UPDATE_THREADS],
  ];
  return {
    config,
    sizes,
    flags,
    layout,
    workspace: space,
    jobs: jobs.list,
    dispatches: list
      .filter(([, needed]) => needed)
      .map(([kernel, , workgroups, threads]) => ({ kernel, workgroups, threads, code: write(kernel) })),
    data4,
    positions: paddedPositions(config, sizes, at('POSITION_TABLE')),
  };
}

function paddedPositions({ model }: StepConfig, { S, D, D4 }: Sizes, offset: number): Plan['positions'] {
  const table = positionTable(model.positionalEncoding, S, D);
  if (!table) return null;
  const values = new Float32Array(S * D4 * 4);
  for (let s = 0; s < S; s++) values.set(table.subarray(s * D, (s + 1) * D), s * D4 * 4);
  return { offset, values };
}
