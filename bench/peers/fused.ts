/** The peer that is the program's compiled plan, on a device of its own and with the tiling that suits the adapter. */

import { createFusedEngine } from '../../src/engine/fused/fusedEngine';
import { fatTiling, thinTiling } from '../../src/engine/fused/tiling';
import { findAdapter, openDevice } from '../../src/engine/gpuDevice';
import type { Workload } from '../workload';
import { enginePeer } from './engine';
import type { Peer } from './peer';

/** @throws where there is no WebGPU, or where the plan does not compile */
export async function initFused(workload: Workload): Promise<Peer> {
  const adapter = await findAdapter();
  if (!adapter) throw new Error('no WebGPU adapter');
  const { device, software } = await openDevice(adapter);
  const engine = await createFusedEngine({
    ...workload,
    device,
    tiling: software ? fatTiling : thinTiling,
    now: () => performance.now(),
    flushTfjs: null,
    resume: null,
  });
  return enginePeer(engine);
}
