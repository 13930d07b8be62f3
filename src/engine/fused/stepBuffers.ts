/** The GPU buffers of a run, and what goes into them: data, state, telemetry and knobs. Made once; a step makes nothing. */

import type { Config } from '../../config/fields';
import { COSINE_FLOOR, cosineHorizon, WARMUP_STEPS } from '../schedule';
import type { CompiledPlan } from './compile';
import { type Plan, RING } from './plan';

export interface StepBuffers {
  readonly workspace: GPUBuffer;
  readonly state: GPUBuffer; // θ, m, v [3, parameters4] vec4s
  readonly data: GPUBuffer;
  readonly telemetry: GPUBuffer;
  readonly knobs: GPUBuffer;
}

/** Bytes before the ring of losses in the telemetry buffer. */
export const CLOCK_BYTES = 16;

/** Bytes of a plan's largest buffers, to be held against the device's limits. */
export function largestBinding({ workspace, data4, layout }: Plan): number {
  return 16 * Math.max(workspace.size4, data4, 3 * layout.size4);
}

/** The buffers of `plan`, the dataset [N, S, I] in `data` (and whatever `behind` it shall lie). */
export function createStepBuffers(
  device: GPUDevice,
  plan: Plan,
  samples: Float32Array,
  behind: Float32Array | null = null,
): StepBuffers {
  const { STORAGE, COPY_SRC, COPY_DST, UNIFORM } = GPUBufferUsage;
  const create = (label: string, size: number, usage: number) => device.createBuffer({ label, size, usage });
  const buffers: StepBuffers = {
    workspace: create('workspace', 16 * plan.workspace.size4, STORAGE | COPY_SRC | COPY_DST),
    state: create('state', 16 * 3 * plan.layout.size4, STORAGE | COPY_SRC | COPY_DST),
    data: create('data', 16 * plan.data4, STORAGE | COPY_DST),
    telemetry: create('telemetry', CLOCK_BYTES + 16 * RING, STORAGE | COPY_SRC | COPY_DST),
    knobs: create('knobs', 32, UNIFORM | COPY_DST),
  };
  const { I, I4 } = plan.sizes;
  const padded = padRows(samples, I, I4);
  device.queue.writeBuffer(buffers.data, 0, padded);
  if (behind) device.queue.writeBuffer(buffers.data, padded.byteLength, padRows(behind, I, I4));
  if (plan.positions) device.queue.writeBuffer(buffers.workspace, 16 * plan.positions.offset, plan.positions.values);
  return buffers;
}

/** The one bind group that all kernels use. */
export function bindBuffers(device: GPUDevice, { layout }: CompiledPlan, buffers: StepBuffers): GPUBindGroup {
  const { workspace, state, data, telemetry, knobs } = buffers;
  const entries = [workspace, state, data, telemetry, knobs].map((buffer, binding) => ({
    binding,
    resource: { buffer },
  }));
  return device.createBindGroup({ layout, entries });
}

/** Rows of `width` numbers padded to `width4` vec4s. */
function padRows(values: Float32Array, width: number, width4: number): Float32Array<ArrayBuffer> {
  if (width === 4 * width4) return new Float32Array(values);
  const rows = values.length / width;
  const padded = new Float32Array(rows * 4 * width4);
  for (let row = 0; row < rows; row++) padded.set(values.subarray(row * width, (row + 1) * width), row * 4 * width4);
  return padded;
}

const SCHEDULES = { constant: 0, cosine: 1, warmup: 2 } as const;

/** The uniform buffer's bytes (kernels/bindings.wgsl: Knobs). */
export function knobBytes(config: Config): ArrayBuffer {
  const bytes = new ArrayBuffer(32);
  const floats = new Float32Array(bytes);
  const { lambda, learningRate, momentum, dropout, corruption, schedule } = config;
  floats.set([config.regulariser === 'none' ? 0 : lambda, learningRate, momentum, dropout, corruption]);
  new Uint32Array(bytes)[5] = SCHEDULES[schedule];
  floats[6] = schedule === 'warmup' ? WARMUP_STEPS : cosineHorizon(config);
  floats[7] = COSINE_FLOOR;
  return bytes;
}

/** The telemetry's first bytes for a run that has done `step` steps (kernels/bindings.wgsl: Telemetry). */
export function clockBytes(step: number): ArrayBuffer {
  const bytes = new ArrayBuffer(CLOCK_BYTES);
  new Uint32Array(bytes).set([step, step]);
  return bytes;
}

export function destroyBuffers(buffers: StepBuffers): void {
  for (const buffer of Object.values(buffers)) buffer.destroy();
}
