/** The golden cases kept in the project, on every backend; `npm run parity` judges whole folders of them. */

import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { startBackend } from '../src/engine/backend';
import { checks } from './judge';
import { parityCase } from './parityCase';

const configs = import.meta.glob<{ default: unknown }>('./golden/*.json', { eager: true });
const tensors = import.meta.glob<{ default: string }>('./golden/*.safetensors', { eager: true, query: '?url' });

const cases = Object.entries(configs).map(([path, { default: description }]) => ({
  name: path.replace(/^.*\/|\.json$/g, ''),
  description,
  url: tensors[path.replace(/json$/, 'safetensors')]?.default ?? '',
}));

describe.each(['webgpu', 'webgl', 'wasm', 'cpu'] as const)('golden cases on %s', (backend) => {
  beforeAll(async () => {
    await startBackend(backend);
  });

  it.each(cases)('$name', async ({ description, url }) => {
    const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
    const before = tf.memory().numTensors;
    const result = await parityCase(description, bytes);
    if (result.outcome === 'unsupported') throw new Error(`unsupported: ${result.unknown.join(', ')}`);
    for (const check of checks) expect(result.verdict[check].ratio, check).toBeLessThanOrEqual(1);
    expect(tf.memory().numTensors, 'tensors left behind').toBe(before);
  });
});
