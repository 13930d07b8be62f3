/** Whether a run may have the fused engine, and on which device: what was asked for, what there is. */

import type { BackendChoice, BackendName, EngineChoice } from '../config/settings';
import type { EngineReport } from '../protocol';
import type { StartedBackend } from './backend';
import { fatTiling, type Tiling, thinTiling } from './fused/tiling';
import { adapterName, type Gpu } from './gpuDevice';
import type { FusedAccess } from './handoverEngine';

export interface Wanted {
  readonly engine: EngineChoice;
  readonly backend: BackendChoice;
}

/**
 * The device for the fused engine, or why the composed one trains. A backend other than WebGPU that was asked for by name keeps the
 * training too; chosen by itself, it only keeps the analysis.
 */
export async function fusedAccess(
  wanted: Wanted,
  started: Pick<StartedBackend, 'name' | 'flush'>,
  openGpu: () => Promise<Gpu | null>,
): Promise<FusedAccess | EngineReport> {
  const composed = (reason: EngineReport['reason']): EngineReport => ({ engine: 'composed', reason, facts: {} });
  if (wanted.engine === 'composed') return composed('asked');
  if (isOther(wanted.backend)) return composed('backend');
  const gpu = await openGpu();
  if (!gpu) return composed('webgpu-absent');
  const { device, info, software } = gpu;
  const tiling = tilingFor(device, software);
  return { device, adapter: adapterName(info), tiling, eager: !software, flushTfjs: started.flush };
}

function isOther(choice: BackendChoice): choice is Exclude<BackendName, 'webgpu'> {
  return choice !== 'auto' && choice !== 'webgpu';
}

/** Few fat invocations on the CPU, many thin ones on a GPU. */
export function tilingFor(device: Pick<GPUDevice, 'features'>, software: boolean): Tiling {
  if (!software) return thinTiling;
  return { ...fatTiling, quads: fatTiling.quads && device.features.has('subgroups') };
}
