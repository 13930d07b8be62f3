import { describe, expect, it } from 'vitest';
import { backendNames } from '../config/settings';
import { fatTiling, thinTiling } from './fused/tiling';
import { fusedAccess, tilingFor } from './fusedAccess';
import type { Gpu } from './gpuDevice';

function device(...features: string[]): GPUDevice {
  return Object.create({ features: new Set(features) });
}

function gpu(software = false): Gpu {
  const info: GPUAdapterInfo = Object.create({
    vendor: 'acme',
    architecture: 'one',
    device: '',
    description: 'Model 1',
  });
  return { device: device('subgroups'), info, software };
}

const composed = (reason: string) => ({ engine: 'composed', reason, facts: {} });
const onWasm = { name: 'wasm', flush: null } as const;

describe('fusedAccess', () => {
  it('gives the device, with the tiling for its kind and the name of its adapter', async () => {
    const real = gpu();
    expect(await fusedAccess({ engine: 'auto', backend: 'auto' }, onWasm, async () => real)).toEqual({
      device: real.device,
      adapter: 'acme Model 1',
      tiling: thinTiling,
      eager: true,
      flushTfjs: null,
    });
    expect(await fusedAccess({ engine: 'fused', backend: 'webgpu' }, onWasm, async () => gpu(true))).toMatchObject({
      tiling: fatTiling,
      eager: false, // compiling would be in the way of a page that has only the CPU
    });
  });

  it('passes on how tfjs is flushed where it has the same device', async () => {
    const flush = () => {};
    const access = await fusedAccess({ engine: 'auto', backend: 'auto' }, { name: 'webgpu', flush }, async () => gpu());
    expect(access).toMatchObject({ flushTfjs: flush });
  });

  it('leaves the run to the composed engine where that was asked for, and opens no device', async () => {
    const open = () => Promise.reject(new Error('opened'));
    for (const backend of ['auto', ...backendNames] as const) {
      expect(await fusedAccess({ engine: 'composed', backend }, onWasm, open)).toEqual(composed('asked'));
    }
  });

  it('leaves it there too where another backend was asked for by name', async () => {
    const open = () => Promise.reject(new Error('opened'));
    for (const backend of ['webgl', 'wasm', 'cpu'] as const) {
      expect(await fusedAccess({ engine: 'auto', backend }, onWasm, open)).toEqual(composed('backend'));
      expect(await fusedAccess({ engine: 'fused', backend }, onWasm, open)).toEqual(composed('backend'));
    }
  });

  it('says so where there is no WebGPU', async () => {
    expect(await fusedAccess({ engine: 'auto', backend: 'auto' }, onWasm, async () => null)).toEqual(
      composed('webgpu-absent'),
    );
  });
});

describe('tilingFor', () => {
  it('shares loads between the invocations of a quad only where the device has subgroups', () => {
    expect(tilingFor(device('subgroups'), true)).toEqual(fatTiling);
    expect(tilingFor(device(), true)).toEqual({ ...fatTiling, quads: false });
    expect(tilingFor(device(), false)).toBe(thinTiling);
  });
});
