/** One fused step taken apart, for checking against reference tensors: forward tensors, losses, gradients, optimiser steps. */

import { defaults } from '../../config/clamp';
import { fields } from '../../config/fields';
import type { ModelConfig } from '../../config/modelConfig';
import type { Objective } from '../../model/loss';
import { parameterSpecs } from '../../model/parameters';
import type { Frame } from '../../protocol';
import type { StepInspection } from '../composed/inspect';
import { compilePlan } from './compile';
import { encodeSteps } from './encodeSteps';
import { padParameters, unpadParameters } from './parameterLayout';
import { createPlan, type Plan } from './plan';
import { readBuffer } from './readBuffer';
import { bindBuffers, CLOCK_BYTES, clockBytes, createStepBuffers, destroyBuffers, knobBytes } from './stepBuffers';
import type { Tiling } from './tiling';

type Frames = Record<string, Frame>;

export interface FusedInspection extends StepInspection {
  /** The parameters after 1 and after 5 full-batch Adam steps. */
  readonly adam1: Frames;
  readonly adam5: Frames;
}

/** Five full-batch Adam steps on x [B,S,I] with probe v [B,S,I]; the tensors are the first one's. @throws on a missing parameter */
export async function inspectFused(
  device: GPUDevice,
  tiling: Tiling,
  model: ModelConfig,
  objective: Objective & { learningRate: number },
  params: Frames,
  x: Frame,
  probe: Frame,
): Promise<FusedInspection> {
  const [B = 0] = x.shape;
  const { regulariser } = objective;
  const plan = createPlan({
    model,
    tiling,
    regulariser,
    optimiser: 'adam',
    corruptionType: 'none',
    seed: 1,
    samples: B,
    batch: B,
    dropout: false,
    given: true,
  });
  const compiled = await compilePlan(device, plan);
  const buffers = createStepBuffers(device, plan, x.data, probe.data);
  const bindGroup = bindBuffers(device, compiled, buffers);
  device.queue.writeBuffer(buffers.state, 0, padParameters(plan.layout, flatten(model, params)));
  device.queue.writeBuffer(buffers.telemetry, 0, clockBytes(0));
  device.queue.writeBuffer(buffers.knobs, 0, knobBytes({ ...defaults(fields), ...objective }));
  const step = (count: number) => device.queue.submit([encodeSteps(device, compiled, bindGroup, count)]);
  const parameters = async () => {
    const padded = await readBuffer(device, buffers.state, 0, 16 * plan.layout.size4);
    return unflatten(model, unpadParameters(plan.layout, padded));
  };
  step(1);
  const read = (name: string) => readPlace(device, buffers.workspace, plan, name);
  const tensors = await forwardTensors(plan, read);
  const gradients = unflatten(model, unpadParameters(plan.layout, await read('GRADIENT')));
  const [loss, reconstruction, penalty] = await readBuffer(device, buffers.telemetry, CLOCK_BYTES, 16);
  const adam1 = await parameters();
  step(4);
  const adam5 = await parameters();
  destroyBuffers(buffers);
  return {
    tensors,
    gradients,
    adam1,
    adam5,
    loss: loss ?? Number.NaN,
    reconstruction: reconstruction ?? Number.NaN,
    regulariser: penalty ?? Number.NaN,
  };
}

function readPlace(device: GPUDevice, workspace: GPUBuffer, plan: Plan, name: string): Promise<Float32Array> {
  const place = plan.workspace.places.get(name);
  if (!place) throw new Error(`the workspace has no ${name}`);
  return readBuffer(device, workspace, 16 * place.offset, 16 * place.rows * place.width4);
}

async function forwardTensors(plan: Plan, read: (name: string) => Promise<Float32Array>): Promise<Frames> {
  const { B, S, I, D, I4, D4, elements, keys4 } = plan.sizes;
  const tokens = async (name: string, width: number, width4: number): Promise<Frame> => ({
    shape: [B, S, width],
    data: trimRows(await read(name), B * S, width, 4 * width4),
  });
  const frames: Frames = {
    h: await tokens('HIDDEN', D, D4),
    code: await tokens('CODE', D, D4),
    xhat: await tokens('RECONSTRUCTION', I, I4),
  };
  if (plan.flags.UNATTENDED) return frames;
  const { groups } = plan.sizes;
  const data = trimRows(await read('A'), groups * elements, elements, 4 * keys4);
  return { ...frames, attention: { shape: [B, groups / B, elements, elements], data } };
}

/** The first `width` numbers of each of `rows` rows that are `stride` numbers apart. */
function trimRows(values: Float32Array, rows: number, width: number, stride: number): Float32Array<ArrayBuffer> {
  const trimmed = new Float32Array(rows * width);
  for (let row = 0; row < rows; row++) trimmed.set(values.subarray(row * stride, row * stride + width), row * width);
  return trimmed;
}

function flatten(model: ModelConfig, params: Frames): Float32Array {
  return Float32Array.from(
    parameterSpecs(model).flatMap(({ name }) => {
      const frame = params[name];
      if (!frame) throw new Error(`the case has no parameter ${name}`);
      return [...frame.data];
    }),
  );
}

function unflatten(model: ModelConfig, flat: Float32Array<ArrayBuffer>): Frames {
  const frames: Frames = {};
  let at = 0;
  for (const { name, shape, size } of parameterSpecs(model)) {
    frames[name] = { shape: [...shape], data: flat.slice(at, at + size) };
    at += size;
  }
  return frames;
}
