/** The whole WGSL of a kernel: generated constants, shared declarations, its own file expanded. */

import { expand } from './expand';
import type { Job, JobList } from './jobs';
import activations from './kernels/activations.wgsl?raw';
import attend from './kernels/attend.wgsl?raw';
import attendBack from './kernels/attendBack.wgsl?raw';
import attendBackKeys from './kernels/attendBackKeys.wgsl?raw';
import bindings from './kernels/bindings.wgsl?raw';
import decode from './kernels/decode.wgsl?raw';
import encode from './kernels/encode.wgsl?raw';
import encodeBack from './kernels/encodeBack.wgsl?raw';
import gradients from './kernels/gradients.wgsl?raw';
import group from './kernels/group.wgsl?raw';
import groupBack from './kernels/groupBack.wgsl?raw';
import groups from './kernels/groups.wgsl?raw';
import random from './kernels/random.wgsl?raw';
import rows from './kernels/rows.wgsl?raw';
import statistics from './kernels/statistics.wgsl?raw';
import tiles from './kernels/tiles.wgsl?raw';
import update from './kernels/update.wgsl?raw';
import type { ParameterLayout } from './parameterLayout';
import type { KernelName } from './plan';
import type { Flags } from './stepShape';

const sources: Readonly<Record<KernelName, readonly string[]>> = {
  encode: [activations, random, tiles, encode],
  statistics: [activations, statistics],
  attend: [random, groups, tiles, attend],
  decode: [activations, tiles, decode],
  attendBack: [random, groups, tiles, attendBack],
  attendBackKeys: [random, groups, tiles, attendBackKeys],
  attendBackAll: [random, groups, tiles, rows, groupBack],
  encodeBack: [activations, tiles, encodeBack],
  gradients: [tiles, gradients],
  update: [activations, update],
};

export interface KernelConstants {
  /** Bounds of unrolled loops. */
  readonly unrolled: Readonly<Record<string, number>>;
  readonly integers: Readonly<Record<string, number>>;
  readonly floats: Readonly<Record<string, number>>;
  readonly flags: Flags;
  readonly jobs: JobList;
  readonly layout: ParameterLayout;
}

/** Streams of the step's randomness (lib/counterRandom). */
const STREAMS = { SHUFFLE_STREAM: 1, CORRUPTION_STREAM: 2, DROPOUT_STREAM: 3, PROBE_STREAM: 4 };

/** The WGSL of `kernel` with these constants at its top. */
export function kernelSource(kernel: KernelName, constants: KernelConstants): string {
  const { unrolled, floats, flags, jobs, layout } = constants;
  const files = kernel === 'attend' && flags.WHOLE_GROUPS ? [random, groups, tiles, rows, group] : sources[kernel];
  const text = [bindings, ...files].join('\n');
  const body = expand(text, { numbers: unrolled, flags });
  const integers = { ...constants.integers, ...STREAMS };
  const mentioned = (name: string) => new RegExp(`\\b${name}\\b`).test(`${body} ${isWeightFunction}`);
  const declare = (entries: Readonly<Record<string, number>>, type: string, write: (value: number) => string) =>
    Object.entries(entries)
      .filter(([name]) => mentioned(name))
      .map(([name, value]) => `const ${name}: ${type} = ${write(value)};`);
  const isWeightFunction = kernel === 'statistics' || kernel === 'update' ? isWeight(layout) : '';
  return [
    flags.QUADS && usesQuads(kernel) ? 'enable subgroups;\ndiagnostic(off, subgroup_uniformity);' : '',
    ...declare(integers, 'u32', (value) => `${value}u`),
    ...declare(floats, 'f32', floatLiteral),
    isWeightFunction,
    kernel === 'gradients' ? jobTable(jobs) : '',
    body,
  ].join('\n');
}

/** Whether a kernel has matrix products, whose loads quads share. */
function usesQuads(kernel: KernelName): boolean {
  return kernel !== 'statistics' && kernel !== 'update';
}

/** A float32 literal that WGSL reads back exactly. */
function floatLiteral(value: number): string {
  const text = String(Math.fround(value));
  return /[.e]/.test(text) ? `${text}f` : `${text}.0f`;
}

/** fn isWeight: whether weight decay reaches the vec4 `e` of the parameters. */
function isWeight({ regions }: ParameterLayout): string {
  const ranges = regions
    .filter((region) => region.isWeight)
    .map(({ offset, rows, width4 }) => `(e >= ${offset}u && e < ${offset + rows * width4}u)`);
  return `fn isWeight(e: u32) -> bool { return ${ranges.join(' || ')}; }`;
}

/** struct Job and fn jobOf(tile). */
function jobTable({ list, morePairs }: JobList): string {
  const literal = (value: number | null) => (value === null ? 'NOWHERE' : `${value}u`);
  const more = (job: Job) =>
    Array.from({ length: Math.max(1, morePairs) }, (_, i) => {
      const [y, x] = job.pairs[i + 1] ?? [null, null];
      return `vec2u(${literal(y)}, ${literal(x)})`;
    }).join(', ');
  const job = (each: Job) => {
    const [y, x] = each.pairs[0] ?? [null, null];
    const places = [each.firstTile, each.rowTiles, y, each.yWidth, each.yWidth, x, each.xWidth, each.xWidth];
    return `Job(${[...places, each.weight, each.bias].map(literal).join(', ')}, array(${more(each)}))`;
  };
  const size = Math.max(1, morePairs);
  const branches = list.map((each, i) => {
    const next = list[i + 1];
    return next ? `  if (tile < ${next.firstTile}u) { return ${job(each)}; }` : `  return ${job(each)};`;
  });
  return `
struct Job {
  firstTile: u32, // of all tiles of the dispatch
  rowTiles: u32,
  y: u32, yStride: u32, yWidth: u32, // Y [N, yWidth]
  x: u32, xStride: u32, xWidth: u32, // X [N, xWidth]
  weight: u32, // place of dW among the parameters, or NOWHERE
  bias: u32,
  more: array<vec2u, ${size}>, // places of further Y and X to be added
}
fn jobOf(tile: u32) -> Job {
${branches.join('\n')}
}`;
}
