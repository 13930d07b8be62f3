/** The shader's random numbers against those of lib/counterRandom: the same words, the same order of samples, normals to rounding. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Four, halfBits, normals, pcg4d, permuted, streams, uniform, words } from '../../lib/counterRandom';
import { findAdapter, openDevice } from '../gpuDevice';
import random from './kernels/random.wgsl?raw';

let device: GPUDevice;

beforeAll(async () => {
  const adapter = await findAdapter();
  if (!adapter) throw new Error('no WebGPU adapter');
  device = (await openDevice(adapter)).device;
});

afterAll(() => device.destroy());

/**
 * What `body`, WGSL statements that make `result: vec4u` from `at` (0 … count − 1) and `given: vec4u`, gives for each `at`:
 * [count, 4] as bytes. @throws where it does not compile or cannot run
 */
async function compute(body: string, given: Four, count: number): Promise<ArrayBuffer> {
  device.pushErrorScope('validation');
  const code = `${random}
@group(0) @binding(0) var<storage, read_write> results: array<vec4u>; // [count]
@group(0) @binding(1) var<uniform> given: vec4u;
@compute @workgroup_size(64) fn main(@builtin(global_invocation_id) id: vec3u) {
  let at = id.x;
  if (at >= arrayLength(&results)) { return; }
  var result = given; // so that the binding is there
  ${body}
  results[at] = result;
}`;
  const pipeline = await device.createComputePipelineAsync({
    layout: 'auto',
    compute: { module: device.createShaderModule({ code }) },
  });
  const size = 16 * count;
  const buffers = [
    device.createBuffer({ size, usage: GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC }),
    device.createBuffer({ size: 16, usage: GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST }),
    device.createBuffer({ size, usage: GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST }),
  ] as const;
  const [results, uniforms, readBack] = buffers;
  device.queue.writeBuffer(uniforms, 0, new Uint32Array(given));
  const encoder = device.createCommandEncoder();
  const pass = encoder.beginComputePass();
  pass.setPipeline(pipeline);
  pass.setBindGroup(
    0,
    device.createBindGroup({
      layout: pipeline.getBindGroupLayout(0),
      entries: [results, uniforms].map((buffer, binding) => ({ binding, resource: { buffer } })),
    }),
  );
  pass.dispatchWorkgroups(Math.ceil(count / 64));
  pass.end();
  encoder.copyBufferToBuffer(results, 0, readBack, 0, size);
  device.queue.submit([encoder.finish()]);
  const error = await device.popErrorScope();
  if (error) throw new Error(error.message);
  await readBack.mapAsync(GPUMapMode.READ);
  const bytes = readBack.getMappedRange().slice(0);
  for (const buffer of buffers) buffer.destroy();
  return bytes;
}

/** How often each of `values` differs by more than `tolerance`·max(1, |expected|), which a value that is no number does. */
function misses(values: Float32Array, expected: readonly number[], tolerance: number): number {
  expect(values.length).toBe(expected.length);
  return expected.filter((x, i) => !(Math.abs((values[i] ?? Number.NaN) - x) <= tolerance * Math.max(1, Math.abs(x))))
    .length;
}

const COUNT = 5000;
/** stream, step, first index, seed */
const draws: [string, Four][] = [
  ['the first step', [streams.corruption, 0, 0, 1]],
  ['a late step', [streams.dropout, 123456, 4000, 9999]],
  ['the largest of all', [streams.shownCorruption, 0xffffffff, 0xffffffff - COUNT, 0xffffffff]],
];
const indices = Array.from({ length: COUNT }, (_, i) => i);
const wordsOf = ([, step, first, seed]: Four, stream: (typeof draws)[number][1][0], at: number) =>
  pcg4d(first + at, step, stream, seed);

describe('the shader’s words', () => {
  it.each(draws)('are those of lib/counterRandom in %s', async (_, given) => {
    const body = 'result = words(given.x, given.y, given.z + at, given.w);';
    const values = new Uint32Array(await compute(body, given, COUNT));
    expect([...values]).toEqual(indices.flatMap((at) => [...wordsOf(given, given[0], at)]));
  });

  it('take stream, step, index and seed in the order of lib/counterRandom', async () => {
    const values = new Uint32Array(
      await compute('result = words(given.x, given.y, given.z, given.w);', [4, 7, 9, 2], 1),
    );
    expect([...values]).toEqual([...words(2, streams.probe, 7, 9)]);
  });
});

describe('the shader’s uniform numbers', () => {
  it.each(draws)('are exactly those of lib/counterRandom in %s', async (_, given) => {
    const body = 'result = bitcast<vec4u>(uniform4(words(given.x, given.y, given.z + at, given.w)));';
    const values = new Float32Array(await compute(body, given, COUNT));
    expect([...values]).toEqual(indices.flatMap((at) => wordsOf(given, given[0], at).map(uniform)));
  });
});

describe('the shader’s normal numbers', () => {
  it.each(draws)('agree within 2e-6 in %s', async (_, given) => {
    const body = 'result = bitcast<vec4u>(normal4(words(given.x, given.y, given.z + at, given.w)));';
    const values = new Float32Array(await compute(body, given, COUNT));
    expect(
      misses(
        values,
        indices.flatMap((at) => [...normals(wordsOf(given, given[0], at))]),
        2e-6,
      ),
    ).toBe(0);
  });

  it('agree for radii and angles all over their range, and at its ends', async () => {
    // radius: from u near 0 and near 1 to all between; angle: around each eighth of a turn and all between
    const count = 1 << 16;
    const spread = 'let k = select(at, ~(at >> 4u), (at & 1u) == 1u);';
    const body = `${spread} result = bitcast<vec4u>(normal4(vec4u(k << 8u, at << 16u, ~(at << 16u), (at << 29u) + (at & 0xff00u) - 0x8000u)));`;
    const expected = Array.from({ length: count }, (_, at) => {
      const k = at & 1 ? ~(at >>> 4) : at;
      return normals([k << 8, at << 16, ~(at << 16), (at << 29) + (at & 0xff00) - 0x8000]);
    }).flat();
    expect(misses(new Float32Array(await compute(body, [0, 0, 0, 0], count)), expected, 2e-6)).toBe(0);
  });
});

describe('the shader’s order of samples', () => {
  it.each([1, 2, 5, 63, 64, 65, 1000, 4000, 10000])('is that of lib/counterRandom for %i samples', async (n) => {
    const body = `for (var i = 0u; i < 4u; i++) { result[i] = shuffled(given.x, given.y + i, at, given.z, given.w); }`;
    const [seed, epoch] = [77, 12];
    const values = new Uint32Array(await compute(body, [seed, epoch, n, halfBits(n)], n));
    const positions = Array.from({ length: n }, (_, position) => position);
    expect([...values]).toEqual(
      positions.flatMap((position) => [0, 1, 2, 3].map((i) => permuted(seed, epoch + i, position, n))),
    );
  });
});
