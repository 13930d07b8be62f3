/** Records training steps for the GPU: a few dispatches each, in one pass, with no object made per step. */

import type { CompiledPlan } from './compile';

/** A command buffer of `count` steps. */
export function encodeSteps(
  device: GPUDevice,
  { plan, pipelines }: CompiledPlan,
  bindGroup: GPUBindGroup,
  count: number,
): GPUCommandBuffer {
  const encoder = device.createCommandEncoder();
  const pass = encoder.beginComputePass();
  pass.setBindGroup(0, bindGroup);
  const { dispatches } = plan;
  for (let step = 0; step < count; step++) {
    for (let i = 0; i < dispatches.length; i++) {
      const pipeline = pipelines[i];
      const dispatch = dispatches[i];
      if (!pipeline || !dispatch) continue;
      pass.setPipeline(pipeline);
      pass.dispatchWorkgroups(...dispatch.workgroups);
    }
  }
  pass.end();
  return encoder.finish();
}
