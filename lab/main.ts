/** The lab page: gives scripts/parity.mjs, scripts/curves.mjs and scripts/evidence.mjs the engines in a real browser. No part of the built page. */

import type { BackendName } from '../src/config/settings';
import { startBackend } from '../src/engine/backend';
import { type CurveConfig, type CurvePoint, trainCurve } from './curvesRun';
import { createEvidence, type Evidence } from './evidence/evidence';
import { type ParityResult, parityCase } from './parityCase';

export interface Lab {
  /** Makes `backend` the one everything runs on; gives the adapter's name. */
  start(backend: BackendName): Promise<string>;
  /** Judges a golden case: its parsed JSON, and its safetensors file in base64. */
  parity(json: unknown, tensors: string): Promise<ParityResult>;
  /** Trains a reference run on the images at `imagesUrl`, saying after each stretch where it stands. */
  curve(config: CurveConfig, options: CurveRequest): Promise<CurvePoint[]>;
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

window.lab = {
  start: async (backend) => (await startBackend(backend)).adapter,
  parity: async (json, tensors) => parityCase(json, await fetchBytes(`data:;base64,${tensors}`)),
  curve: async (config, { imagesUrl, ...options }) =>
    trainCurve(config, { ...options, images: await fetchBytes(imagesUrl) }),
  evidence: createEvidence(fetchBytes),
};
