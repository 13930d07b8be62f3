import { describe, expect, it } from 'vitest';
import type { BackendName } from '../config/settings';
import { chooseBackend, type Machine } from './chooseBackend';

interface MachineSpec {
  webgpu?: 'absent' | 'software' | 'gpu';
  webglOnGpu?: boolean;
  broken?: BackendName[];
  stepMs?: Partial<Record<BackendName, number>>;
}

/** A machine as described, with a record of what was started. */
function machine({ webgpu = 'absent', webglOnGpu = false, broken = [], stepMs = {} }: MachineSpec) {
  const started: BackendName[] = [];
  const spec: Machine = {
    webgpu: async () => webgpu,
    webglOnGpu: () => webglOnGpu,
    async start(name) {
      if (broken.includes(name)) throw new Error(`${name} does not work here`);
      started.push(name);
      return { name, adapter: `an adapter for ${name}`, lost: new Promise(() => {}), flush: null };
    },
    measureStepMs: async () => stepMs[started.at(-1) ?? 'cpu'] ?? Number.POSITIVE_INFINITY,
  };
  return { spec, started };
}

describe('chooseBackend', () => {
  it('takes WebGPU on a real GPU', async () => {
    const { spec } = machine({ webgpu: 'gpu', webglOnGpu: true });
    const { report } = await chooseBackend('auto', spec);
    expect(report).toMatchObject({ name: 'webgpu', reason: 'gpu', adapter: 'an adapter for webgpu' });
  });

  it('prefers wasm to emulated WebGPU, and does not even try an emulated WebGL', async () => {
    const { spec, started } = machine({ webgpu: 'software' });
    const { report } = await chooseBackend('auto', spec);
    expect(report).toMatchObject({ name: 'wasm', reason: 'webgpu-software' });
    expect(started).toEqual(['wasm']);
  });

  it.each([
    [{ webgl: 4, wasm: 20 }, 'webgl'],
    [{ webgl: 40, wasm: 20 }, 'wasm'],
  ] as const)('measures WebGL on a GPU against wasm: %j → %s', async (stepMs, fastest) => {
    const { spec } = machine({ webglOnGpu: true, stepMs });
    const { report, started } = await chooseBackend('auto', spec);
    expect(report).toMatchObject({ name: fastest, reason: 'webgpu-absent', measuredMs: stepMs });
    expect(started.name).toBe(fastest);
  });

  it('goes on when WebGPU is there but does not start', async () => {
    const { report } = await chooseBackend('auto', machine({ webgpu: 'gpu', broken: ['webgpu'] }).spec);
    expect(report).toMatchObject({ name: 'wasm', reason: 'webgpu-failed' });
  });

  it('ends at plain JavaScript', async () => {
    const { spec } = machine({ webglOnGpu: true, broken: ['webgl', 'wasm'] });
    expect((await chooseBackend('auto', spec)).report.name).toBe('cpu');
  });

  it('obeys, software or not', async () => {
    const { report } = await chooseBackend('webgpu', machine({ webgpu: 'software' }).spec);
    expect(report).toMatchObject({ name: 'webgpu', reason: 'forced' });
  });

  it('says when it cannot obey', async () => {
    const { report } = await chooseBackend('webgpu', machine({ broken: ['webgpu'] }).spec);
    expect(report).toMatchObject({ name: 'wasm', reason: 'forced-unavailable' });
  });

  it('has a resumed run go on where it was, unless another backend is asked for or that one does not start here', async () => {
    const chosen = async (choice: BackendName | 'auto', broken: BackendName[] = []) => {
      const { spec, started } = machine({ webgpu: 'gpu', broken });
      const { report } = await chooseBackend(choice, spec, 'wasm');
      return [report.name, report.reason, ...started];
    };
    expect(await chosen('auto')).toEqual(['wasm', 'resumed', 'wasm']);
    expect(await chosen('cpu')).toEqual(['cpu', 'forced', 'cpu']);
    expect(await chosen('auto', ['wasm'])).toEqual(['webgpu', 'gpu', 'webgpu']);
  });
});
