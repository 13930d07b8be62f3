/** The lab page: gives scripts/parity.mjs, curves.mjs, evidence.mjs, soak.mjs and torch.mjs the engines in a real browser. No part of the built page. */

import type { BackendName } from '../src/config/settings';
import { startBackend } from '../src/engine/backend';
import { fatTiling, type Tiling, thinTiling } from '../src/engine/fused/tiling';
import { adapterName, findAdapter, openDevice } from '../src/engine/gpuDevice';
import { type CurveConfig, type CurvePoint, trainCurve } from './curvesRun';
import { createEvidence, type Evidence } from './evidence/evidence';
import { type ParityEngine, type ParityResult, parityCase } from './parityCase';
import { profileFused } from './profileFused';
import { soak } from './soak';
import { torchCase } from './torchCase';

export interface Lab {
  /** Makes `backend` the one everything runs on; gives the adapter's name. */
  start(backend: BackendName): Promise<string>;
  /** Makes the fused engine the one that cases are judged on, with the tiling named or that for the adapter; gives the adapter's name. */
  startFused(tiling: Tiling['name'] | null): Promise<string>;
  /** Judges a golden case: its parsed JSON, and its safetensors file in base64. */
  parity(json: unknown, tensors: string): Promise<ParityResult>;
  /** Times the fused step of the default configuration with `changes`. */
  readonly profile: typeof profileFused;
  /** A long run of the fused engine, and what it holds on the way. */
  readonly soak: typeof soak;
  /** Trains a reference run on the images at `imagesUrl`, saying after each stretch where it stands. */
  curve(config: CurveConfig, options: CurveRequest): Promise<CurvePoint[]>;
  /** A run exported to PyTorch, with its next steps on the present backend. */
  readonly torch: typeof torchCase;
  /** The experiments behind docs/evidence.md. */
  readonly evidence: Evidence;
}

export interface CurveRequest {
  readonly imagesUrl: string;
  readonly seed: number;
  readonly batchSize: number;
  readonly marks: readonly number[];
}

declare global {
  interface Window {
    lab: Lab;
  }
}

async function fetchBytes(url: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

let engine: ParityEngine = 'composed';

async function startFused(name: Tiling['name'] | null): Promise<string> {
  const adapter = await findAdapter();
  if (!adapter) throw new Error('no WebGPU adapter');
  const { device, info, software } = await openDevice(adapter);
  const tiling = (name ?? (software ? 'fat' : 'thin')) === 'fat' ? fatTiling : thinTiling;
  engine = { device, tiling };
  return `${adapterName(info)}, ${tiling.name} tiling`;
}

window.lab = {
  start: async (backend) => (await startBackend(backend)).adapter,
  startFused,
  profile: profileFused,
  soak,
  torch: torchCase,
  parity: async (json, tensors) => parityCase(json, await fetchBytes(`data:;base64,${tensors}`), engine),
  curve: async (config, { imagesUrl, ...options }) =>
    trainCurve(config, { ...options, images: await fetchBytes(imagesUrl) }),
  evidence: createEvidence(fetchBytes),
};
