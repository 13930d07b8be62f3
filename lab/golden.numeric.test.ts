/** The golden cases kept in the project, on every backend and by both engines; `npm run parity` judges whole folders of them. */

import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { startBackend } from '../src/engine/backend';
import { type Tiling, thinTiling } from '../src/engine/fused/tiling';
import { tilingFor } from '../src/engine/fusedAccess';
import { sharedGpu } from '../src/engine/gpuDevice';
import { checks } from './judge';
import { type ParityEngine, parityCase } from './parityCase';

const configs = import.meta.glob<{ default: unknown }>('./golden/*.json', { eager: true });
const tensors = import.meta.glob<{ default: string }>('./golden/*.safetensors', { eager: true, query: '?url' });

const cases = Object.entries(configs).map(([path, { default: description }]) => ({
  name: path.replace(/^.*\/|\.json$/g, ''),
  description,
  url: tensors[path.replace(/json$/, 'safetensors')]?.default ?? '',
}));

async function expectPass({ description, url }: (typeof cases)[number], engine?: ParityEngine): Promise<void> {
  const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
  const result = await parityCase(description, bytes, engine);
  if (result.outcome === 'unsupported') throw new Error(`unsupported: ${result.unknown.join(', ')}`);
  for (const check of checks) expect(result.verdict[check].ratio, check).toBeLessThanOrEqual(1);
}

describe.each(['webgpu', 'webgl', 'wasm', 'cpu'] as const)('golden cases on %s', (backend) => {
  beforeAll(async () => {
    await startBackend(backend);
  });

  it.each(cases)('$name', async (each) => {
    const before = tf.memory().numTensors;
    await expectPass(each);
    expect(tf.memory().numTensors, 'tensors left behind').toBe(before);
  });
});

describe.each([
  ['fat', (device: GPUDevice): Tiling => tilingFor(device, true)],
  ['fat, stationary', (device: GPUDevice): Tiling => ({ ...tilingFor(device, true), columns: 1 })], // too narrow to hold a token's code
  ['thin', (): Tiling => thinTiling],
] as const)('golden cases by the fused engine with %s tiles', (_, tilingOn) => {
  it.each(cases)('$name', async (each) => {
    const gpu = await sharedGpu();
    if (!gpu) throw new Error('no WebGPU adapter');
    await expectPass(each, { device: gpu.device, tiling: tilingOn(gpu.device) });
  });
});
